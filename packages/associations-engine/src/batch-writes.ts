import { chunks } from './chunks.ts'
import type { WriteOperation } from './pair-state.ts'
import type { Write } from './plan-pair.ts'
import type { WriteOrigin } from './write-origin.ts'

/** Writes of one object pair that go out together through one operation. */
export interface Batch extends WriteOrigin {
  readonly operation: WriteOperation
  readonly writes: readonly Write[]
}

/** The most inputs that HubSpot takes in one association batch (documented for batch create). */
export const maxBatchWrites = 2_000

// Making room comes before taking it, for pairs whose records are at a limit.
const order: readonly WriteOperation[] = ['archive', 'archive-labels', 'labelled', 'default']

/** Stage 5, pure: every write is in exactly one batch, and no batch is larger than HubSpot takes. */
export function batchWrites(
  origin: WriteOrigin,
  writes: readonly Write[],
  size: number = maxBatchWrites,
): Batch[] {
  return order.flatMap((operation) => {
    const ofOperation = writes.filter((write) => write.operation === operation)
    return chunks(ofOperation, size).map((chunk) => ({ ...origin, operation, writes: chunk }))
  })
}
