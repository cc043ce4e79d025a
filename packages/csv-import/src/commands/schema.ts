import type { Command } from 'commander'
import {
  applyCommand,
  diffCommand,
  type PullFlags,
  pullCommand,
  type SchemaFlags,
} from '../schema-command.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Done } from './done.ts'
import { addPortal, collect } from './shared-flags.ts'

const pullExamples = `
Examples:
  $ hubspot-associations schema pull labels.yaml
      every object pair that has labels or limits
  $ hubspot-associations schema pull labels.yaml --pair contacts:companies --pair deals:companies

The file holds names and no numbers, so that it fits any portal.
`

const diffExamples = `
Example:
  $ hubspot-associations schema diff labels.yaml && echo "nothing to do"

+ adds, ~ changes, - takes away (which apply does only with --prune).
Exit codes: 0 no differences, 10 differences, 2 the file does not fit the portal, 3 could not run.
`

const applyExamples = `
Examples:
  $ hubspot-associations schema apply labels.yaml --dry-run
  $ hubspot-associations schema apply labels.yaml
  $ hubspot-associations schema apply labels.yaml --prune
      deletes labels and limits that the file does not name, in the lists that it has

Labels are renamed and created before limits name them; what goes, goes last.
Exit codes: 0 all done, 1 something was refused, 2 the file does not fit the portal, 3 could not run;
of a dry run: 10 changes to make.
`

/** Adds `schema pull`, `schema diff` and `schema apply`. */
export function addSchema(program: Command, io: Surroundings, done: Done): void {
  const schema = program.command('schema').description('labels and limits of the portal as one file, by name')
  addPortal(schema.command('pull').description('write labels and limits of the portal to a file'))
    .argument('<file>', 'YAML file, or JSON if it ends in .json; - for standard output')
    .option('--pair <from:to>', 'only this object pair; repeatable', collect)
    .addHelpText('after', pullExamples)
    .action(async (file: string, flags: PullFlags) => done(await pullCommand(file, flags, io)))
  addPortal(schema.command('diff').description('show what apply would change; writes nothing'))
    .argument('<file>', 'YAML or JSON file')
    .option('--json', 'report as one line of JSON')
    .addHelpText('after', diffExamples)
    .action(async (file: string, flags: SchemaFlags) => done(await diffCommand(file, flags, io)))
  addPortal(schema.command('apply').description('make the portal what the file says'))
    .argument('<file>', 'YAML or JSON file')
    .option('--prune', 'also delete labels and limits that the file does not name')
    .option('--dry-run', 'do everything but write')
    .option('--json', 'report as one line of JSON')
    .addHelpText('after', applyExamples)
    .action(async (file: string, flags: SchemaFlags) => done(await applyCommand(file, flags, io)))
}
