import type { Command } from 'commander'
import { exportLabels, importLabels, type ListFlags, listLabels, type RowsFlags } from '../labels-command.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Done } from './done.ts'
import { addPortal, collect } from './shared-flags.ts'

const importExamples = `
Columns: from_object_type, to_object_type, label; also inverse_label, name, renamed_from.
Without inverse_label both sides show the same text. renamed_from names a text that the label had.

Example:
  $ hubspot-associations labels import labels.csv --dry-run

Deletes nothing; for that see "schema apply --prune".
Exit codes: 0 all well, 1 some rows not applied, 2 wrong usage, 3 could not run; of a dry run: 10 changes to make.
`

const listExamples = `
Examples:
  $ hubspot-associations labels list
  $ hubspot-associations labels list --pair contacts:companies --json
`

const exportExamples = `
Example:
  $ hubspot-associations labels export labels.csv
      importing it again changes nothing
`

/** Adds `labels list`, `labels import` and `labels export`. */
export function addLabels(program: Command, io: Surroundings, done: Done): void {
  const labels = program.command('labels').description('association labels as data')
  const pair = ['--pair <from:to>', 'only this object pair, such as contacts:companies; repeatable'] as const
  addPortal(labels.command('list').description('show the labels of the portal'))
    .option(...pair, collect)
    .option('--json', 'as one line of JSON')
    .addHelpText('after', listExamples)
    .action(async (flags: ListFlags) => done(await listLabels(flags, io)))
  addPortal(labels.command('import').description('create and rename labels by the rows of a CSV file'))
    .argument('<file>', 'CSV file, plain or gzip; - for standard input')
    .option('--dry-run', 'do everything but write')
    .option('--json', 'report as one line of JSON, with one outcome per row')
    .addHelpText('after', importExamples)
    .action(async (file: string, flags: RowsFlags) => done(await importLabels(file, flags, io)))
  addPortal(labels.command('export').description('write the labels of the portal as CSV'))
    .argument('[file]', 'CSV file; standard output when left out', '-')
    .option(...pair, collect)
    .addHelpText('after', exportExamples)
    .action(async (file: string, flags: ListFlags) => done(await exportLabels(file, flags, io)))
}
