import { isUnchanged, type Outcome, type OutcomeCode, type Summary } from '@hubspot-associations/engine'
import { countedPairs } from './run/counted-pairs.ts'
import type { PairState } from './run/pair-states.ts'
import type { RunFile } from './run/run-file.ts'

/** How many rows came to one end for one reason. */
export interface OutcomeCount {
  readonly status: Outcome['status']
  readonly code: OutcomeCode
  readonly count: number
}

/** What can become of a row, in the order in which it is shown. */
export const statuses = ['applied', 'planned', 'unchanged', 'rejected', 'failed'] as const

/** Counts the rows of a run by what became of them and why: by status, most frequent first. */
export function outcomeCounts(run: RunFile): OutcomeCount[] {
  const counts = new Map<string, OutcomeCount>()
  let left = rowCount(run)
  const add = ({ status, code, count }: OutcomeCount): void => {
    const key = `${status} ${code}`
    counts.set(key, { status, code, count: count + (counts.get(key)?.count ?? 0) })
    left -= count
  }
  for (const settled of settledCounts(run)) add(settled)
  for (const pairs of countedPairs(run))
    for (const code of pairs.kind.codes) {
      const status = statusOf(code, pairs.state)
      // Rows of pairs that HubSpot did not write carry a status of their own.
      if (status !== undefined) add({ status, code, count: pairs.count })
    }
  if (left > 0) add({ status: 'failed', code: 'NOT_SENT', count: left })
  return [...counts.values()]
    .sort((one, other) => other.count - one.count)
    .sort((one, other) => statuses.indexOf(one.status) - statuses.indexOf(other.status))
}

function statusOf(code: OutcomeCode, state: PairState): OutcomeCount['status'] | undefined {
  if (state === 'troubled') return undefined
  if (isUnchanged(code)) return 'unchanged'
  return state === 'done' ? 'applied' : 'planned'
}

/** The same counts by status and by code. */
export function summaryOf(outcomes: readonly OutcomeCount[]): Summary {
  const codes: Partial<Record<OutcomeCode, number>> = {}
  const summary = { rows: 0, applied: 0, planned: 0, unchanged: 0, rejected: 0, failed: 0 }
  for (const { status, code, count } of outcomes) {
    summary.rows += count
    summary[status] += count
    codes[code] = (codes[code] ?? 0) + count
  }
  return { ...summary, codes }
}

function rowCount({ database }: RunFile): number {
  return Number(database.prepare('SELECT count(*) AS count FROM row').get()?.count)
}

/** Rows that carry a status of their own. */
function settledCounts({ database }: RunFile): OutcomeCount[] {
  const select = database.prepare(`SELECT status, code, count(*) AS count FROM row
    WHERE status IS NOT NULL GROUP BY status, code`)
  return select.all() as unknown as OutcomeCount[]
}
