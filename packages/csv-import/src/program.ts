import { Command } from 'commander'
import type { ExitCode } from './exit-code.ts'
import { type ImportFlags, importCommand } from './import-command.ts'
import type { Surroundings } from './surroundings.ts'

const importExamples = `
Examples:
  $ hubspot-associations import links.csv
      columns from_object_type,from_id,to_object_type,to_id,label
  $ hubspot-associations import roles.csv --from contacts:email=Email --to companies=CompanyId --label Role
  $ hubspot-associations import roles.csv --mapping mapping.yaml --dry-run
  $ hubspot-associations import links.csv --emulator --create-missing-labels
      against a HubSpot inside this process, no account and no token

Token: HUBSPOT_ACCESS_TOKEN, or a file named by --token-file. Never a flag.
Exit codes: 0 all well, 1 some rows not applied, 2 wrong usage, 3 could not run.
`

/** The command line: every command, flag, help text and example. */
export function createProgram(io: Surroundings, done: (code: ExitCode) => void): Command {
  const program = new Command('hubspot-associations')
    .description('Bulk associations for HubSpot: one outcome per row, no label wiped.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    })
    .showHelpAfterError('(--help shows what there is)')
  addImport(program, async (file, flags) => done(await importCommand(file, flags, io)))
  return program
}

function addImport(program: Command, run: (file: string, flags: ImportFlags) => Promise<void>): void {
  program
    .command('import')
    .description('associate records by the rows of a CSV file')
    .argument('<file>', 'CSV file, plain or gzip; - for standard input')
    .option('--from <object[:property]=column>', 'the records to associate from, by id or by a property')
    .option('--to <object[:property]=column>', 'the records to associate to')
    .option('--label <column>', 'the column with label texts, several separated by ";"')
    .option(
      '--label-map <spelling=label>',
      'a spelling in the file and the label it stands for; repeatable',
      collect,
    )
    .option('--mapping <file>', 'from, to and labels in a YAML or JSON file')
    .option('--separator <character>', 'what separates cells; detected when left out')
    .option('--create-missing-labels', 'create labels that HubSpot lacks instead of rejecting their rows')
    .option('--dry-run', 'do everything but write')
    .option('--rejects <file>', 'where rows with problems go (default: beside the input, .rejects.csv)')
    .option('--json', 'report as one line of JSON')
    .option('--token-file <file>', 'file that holds the access token')
    .option('--base-url <url>', 'another HubSpot, also HUBSPOT_BASE_URL')
    .option('--emulator', 'run against an emulator that holds the records named in the file')
    .option('--emulator-seed <file>', 'run against an emulator filled from a YAML or JSON file')
    .addHelpText('after', importExamples)
    .action(run)
}

function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value]
}
