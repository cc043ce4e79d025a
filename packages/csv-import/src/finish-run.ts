import { isHubSpotError } from '@hubspot-associations/client'
import type { Connection } from './connect.ts'
import { type ExitCode, exitCodeOf, exitCodes } from './exit-code.ts'
import { inputName } from './open-input.ts'
import { createProgress } from './progress.ts'
import { createRejectsFile } from './rejects-file.ts'
import { jsonReport, type RunReport, sampleSize, textReport } from './report.ts'
import { type CarryingOut, carryOut } from './run/carry-out.ts'
import { factsOf } from './run/run-facts.ts'
import type { RunFile } from './run/run-file.ts'
import { runOutcomes, runSummary } from './run/run-outcomes.ts'
import type { Surroundings } from './surroundings.ts'

/** The flags that say how a run is reported. */
export interface OutputFlags {
  readonly rejects?: string
  readonly json?: boolean
}

/** A run file that is open, and its name when it is kept. */
export interface OpenRun {
  readonly run: RunFile
  readonly name?: string
}

/** Everything that reporting needs. */
export interface Reporting {
  readonly portal: Connection
  readonly flags: OutputFlags & { readonly rejects: string }
  readonly io: Surroundings
  readonly startedAt: number
}

type Work = Omit<CarryingOut, 'call' | 'stopping' | 'onProgress' | 'approve'> &
  Partial<Pick<CarryingOut, 'approve'>>

/** Carries a run on to its end, or as far as it gets, and says what became of it. */
export async function finishRun({ run, name }: OpenRun, work: Work, reporting: Reporting): Promise<ExitCode> {
  const { io, portal, flags, startedAt } = reporting
  const stoppedBy = await workedOut(run, work, io)
  if (stoppedBy === undefined) run.set('finished', String(io.clock.now()))
  const { input, columns } = factsOf(run)
  const rejects = createRejectsFile(flags.rejects, columns)
  const samples = []
  for (const outcome of runOutcomes(run, columns, ['rejected', 'failed'])) {
    if (samples.length < sampleSize) samples.push(outcome)
    await rejects.add(outcome)
  }
  const hasRejects = await rejects.close()
  const report: RunReport = {
    file: inputName(input),
    portal: portal.name,
    dryRun: work.dryRun,
    summary: runSummary(run),
    samples,
    calls: portal.calls(),
    durationMs: io.clock.now() - startedAt,
    ...(name === undefined ? {} : { run: name }),
    ...(hasRejects ? { rejects: rejects.path } : {}),
    ...(stoppedBy === undefined ? {} : { stoppedBy }),
  }
  run.close()
  print(report, flags, io)
  if (stoppedBy !== undefined) return exitCodes.couldNotRun
  return exitCodeOf(report.summary)
}

/** Works until the end, or until something stops it; says what. */
async function workedOut(run: RunFile, work: Work, io: Surroundings): Promise<string | undefined> {
  const progress = createProgress(io.stderr, io.clock)
  const call = { signal: io.signal }
  const onProgress = (text: string): void => progress.show(text)
  try {
    await carryOut(run, { approve: () => {}, ...work, call, stopping: io.stopping, onProgress })
    return undefined
  } catch (error) {
    const isExpected = isHubSpotError(error) || io.signal.aborted || io.stopping.aborted
    if (!isExpected) throw error
    return error instanceof Error ? error.message : String(error)
  } finally {
    progress.clear()
  }
}

function print(report: RunReport, { json }: OutputFlags, { stdout, stderr, env }: Surroundings): void {
  const colors = stdout.isTTY === true && env.NO_COLOR === undefined
  stdout.write(json === true ? jsonReport(report) : textReport(report, { colors }))
  if (report.stoppedBy === undefined) return
  const goOn = report.run === undefined ? '' : `; go on with: hubspot-associations resume ${report.run}`
  stderr.write(`hubspot-associations: stopped: ${report.stoppedBy}${goOn}\n`)
}
