import { type AssociationType, type Quota, RATES, type RateBucket } from '@hubspot-associations/client'
import { countImagined, maxBatchWrites } from '@hubspot-associations/engine'
import { type CallCounts, totalCalls } from './count-calls.ts'
import type { RunFile } from './run/run-file.ts'

/** What an import would cost. */
export interface PlanEstimate {
  readonly calls: number
  /** Of these, the calls that write. */
  readonly writeCalls: number
  readonly durationMs: number
  /** The calls of a day that HubSpot allows, and those that are left today; left out where it does not say. */
  readonly daily?: number
  readonly dailyRemaining?: number
}

/** What a plan has learnt while it was made. */
export interface PlanFacts {
  /** Calls of the plan itself; an import makes the same reads and lookups again. */
  readonly calls: CallCounts
  /** Calls that were made again because HubSpot was busy. */
  readonly retries: number
  /** How long one call took on average. */
  readonly msPerCall: number
  readonly quotas: ReadonlyMap<RateBucket, Quota>
}

// As many as are under way at once when a run writes and reads.
const concurrency = 8

// A label is created, and then looked up among those of its pair.
const callsPerLabel = 2

/** Reckons the calls and the time of an import from the plan of it. */
export function planEstimate(run: RunFile, { calls, retries, msPerCall, quotas }: PlanFacts): PlanEstimate {
  const writeCalls = batchesIn(run) + callsPerLabel * labelsToCreate(run)
  const reads = { ...calls, associations: Math.max(0, calls.associations - retries) }
  const all = { ...reads, associations: reads.associations + writeCalls }
  const waitingMs = (['general', 'search', 'associations'] as const)
    .map((bucket) => windowMs(bucket, all[bucket], quotas.get(bucket)))
    .reduce((sum, each) => sum + each, 0)
  const workingMs = (totalCalls(all) * msPerCall) / concurrency
  return {
    calls: totalCalls(all),
    writeCalls,
    durationMs: Math.round(Math.max(waitingMs, workingMs)),
    ...dailyOf(quotas),
  }
}

/** A full window lets a burst out at once; every further one has to wait for the window before it to pass. */
function windowMs(bucket: RateBucket, calls: number, quota: Quota | undefined): number {
  const { max, intervalMs } = { ...RATES[bucket], ...quota }
  return Math.floor(Math.max(0, calls - 1) / max) * intervalMs
}

/** Batches that would be sent. */
function batchesIn({ database }: RunFile): number {
  const places = database
    .prepare(
      "SELECT sum(size) AS size FROM plan WHERE operation <> 'none' GROUP BY pass, direction, operation",
    )
    .all()
  return places.reduce((sum, { size }) => sum + Math.ceil(Number(size) / maxBatchWrites), 0)
}

/** Labels that only exist in the plan. */
function labelsToCreate({ database }: RunFile): number {
  const asked = database.prepare('SELECT detail FROM ask WHERE verb <> ?').all('undo')
  return countImagined(asked.flatMap(({ detail }) => JSON.parse(String(detail)) as AssociationType[]))
}

function dailyOf(quotas: ReadonlyMap<RateBucket, Quota>): Pick<PlanEstimate, 'daily' | 'dailyRemaining'> {
  const { daily, dailyRemaining } = quotas.get('associations') ?? quotas.get('general') ?? {}
  return {
    ...(daily === undefined ? {} : { daily }),
    ...(dailyRemaining === undefined ? {} : { dailyRemaining }),
  }
}
