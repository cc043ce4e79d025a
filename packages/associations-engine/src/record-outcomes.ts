import type { Batch } from './batch-writes.ts'
import { recordsKey } from './change.ts'
import { failed, isUnchanged, type Outcome, rejected } from './outcome.ts'
import type { Write } from './plan-pair.ts'
import type { Reply } from './send-batch.ts'
import { settleWrite } from './settle-write.ts'

/** Stage 7, pure: HubSpot's answers go back to the rows that asked, matched by record ids. */
export function recordOutcomes(batch: Batch, { results, stoppedBy }: Reply): Outcome[] {
  const byRecords = new Map(results.map((result) => [recordsKey(result.input), result]))
  return batch.writes.flatMap((write) => {
    const settlement = settleWrite(write, batch, { result: byRecords.get(recordsKey(write)), stoppedBy })
    if (settlement.status === 'done') return doneOutcomes(write, 'applied')
    return write.rows.map(({ change: { row } }) =>
      settlement.status === 'rejected'
        ? rejected(row, settlement.reason)
        : failed(row, settlement.code, settlement.trouble),
    )
  })
}

/** What a dry run reports in place of sending. */
export function plannedOutcomes(batch: Batch): Outcome[] {
  return batch.writes.flatMap((write) => doneOutcomes(write, 'planned'))
}

function doneOutcomes({ rows }: Write, status: 'applied' | 'planned'): Outcome[] {
  return rows.map(({ change: { row }, code }) =>
    isUnchanged(code) ? { row, status: 'unchanged', code } : { row, status, code },
  )
}
