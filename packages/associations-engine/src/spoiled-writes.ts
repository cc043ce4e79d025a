import type { Batch } from './batch-writes.ts'
import { recordsKey } from './change.ts'
import type { Outcome } from './outcome.ts'
import { outcomesOf, settledWrites } from './record-outcomes.ts'
import type { Reply } from './send-batch.ts'
import type { Settlement } from './settle-write.ts'

/** Writes of one plan that must not go out, because what had to be done to their pairs before was not. */
export interface SpoiledWrites {
  /** Hears what HubSpot said to a batch. */
  note(batch: Batch, reply: Reply): void
  /** What of a batch may go out, and the outcomes of rows whose writes may not. */
  part(batch: Batch): { readonly ready: Batch; readonly outcomes: readonly Outcome[] }
}

/** Follows the batches of one plan in their order. */
export function spoiledWrites(): SpoiledWrites {
  const reasons = new Map<string, Settlement>()
  return {
    note(batch, reply) {
      // Most plans have no such writes.
      if (batch.writes.every(({ rows }) => rows.length > 0)) return
      for (const [write, settlement] of settledWrites(batch, reply))
        if (write.rows.length === 0 && settlement.status !== 'done')
          reasons.set(recordsKey(write), settlement)
    },
    part(batch) {
      if (reasons.size === 0) return { ready: batch, outcomes: [] }
      const outcomes: Outcome[] = []
      const writes = batch.writes.filter((write) => {
        const reason = reasons.get(recordsKey(write))
        if (reason !== undefined) outcomes.push(...outcomesOf(write, reason))
        return reason === undefined
      })
      return { ready: { ...batch, writes }, outcomes }
    },
  }
}
