import type { Command } from 'commander'
import { type CheckFlags, checkCommand } from '../check-command.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Done } from './done.ts'
import { addConnection } from './shared-flags.ts'

const examples = `
Examples:
  $ hubspot-associations check
  $ hubspot-associations check --from contacts --to companies

Reads only. Exit codes: 0 all well, 1 something is missing, 2 wrong usage, 3 the token does not work.
`

/** Adds `check`. */
export function addCheck(program: Command, io: Surroundings, done: Done): void {
  addConnection(program.command('check').description('see whether the token works and what it may read'))
    .option('--from <object>', 'the records to associate from')
    .option('--to <object>', 'the records to associate to')
    .option('--json', 'report as one line of JSON')
    .addHelpText('after', examples)
    .action(async (flags: CheckFlags) => done(await checkCommand(flags, io)))
}
