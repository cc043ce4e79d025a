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
  /** Rows that it did not get to are no problem of theirs. */
  readonly isRefused?: boolean
}

/** Where the files about a run go. */
export interface OutputPaths {
  readonly rejects: string
  readonly out?: string
  readonly report?: string
}

/** Writes the files about a run that were asked for, and gives what is to be shown. */
export async function writeRunOutput(ended: EndedRun, paths: OutputPaths): Promise<RunReport> {
  const { run, portal, dryRun, name, stoppedBy } = ended
  const { kind, input, mirror } = factsOf(run)
  // Reckoned first: what follows may ask HubSpot for the names of labels.
  const calls = portal.calls()
  const plan = dryRun && stoppedBy === undefined ? planFigures(ended) : undefined
  const { samples, problemCount, rejects, problemKinds } = await writeRejects(ended, paths.rejects)
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
  if (plan !== undefined && paths.out !== undefined)
    await writePlanFile(paths.out, run, { figures: plan, client: portal.client })
  if (paths.report !== undefined) await writeReport(paths.report, ended, { ...report, problemKinds })
  return report
}

interface Rejects {
  readonly samples: readonly Outcome[]
  readonly problemCount: number
  readonly problemKinds: readonly ProblemKind[]
  /** Left out when there was nothing to write. */
  readonly rejects?: string
}

async function writeRejects({ run, isRefused = false }: EndedRun, path: string): Promise<Rejects> {
  const { columns } = factsOf(run)
  const file = createRejectsFile(path, columns)
  const problems = createProblemCollector()
  const samples: Outcome[] = []
  let problemCount = 0
  for (const outcome of troubledOutcomes(run, columns)) {
    if (isRefused && outcome.code === 'NOT_SENT') continue
    if (samples.length < sampleSize) samples.push(outcome)
    problemCount++
    problems.add(outcome)
    await file.add(outcome)
  }
  const isWritten = await file.close()
  return { samples, problemCount, problemKinds: problems.kinds(), ...(isWritten ? { rejects: path } : {}) }
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
