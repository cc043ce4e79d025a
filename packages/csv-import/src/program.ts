import { Command } from 'commander'
import type { ExitCode } from './exit-code.ts'
import { type ImportFlags, importCommand } from './import-command.ts'
import { type ResumeFlags, resumeCommand } from './resume-command.ts'
import { type PruneFlags, pruneCommand, runsCommand } from './runs-command.ts'
import type { Surroundings } from './surroundings.ts'
import { type UndoFlags, undoCommand } from './undo-command.ts'
import { type VerifyFlags, verifyCommand } from './verify-command.ts'

const importExamples = `
Examples:
  $ hubspot-associations import links.csv
      columns from_object_type,from_id,to_object_type,to_id,label
  $ hubspot-associations import roles.csv --from contacts:email=Email --to companies=CompanyId --label Role
  $ hubspot-associations import roles.csv --mapping mapping.yaml --dry-run
  $ hubspot-associations import links.csv --emulator --create-missing-labels
      against a HubSpot inside this process, no account and no token

A run is kept under .hubspot-associations/runs: resume, verify or undo it by its name.
Token: HUBSPOT_ACCESS_TOKEN, or a file named by --token-file. Never a flag.
Exit codes: 0 all well, 1 some rows not applied, 2 wrong usage, 3 could not run;
of a dry run: 0 nothing to do, 10 changes to make, 1 rows with problems.
`

/** Tells the program how a command ended. */
export type Done = (code: ExitCode) => void

/** The command line: every command, flag, help text and example. */
export function createProgram(io: Surroundings, done: Done): Command {
  const program = new Command('hubspot-associations')
    .description(
      'Bulk associations for HubSpot: one outcome per row, no label wiped, everything can be undone.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    })
    .showHelpAfterError('(--help shows what there is)')
  addImport(program, async (file, flags) => done(await importCommand(file, flags, io)))
  addRunCommands(program, io, done)
  addRuns(program, io, done)
  return program
}

function addImport(program: Command, run: (file: string, flags: ImportFlags) => Promise<void>): void {
  const command = program
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
    .option('--action <column>', 'the column that says add, set, remove-label or unlink for each row')
    .option('--set', 'give each pair exactly the labels of its rows, instead of adding them')
    .option('--remove-label', 'take the labels away; the records stay associated')
    .option('--unlink', 'remove the associations')
    .option('--mapping <file>', 'all of this in a YAML or JSON file')
    .option('--separator <character>', 'what separates cells; detected when left out')
    .option('--create-missing-labels', 'create labels that HubSpot lacks instead of rejecting their rows')
    .option('--dry-run', 'do everything but write')
  addOutput(command)
    .option('--emulator', 'run against an emulator that holds the records named in the file')
    .option('--emulator-seed <file>', 'run against an emulator filled from a YAML or JSON file')
    .addHelpText('after', importExamples)
    .action(run)
}

function addRunCommands(program: Command, io: Surroundings, done: Done): void {
  const named = 'name of the run, its file, or last'
  addOutput(
    program
      .command('resume')
      .description('carry a stopped run on, and try again what failed')
      .argument('<run>', named),
  ).action(async (run: string, flags: ResumeFlags) => done(await resumeCommand(run, flags, io)))
  addOutput(
    program
      .command('undo')
      .description('take back exactly what a run did')
      .argument('<run>', named)
      .option('--dry-run', 'do everything but write'),
  ).action(async (run: string, flags: UndoFlags) => done(await undoCommand(run, flags, io)))
  addConnection(
    program
      .command('verify')
      .description('read back what a run did, and list the rows that are no longer so')
      .argument('<run>', named)
      .option('--json', 'report as one line of JSON'),
  ).action(async (run: string, flags: VerifyFlags) => done(await verifyCommand(run, flags, io)))
}

function addRuns(program: Command, io: Surroundings, done: Done): void {
  const runs = program
    .command('runs')
    .description('list the runs that are kept here')
    .option('--json', 'report as one line of JSON')
    .action((flags: { json?: boolean }) => done(runsCommand(flags, io)))
  runs
    .command('prune')
    .description('delete finished runs; they cannot be undone or verified afterwards')
    .argument('[run...]', 'names of runs')
    .option('--older-than <days>', 'all finished runs older than so many days')
    .action((names: string[], flags: PruneFlags) => done(pruneCommand(names, flags, io)))
}

function addOutput(command: Command): Command {
  return addConnection(
    command
      .option('--rejects <file>', 'where rows with problems go (default: beside the input, .rejects.csv)')
      .option('--json', 'report as one line of JSON'),
  )
}

function addConnection(command: Command): Command {
  return command
    .option('--token-file <file>', 'file that holds the access token')
    .option('--base-url <url>', 'another HubSpot, also HUBSPOT_BASE_URL')
}

function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value]
}
