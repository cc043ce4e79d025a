import type { Command } from 'commander'
import { type ImportFlags, importCommand } from '../import-command.ts'
import { addReadingFlags } from '../reading-flags.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Done } from './done.ts'
import { addOutput, collect, maxRemovalsText } from './shared-flags.ts'

const importExamples = `
Examples:
  $ hubspot-associations import links.csv
      columns from_object_type,from_id,to_object_type,to_id,label
  $ hubspot-associations import roles.csv --from contacts:email=Email --to companies=CompanyId --label Role
  $ hubspot-associations import roles.csv --mapping mapping.yaml --max-rejects 5% --report report.html
  $ hubspot-associations import erp.csv --mapping erp.yaml --mirror --max-removals 5%
      HubSpot becomes equal to the file, for the records that it lists
  $ hubspot-associations import links.csv --emulator --create-missing-labels
      against a HubSpot inside this process, no account and no token

A run is kept under .hubspot-associations/runs: resume, verify or undo it by its name.
Token: HUBSPOT_ACCESS_TOKEN, or a file named by --token-file. Never a flag.
Exit codes: 0 all well, 1 some rows not applied, 2 wrong usage, 3 could not run;
of a dry run: 0 nothing to do, 10 changes to make, 1 rows with problems.
`

const planExamples = `
Examples:
  $ hubspot-associations plan links.csv
  $ hubspot-associations plan roles.csv --mapping mapping.yaml --out plan.json --report plan.html

The same as import --dry-run: nothing is written to HubSpot.
Exit codes: 0 nothing to do, 10 changes to make, 1 rows with problems, 2 wrong usage, 3 could not run.
`

/** Adds `import` and `plan`. */
export function addImport(program: Command, io: Surroundings, done: Done): void {
  addTable(program.command('import').description('associate records by the rows of a CSV file'))
    .option('--dry-run', 'do everything but write')
    .option('--out <file>', 'with --dry-run: also write the plan, as JSON')
    .addHelpText('after', importExamples)
    .action(async (file: string, flags: ImportFlags) => done(await importCommand(file, flags, io)))
  addTable(program.command('plan').description('say what an import would do and what it would cost'))
    .option('--out <file>', 'also write the plan, as JSON')
    .addHelpText('after', planExamples)
    .action(async (file: string, flags: ImportFlags) =>
      done(await importCommand(file, { ...flags, dryRun: true }, io)),
    )
}

/** Adds what commands that read a table have in common. */
function addTable(command: Command): Command {
  addInput(command.argument('<file>', 'CSV file, plain or gzip; - for standard input'))
  return addOutput(command)
    .option('--emulator', 'run against an emulator that holds the records named in the file')
    .option('--emulator-seed <file>', 'run against an emulator filled from a YAML or JSON file')
}

/** Adds the flags that say which column means what. */
function addInput(command: Command): Command {
  const columns = command
    .option('--from <object[:property]=column>', 'the records to associate from, by id or by a property')
    .option('--to <object[:property]=column>', 'the records to associate to')
    .option('--label <column>', 'the column with label texts, several separated by ";"')
    .option(
      '--label-map <spelling=label>',
      'a spelling in the file and the label it stands for; repeatable',
      collect,
    )
    .option('--action <column>', 'the column that says add, set, remove-label or unlink for each row')
    .option('--set', 'give each pair exactly the labels of its rows, instead of adding them')
    .option('--remove-label', 'take the labels away; the records stay associated')
    .option('--unlink', 'remove the associations')
    .option('--mirror', 'also remove what the listed records hold and the file does not name')
    .option('--max-removals <number|share>', maxRemovalsText)
    .option('--mapping <name|file>', 'all of this: a mapping of the config file, or a YAML or JSON file')
    .option('--separator <character>', 'what separates cells; detected when left out')
  return addReadingFlags(columns).option(
    '--create-missing-labels',
    'create labels that HubSpot lacks instead of rejecting their rows',
  )
}
