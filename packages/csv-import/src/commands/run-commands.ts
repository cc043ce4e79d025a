import { suggestion } from '@hubspot-associations/engine'
import type { Command } from 'commander'
import { type ResumeFlags, resumeCommand } from '../resume-command.ts'
import { type PruneFlags, pruneCommand, runsCommand } from '../runs-command.ts'
import type { Surroundings } from '../surroundings.ts'
import { type UndoFlags, undoCommand } from '../undo-command.ts'
import { UsageError } from '../usage-error.ts'
import { type VerifyFlags, verifyCommand } from '../verify-command.ts'
import type { Done } from './done.ts'
import { addConnection, addOutput, maxRemovalsText } from './shared-flags.ts'

const named = 'name of the run, its file, or last'

const resumeExamples = `
Examples:
  $ hubspot-associations resume last
  $ hubspot-associations resume 20261121-093000-roles --log json 2> events.jsonl

What is done already is not sent again. The token must be of the portal that the run was begun in.
`

const undoExamples = `
Examples:
  $ hubspot-associations undo last --dry-run
  $ hubspot-associations undo 20261121-093000-roles

Takes back exactly what the run did; what was there before it stays. An undo is a run of its own.
`

const verifyExamples = `
Examples:
  $ hubspot-associations verify last
  $ hubspot-associations verify last --json | jq .drift

Exit codes: 0 all rows are in HubSpot as they should be, 1 some are not.
`

const runsExamples = `
Examples:
  $ hubspot-associations runs
  $ hubspot-associations runs prune --older-than 90
`

const pruneExamples = `
Examples:
  $ hubspot-associations runs prune 20261121-093000-roles
  $ hubspot-associations runs prune --older-than 90

Runs that are not finished are kept.
`

/** Adds the commands about one run: `resume`, `undo` and `verify`. */
export function addRunCommands(program: Command, io: Surroundings, done: Done): void {
  addOutput(
    program
      .command('resume')
      .description('carry a stopped run on, and try again what failed')
      .argument('<run>', named)
      .option('--max-removals <number|share>', maxRemovalsText)
      .addHelpText('after', resumeExamples),
  ).action(async (run: string, flags: ResumeFlags) => done(await resumeCommand(run, flags, io)))
  addOutput(
    program
      .command('undo')
      .description('take back exactly what a run did')
      .argument('<run>', named)
      .option('--dry-run', 'do everything but write')
      .option('--out <file>', 'with --dry-run: also write the plan, as JSON')
      .addHelpText('after', undoExamples),
  ).action(async (run: string, flags: UndoFlags) => done(await undoCommand(run, flags, io)))
  addConnection(
    program
      .command('verify')
      .description('read back what a run did, and list the rows that are no longer so')
      .argument('<run>', named)
      .option('--json', 'report as one line of JSON')
      .addHelpText('after', verifyExamples),
  ).action(async (run: string, flags: VerifyFlags) => done(await verifyCommand(run, flags, io)))
}

/** Adds `runs` and `runs prune`. */
export function addRuns(program: Command, io: Surroundings, done: Done): void {
  const runs = program
    .command('runs')
    .description('list the runs that are kept here')
    .option('--json', 'report as one line of JSON')
    .allowExcessArguments()
    .addHelpText('after', runsExamples)
    .action((flags: { json?: boolean }, command: Command) => {
      refuseWords(command)
      done(runsCommand(flags, io))
    })
  runs
    .command('prune')
    .description('delete finished runs; they cannot be undone or verified afterwards')
    .argument('[run...]', 'names of runs')
    .option('--older-than <days>', 'all finished runs older than so many days')
    .addHelpText('after', pruneExamples)
    .action((names: string[], flags: PruneFlags) => done(pruneCommand(names, flags, io)))
}

/** A command that does something by itself takes a mistyped one below it for a word too many. */
function refuseWords(command: Command): void {
  const [word] = command.args
  if (word === undefined) return
  const names = command.commands.map((each) => each.name())
  throw new UsageError(`"${command.name()}" has no command "${word}"; ${suggestion(word, names)}`)
}
