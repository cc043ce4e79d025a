import { statSync } from 'node:fs'
import type { Summary } from '@hubspot-associations/engine'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { type MirrorResult, mirrorResult } from './mirror-result.ts'
import { outcomeCounts, summaryOf } from './outcome-counts.ts'
import { factsOf } from './run/run-facts.ts'
import { openRunFile } from './run/run-file.ts'
import { deleteRun, findRun, runNames, runPath } from './run/run-location.ts'
import { RunNotBegun } from './run/run-not-begun.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** What a list of runs says of one. */
export interface RunLine {
  readonly run: string
  readonly state: 'finished' | 'stopped' | 'not begun' | 'in use' | 'unreadable'
  readonly kind?: string
  readonly input?: string
  readonly ageMs: number
  readonly summary?: Summary
  readonly mirror?: MirrorResult
}

/** Lists the runs that there are, oldest first. */
export function runsCommand({ json }: { readonly json?: boolean }, io: Surroundings): ExitCode {
  const lines = runNames(io.cwd).map((name) => lineOf(name, io))
  io.stdout.write(json === true ? `${JSON.stringify(lines)}\n` : textOf(lines))
  return exitCodes.allWell
}

function lineOf(name: string, { cwd, clock }: Surroundings): RunLine {
  const path = runPath(cwd, name)
  const ageMs = clock.now() - statSync(path).mtimeMs
  try {
    const run = openRunFile(path)
    try {
      const { kind, input, mirror } = factsOf(run)
      const state = run.get('finished') === undefined ? 'stopped' : 'finished'
      const mirrored = mirror === undefined ? {} : { mirror: mirrorResult(run, mirror, false) }
      return { run: name, state, kind, input, ageMs, summary: summaryOf(outcomeCounts(run)), ...mirrored }
    } finally {
      run.close()
    }
  } catch (error) {
    if (error instanceof RunNotBegun) return { run: name, state: 'not begun', ageMs }
    if (!(error instanceof UsageError)) throw error
    return { run: name, state: error.message.includes('in use') ? 'in use' : 'unreadable', ageMs }
  }
}

function textOf(lines: readonly RunLine[]): string {
  if (lines.length === 0) return 'There are no runs here.\n'
  return lines.map((line) => `${line.run}  ${line.state}  ${ageOf(line.ageMs)}  ${countsOf(line)}\n`).join('')
}

function countsOf({ kind, input, summary, mirror }: RunLine): string {
  if (summary === undefined) return ''
  const { rows, applied, unchanged, rejected, failed } = summary
  const counts = { applied, unchanged, rejected, failed, removed: mirror?.removed ?? 0 }
  const shown = Object.entries(counts).filter(([, count]) => count > 0)
  return `${mirror === undefined ? kind : 'mirror'} of ${input}: ${rows} rows${shown.map(([status, count]) => `, ${count} ${status}`).join('')}`
}

function ageOf(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000))
  if (minutes < 60) return `${minutes} min`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1_440)} d`
}

/** The flags of `runs prune`. */
export interface PruneFlags {
  /** Only runs older than so many days. */
  readonly olderThan?: string
}

/** Deletes runs that are finished, which cannot be undone or verified afterwards, or never begun. Others are left. */
export function pruneCommand(
  names: readonly string[],
  { olderThan }: PruneFlags,
  io: Surroundings,
): ExitCode {
  if (names.length === 0 && olderThan === undefined)
    throw new UsageError('name the runs to delete, or give --older-than DAYS')
  const days = olderThan === undefined ? Number.NEGATIVE_INFINITY : Number(olderThan)
  if (olderThan !== undefined && !(days >= 0))
    throw new UsageError(`--older-than "${olderThan}" is not a number of days`)
  const wanted = names.length > 0 ? names.map((name) => findRun(io.cwd, name).name) : runNames(io.cwd)
  const old = wanted.map((name) => lineOf(name, io)).filter(({ ageMs }) => ageMs >= days * 86_400_000)
  const finished = old.filter(({ state }) => state === 'finished' || state === 'not begun')
  for (const { run } of finished) deleteRun(runPath(io.cwd, run))
  const kept = old.length - finished.length
  const note = kept === 0 ? '' : `; ${kept} not finished, kept`
  io.stdout.write(`Deleted ${finished.length} ${finished.length === 1 ? 'run' : 'runs'}${note}\n`)
  return exitCodes.allWell
}
