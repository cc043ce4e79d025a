import type { Command } from 'commander'
import { type ExportFlags, exportCommand } from '../export-command.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Done } from './done.ts'
import { addPortal } from './shared-flags.ts'

const examples = `
Examples:
  $ hubspot-associations export links.csv --from contacts --to companies
  $ hubspot-associations export --from contacts --to companies --ids ids.txt > links.csv
  $ hubspot-associations export links.jsonl --from deals --to contacts

The columns are those that "import" takes without a mapping; importing the file again changes nothing.
Within one object type each association is written from both of its records.
Exit codes: 0 all well, 1 some records could not be read, 2 wrong usage, 3 could not run.
`

/** Adds `export`. */
export function addExport(program: Command, io: Surroundings, done: Done): void {
  addPortal(program.command('export').description('write what records are associated with'))
    .argument('[file]', 'CSV file, or JSON lines if it ends in .jsonl; standard output when left out', '-')
    .option('--from <object>', 'the records to read')
    .option('--to <object>', 'what they are associated with')
    .option('--ids <file>', 'only these records: one id on each line; - for standard input')
    .option('--format <csv|jsonl>', 'csv or jsonl, whatever the file is called')
    .addHelpText('after', examples)
    .action(async (file: string, flags: ExportFlags) => done(await exportCommand(file, flags, io)))
}
