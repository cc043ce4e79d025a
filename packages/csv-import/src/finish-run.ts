import { isHubSpotError } from '@hubspot-associations/client'
import { parseAmount } from './amount.ts'
import type { Connection } from './connect.ts'
import { type ExitCode, exitCodeOf, exitCodes } from './exit-code.ts'
import { refuseTooManyRejects } from './max-rejects.ts'
import { checkWritable } from './private-file.ts'
import { jsonReport, type RunReport, textReport } from './report.ts'
import { type CarryingOut, carryOut } from './run/carry-out.ts'
import { refuseMirror } from './run/refuse-mirror.ts'
import { type RunFile, runFileError } from './run/run-file.ts'
import { deleteRun } from './run/run-location.ts'
import { RunRefused, writesMade } from './run/run-refused.ts'
import { createRunMonitor, type RunMonitor } from './run-monitor.ts'
import { writeRunOutput } from './run-output.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** The flags that say how a run is reported, and when it is not to be carried out. */
export interface OutputFlags {
  readonly rejects?: string
  readonly json?: boolean
  /** How many rows may be rejected before nothing is written. */
  readonly maxRejects?: string
  /** Where the plan of a dry run goes. */
  readonly out?: string
  /** Where the page with pictures goes. */
  readonly report?: string
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

/** What is to be carried out. */
export type RunWork = Omit<CarryingOut, 'call' | 'stopping' | 'onStep' | 'approve'>

/** Says what is wrong with the flags, before anything is begun. */
export async function checkOutputFlags(
  { maxRejects, out, rejects, report }: OutputFlags,
  dryRun: boolean,
): Promise<void> {
  if (maxRejects !== undefined) parseMaxRejects(maxRejects)
  if (out !== undefined && !dryRun)
    throw new UsageError('--out is where a plan goes: add --dry-run, or use the command plan')
  if (rejects !== undefined) await checkWritable(rejects, '--rejects')
  if (report !== undefined) await checkWritable(report, '--report')
  if (out !== undefined) await checkWritable(out, '--out')
}

/** Carries a run on to its end, or as far as it gets, and says what became of it. */
export async function finishRun(open: OpenRun, work: RunWork, reporting: Reporting): Promise<ExitCode> {
  const { run } = open
  const { io, portal, flags } = reporting
  const monitor = createRunMonitor(portal, io)
  const stopped = await worthKeeping(open, async () => {
    await checkOutputFlags(flags, work.dryRun)
    return workedOut(run, work, { monitor, reporting })
  })
  if (stopped === undefined) run.set('finished', String(io.clock.now()))
  const isOver = isPointless(run, stopped)
  const { report, unwritten } = await writeRunOutput(
    {
      run,
      ...(open.name === undefined || isOver ? {} : { name: open.name }),
      dryRun: work.dryRun,
      portal,
      timeline: monitor.timeline(),
      startedAt: reporting.startedAt,
      endedAt: io.clock.now(),
      ...(stopped === undefined ? {} : { stoppedBy: stopped.why }),
    },
    flags,
  )
  run.close()
  portal.log.write('end', {
    summary: report.summary,
    ...(report.mirror === undefined ? {} : { mirror: report.mirror }),
    ...(stopped === undefined ? {} : { stoppedBy: stopped.why }),
  })
  if (isOver && open.name !== undefined) deleteRun(run.path)
  print(report, stopped, { flags, io })
  for (const problem of unwritten) io.stderr.write(`hubspot-associations: ${problem}\n`)
  const code = stopped?.exitCode ?? exitCodeOf(report.summary, report.mirror)
  return unwritten.length > 0 ? exitCodes.couldNotRun : code
}

/** Leaves no run behind that came to grief over its input or its flags before it had written anything. */
async function worthKeeping<T>({ run, name }: OpenRun, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UsageError && name !== undefined && writesMade(run) === 0) {
      run.close()
      deleteRun(run.path)
    }
    throw error
  }
}

/** A run that cannot go on and has written nothing is of no use any more. */
function isPointless(run: RunFile, stopped: Stopped | undefined): boolean {
  return stopped !== undefined && stopped.goOnWith === undefined && writesMade(run) === 0
}

/** Why a run ended before its last row. */
interface Stopped {
  readonly why: string
  readonly exitCode: ExitCode
  /** What `resume` needs beside the run; undefined when there is nothing to resume. */
  readonly goOnWith: string | undefined
}

interface Watched {
  readonly monitor: RunMonitor
  readonly reporting: Reporting
}

/** Works until the end, or until something stops it; says what. */
async function workedOut(
  run: RunFile,
  work: RunWork,
  { monitor, reporting: { flags, io } }: Watched,
): Promise<Stopped | undefined> {
  const call = { signal: io.signal }
  const max = flags.maxRejects === undefined ? undefined : parseMaxRejects(flags.maxRejects)
  const approve = (planned: RunFile): void => {
    if (max !== undefined) refuseTooManyRejects(planned, max)
    if (work.mirror !== undefined) refuseMirror(planned, work.mirror)
  }
  try {
    await carryOut(run, { ...work, approve, call, stopping: io.stopping, onStep: monitor.onStep })
    return undefined
  } catch (error) {
    if (error instanceof RunRefused)
      return { why: error.message, exitCode: error.exitCode, goOnWith: error.goOnWith }
    const broken = runFileError(run.path, 'write', error)
    const isExpected =
      broken !== undefined || isHubSpotError(error) || io.signal.aborted || io.stopping.aborted
    if (!isExpected) throw error
    const why = broken?.message ?? (error instanceof Error ? error.message : String(error))
    return { why, exitCode: exitCodes.couldNotRun, goOnWith: '' }
  } finally {
    monitor.end()
  }
}

function parseMaxRejects(text: string): ReturnType<typeof parseAmount> {
  return parseAmount('--max-rejects', text, 'rows')
}

function print(
  report: RunReport,
  stopped: Stopped | undefined,
  { flags: { json }, io: { stdout, stderr, env } }: Pick<Reporting, 'flags' | 'io'>,
): void {
  const colors = stdout.isTTY === true && env.NO_COLOR === undefined
  stdout.write(json === true ? jsonReport(report) : textReport(report, { colors }))
  if (stopped === undefined) return
  const { run } = report
  const canGoOn = run !== undefined && stopped.goOnWith !== undefined
  const goOn = !canGoOn ? '' : `; go on with: hubspot-associations resume ${run}${stopped.goOnWith}`
  stderr.write(`hubspot-associations: stopped: ${stopped.why}${goOn}\n`)
}
