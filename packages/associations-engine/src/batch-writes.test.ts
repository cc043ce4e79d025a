import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batchWrites } from './batch-writes.ts'
import type { Write } from './plan-pair.ts'

const columns = { from: 'a', to: 'b' }
const pair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }

const write: fc.Arbitrary<Write> = fc.record({
  fromId: fc.nat().map(String),
  toId: fc.nat().map(String),
  operation: fc.constantFrom('labelled', 'default', 'archive-labels', 'archive'),
  types: fc.constant([]),
  effect: fc.constant({ wasAssociated: false, added: [], removed: [] }),
  rows: fc.constant([]),
})

it('loses no write, repeats none and never exceeds the size', () => {
  fc.assert(
    fc.property(
      fc.array(write, { maxLength: 200 }),
      fc.integer({ min: 1, max: 50 }),
      (writes: Write[], size) => {
        const batches = batchWrites({ pair, columns }, writes, size)
        const sent = batches.flatMap((batch) => batch.writes)
        expect(sent.length).toBe(writes.length)
        expect(new Set(sent)).toEqual(new Set(writes))
        for (const batch of batches) {
          expect(batch.writes.length).toBeLessThanOrEqual(size)
          expect(new Set(batch.writes.map(({ operation }) => operation))).toEqual(new Set([batch.operation]))
        }
      },
    ),
  )
})

it('uses 2,000 a batch unless told otherwise, and makes room before it takes it', () => {
  const [one] = fc.sample(write, 1)
  const writes = [
    ...Array.from({ length: 4_001 }, (_, i): Write => ({ ...one!, fromId: `${i}`, operation: 'default' })),
    { ...one!, operation: 'archive' as const },
  ]
  expect(
    batchWrites({ pair, columns }, writes).map((batch) => [batch.operation, batch.writes.length]),
  ).toEqual([
    ['archive', 1],
    ['default', 2_000],
    ['default', 2_000],
    ['default', 1],
  ])
})
