import type { Command } from 'commander'
import type { ListFlags, RowsFlags } from '../labels-command.ts'
import { type ClearFlags, clearLimits, exportLimits, importLimits, listLimits } from '../limits-command.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Done } from './done.ts'
import { addPortal, collect } from './shared-flags.ts'

const listExamples = `
Examples:
  $ hubspot-associations limits list
  $ hubspot-associations limits list --pair contacts:companies --json
`

const importExamples = `
Columns: from_object_type, to_object_type, max_to_object_ids; also label, or category and type_id.
A row that names neither limits all associations of its direction. Several hundred rows go out in a few calls.

Example:
  $ hubspot-associations limits import limits.csv --dry-run

Exit codes: 0 all well, 1 some rows not applied, 2 wrong usage, 3 could not run; of a dry run: 10 changes to make.
`

const exportExamples = `
Example:
  $ hubspot-associations limits export limits.csv
      importing it again changes nothing
`

const clearExamples = `
Examples:
  $ hubspot-associations limits clear limits.csv
      those that the rows name; max_to_object_ids may be left out
  $ hubspot-associations limits clear --pair contacts:companies --dry-run
      all of both directions

Exit codes: 0 all well, 1 some rows not applied, 2 wrong usage, 3 could not run; of a dry run: 10 changes to make.
`

/** Adds `limits list`, `limits import`, `limits export` and `limits clear`. */
export function addLimits(program: Command, io: Surroundings, done: Done): void {
  const limits = program.command('limits').description('how many records one record may be associated with')
  const pair = ['--pair <from:to>', 'only this object pair, such as contacts:companies; repeatable'] as const
  addPortal(limits.command('list').description('show the limits of the portal'))
    .option(...pair, collect)
    .option('--json', 'as one line of JSON')
    .addHelpText('after', listExamples)
    .action(async (flags: ListFlags) => done(await listLimits(flags, io)))
  addPortal(limits.command('import').description('set limits by the rows of a CSV file'))
    .argument('<file>', 'CSV file, plain or gzip; - for standard input')
    .option('--dry-run', 'do everything but write')
    .option('--json', 'report as one line of JSON, with one outcome per row')
    .addHelpText('after', importExamples)
    .action(async (file: string, flags: RowsFlags) => done(await importLimits(file, flags, io)))
  addPortal(limits.command('export').description('write the limits of the portal as CSV'))
    .argument('[file]', 'CSV file; standard output when left out', '-')
    .option(...pair, collect)
    .addHelpText('after', exportExamples)
    .action(async (file: string, flags: ListFlags) => done(await exportLimits(file, flags, io)))
  addPortal(limits.command('clear').description('take limits away'))
    .argument('[file]', 'CSV file that names them')
    .option(...pair, collect)
    .option('--dry-run', 'do everything but write')
    .option('--json', 'report as one line of JSON, with one outcome per limit')
    .addHelpText('after', clearExamples)
    .action(async (file: string | undefined, flags: ClearFlags) => done(await clearLimits(file, flags, io)))
}
