import type { AssociationsClient, Quota } from '@hubspot-associations/client'
import type { Outcome } from '@hubspot-associations/engine'
import type { Connection } from './connect.ts'
import { createProblemCollector } from './html-report/collect-problems.ts'
import { countLinks } from './html-report/count-links.ts'
import type { ProblemKind, ReportData } from './html-report/report-data.ts'
import { mirrorResult } from './mirror-result.ts'
import { inputName } from './open-input.ts'
import { outcomeCounts, summaryOf } from './outcome-counts.ts'
import { planEstimate } from './plan-estimate.ts'
import { type PlanFigures, writePlanFile } from './plan-file.ts'
import { planSummary } from './plan-summary.ts'
import { createRejectsFile } from './rejects-file.ts'
import { type RunReport, sampleSize } from './report.ts'
import { factsOf } from './run/run-facts.ts'
import type { RunFile } from './run/run-file.ts'
import { troubledOutcomes } from './run/run-outcomes.ts'
import type { Timeline } from './run-timeline.ts'
import { UsageError } from './usage-error.ts'

/** What is known of a run that has ended, beside its file. */
export interface EndedRun {
  readonly run: RunFile
  readonly name?: string
  readonly dryRun: boolean
  readonly portal: Connection
  readonly timeline: Timeline
  readonly startedAt: number
  readonly endedAt: number
  readonly stoppedBy?: string
}

/** Where the files about a run go. */
export interface OutputPaths {
  readonly rejects: string
  readonly out?: string
  readonly report?: string
}

/** What is to be shown of a run, and why files about it could not be written. */
export interface RunOutput {
  readonly report: RunReport
  readonly unwritten: readonly string[]
}

/** Writes the files about a run that were asked for. A file that cannot be written takes none of the others with it. */
export async function writeRunOutput(ended: EndedRun, paths: OutputPaths): Promise<RunOutput> {
  const { run, portal, dryRun, name, stoppedBy } = ended
  const { kind, input, mirror } = factsOf(run)
  const unwritten: string[] = []
  // Reckoned first: what follows may ask HubSpot for the names of labels.
  const calls = portal.calls()
  const plan = dryRun && stoppedBy === undefined ? planFigures(ended) : undefined
  const { samples, problemCount, rejects, problemKinds } = await writeRejects(ended, paths.rejects, unwritten)
  const outcomes = outcomeCounts(run)
  const report: RunReport = {
    kind,
    file: inputName(input),
    portal: portal.name,
    dryRun,
    summary: summaryOf(outcomes),
    outcomes,
    samples,
    problemCount,
    calls,
    durationMs: ended.endedAt - ended.startedAt,
    ...(plan === undefined ? {} : { plan }),
    ...(mirror === undefined ? {} : { mirror: mirrorResult(run, mirror, dryRun) }),
    ...(name === undefined ? {} : { run: name }),
    ...(rejects === undefined ? {} : { rejects }),
    ...(stoppedBy === undefined ? {} : { stoppedBy }),
  }
  const { out, report: page } = paths
  if (plan !== undefined && out !== undefined)
    await unlessUnwritten(writePlanFile(out, run, { figures: plan, client: portal.client }), unwritten)
  if (page !== undefined)
    await unlessUnwritten(writeReport(page, ended, { ...report, problemKinds }), unwritten)
  return { report, unwritten }
}

/** What was written; undefined where it could not be, and why in the list. */
async function unlessUnwritten<T>(writing: Promise<T>, unwritten: string[]): Promise<T | undefined> {
  try {
    return await writing
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    unwritten.push(error.message)
    return undefined
  }
}

interface Rejects {
  readonly samples: readonly Outcome[]
  readonly problemCount: number
  readonly problemKinds: readonly ProblemKind[]
  /** Left out when there was nothing to write. */
  readonly rejects?: string
}

async function writeRejects(
  { run, stoppedBy }: EndedRun,
  path: string,
  unwritten: string[],
): Promise<Rejects> {
  const { columns } = factsOf(run)
  const file = createRejectsFile(path, columns)
  const problems = createProblemCollector()
  const samples: Outcome[] = []
  let problemCount = 0
  for (const outcome of troubledOutcomes(run, columns)) {
    // Rows that a stopped run did not get to have nothing to mend: it goes on with them.
    if (stoppedBy !== undefined && outcome.code === 'NOT_SENT') continue
    if (samples.length < sampleSize) samples.push(outcome)
    problemCount++
    problems.add(outcome)
    if (unwritten.length === 0) await unlessUnwritten(file.add(outcome), unwritten)
  }
  const isWritten = await unlessUnwritten(file.close(), unwritten)
  const isWhole = isWritten === true && unwritten.length === 0
  return { samples, problemCount, problemKinds: problems.kinds(), ...(isWhole ? { rejects: path } : {}) }
}

function planFigures({ run, portal }: EndedRun): PlanFigures {
  const calls = portal.calls()
  const estimate = planEstimate(run, {
    calls: portal.callCounts(),
    retries: portal.watch.retries(),
    msPerCall: calls === 0 ? 0 : portal.busyMs() / calls,
    quotas: portal.watch.quotas(),
  })
  return { summary: planSummary(run), estimate }
}

async function writeReport(
  path: string,
  { run, portal, dryRun, startedAt, timeline }: EndedRun,
  report: RunReport & Pick<ReportData, 'problemKinds'>,
): Promise<void> {
  // Loaded only when it is asked for: drawing takes a library.
  const { writeHtmlReport } = await import('./html-report/write-html-report.ts')
  const client: AssociationsClient = portal.client
  await writeHtmlReport(path, {
    ...report,
    startedAt,
    timeline,
    links: await countLinks(run, { client, dryRun }),
    ...quotasOf(portal.watch.quotas().get('associations') ?? portal.watch.quotas().get('general') ?? {}),
  })
}

function quotasOf({ max, intervalMs, daily, dailyRemaining }: Quota): Pick<ReportData, 'burst' | 'daily'> {
  return {
    ...(max === undefined || intervalMs === undefined ? {} : { burst: { max, intervalMs } }),
    ...(daily === undefined || dailyRemaining === undefined
      ? {}
      : { daily: { allowed: daily, remaining: dailyRemaining } }),
  }
}
