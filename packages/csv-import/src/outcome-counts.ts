import type { Outcome, OutcomeCode } from '@hubspot-associations/engine'
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
export function outcomeCounts({ database }: RunFile): OutcomeCount[] {
  const groups = database
    .prepare(
      'SELECT status, code, count(*) AS count FROM outcome GROUP BY status, code ORDER BY count(*) DESC',
    )
    .all()
  const counts = groups.map(({ status, code, count }) => ({
    status: status as OutcomeCount['status'],
    code: code as OutcomeCode,
    count: Number(count),
  }))
  return counts.sort((one, other) => statuses.indexOf(one.status) - statuses.indexOf(other.status))
}
