import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EndedCommand, type Place, reportOf, startCommand } from '../processes/command.ts'
import type { EmulatorProcess } from '../processes/emulator-process.ts'
import type { Chance } from '../work/chance.ts'

/** Everything that killing at random needs. */
export interface Killing {
  readonly chance: Chance
  readonly emulator: EmulatorProcess
  /** How long the work takes when nothing happens; kills fall anywhere in it. */
  readonly usualMs: number
  /** Counts kills, by who was killed. */
  readonly kills: { command: number; emulator: number }
}

// Of ten kills, so many hit HubSpot's side instead of the command.
const emulatorShare = 20
// A run that needs more attempts than this is not getting anywhere.
const maxAttempts = 100

/** Begins a command and kills it, or its HubSpot, at random moments; resumes its run until it comes to its end. */
export async function carryThrough(
  argv: readonly string[],
  place: Place,
  killing: Killing,
): Promise<EndedCommand> {
  const output = outputFlags(argv)
  const before = new Set(runNames(place))
  let run: string | undefined
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const ended = await attemptOnce(run === undefined ? argv : ['resume', run, ...output], place, killing)
    if (isWhole(ended)) return ended
    // Killed before it had written down what it was asked to do, a run is begun again; later, it is resumed.
    const wasBegun = !ended.stderr.includes('start the import again')
    if (!wasBegun && run !== undefined) before.add(run)
    run = runNames(place).find((name) => !before.has(name))
  }
  throw new Error(`not done after ${maxAttempts} attempts: ${argv.join(' ')}`)
}

/** Where the first attempt wanted its files, every further one is to put them. */
function outputFlags(argv: readonly string[]): readonly string[] {
  return argv.slice(argv.indexOf('--rejects'))
}

function runNames({ cwd }: Place): string[] {
  const folder = join(cwd, '.hubspot-associations', 'runs')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => name.slice(0, -'.sqlite'.length))
}

async function attemptOnce(argv: readonly string[], place: Place, killing: Killing): Promise<EndedCommand> {
  const { chance, emulator, usualMs, kills } = killing
  const { child, ended } = startCommand(argv, place)
  const moment = chance.below(usualMs)
  const hitsEmulator = chance.percent(emulatorShare)
  const isOver = await Promise.race([ended.then(() => true), sleep(moment, false)])
  if (isOver) return ended
  if (hitsEmulator) {
    kills.emulator++
    await emulator.killAndRestart()
  } else if (child.kill('SIGKILL')) kills.command++
  return ended
}

/** A run may end with rows that failed for no fault of theirs, where HubSpot was away for too long. */
function isWhole(ended: EndedCommand): boolean {
  if (ended.code !== 0 && ended.code !== 1) return false
  const { summary, stoppedBy } = reportOf(ended)
  return stoppedBy === undefined && summary.failed === 0
}
