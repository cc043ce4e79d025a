import type { ObjectPair } from './object-pair.ts'
import type { Write } from './plan-changes.ts'

/** Writes of one object pair that go out together through one operation. */
export interface Batch {
  readonly pair: ObjectPair
  /** `labelled` sets labels, `default` associates without any. HubSpot has an operation for each. */
  readonly operation: 'labelled' | 'default'
  readonly writes: readonly Write[]
}

/** The most inputs that HubSpot takes in one association batch (documented for batch create). */
export const maxBatchWrites = 2_000

/** Stage 5, pure: every write is in exactly one batch, and no batch is larger than HubSpot takes. */
export function batchWrites(
  pair: ObjectPair,
  writes: readonly Write[],
  size: number = maxBatchWrites,
): Batch[] {
  const labelled = writes.filter(({ types }) => types.length > 0)
  const unlabelled = writes.filter(({ types }) => types.length === 0)
  return [
    ...chunks(labelled, size).map((chunk): Batch => ({ pair, operation: 'labelled', writes: chunk })),
    ...chunks(unlabelled, size).map((chunk): Batch => ({ pair, operation: 'default', writes: chunk })),
  ]
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}
