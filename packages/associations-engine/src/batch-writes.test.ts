import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batchWrites } from './batch-writes.ts'
import type { Write } from './plan-changes.ts'

const pair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }

const write = fc.record({
  fromId: fc.nat().map(String),
  toId: fc.nat().map(String),
  types: fc.constantFrom([], [{ category: 'USER_DEFINED' as const, typeId: 1 }]),
  code: fc.constant('NEW_ASSOCIATION' as const),
  rows: fc.constant([]),
})

it('loses no write, repeats none and never exceeds the size', () => {
  fc.assert(
    fc.property(
      fc.array(write, { maxLength: 200 }),
      fc.integer({ min: 1, max: 50 }),
      (writes: Write[], size) => {
        const batches = batchWrites(pair, writes, size)
        const sent = batches.flatMap((batch) => batch.writes)
        expect(sent.length).toBe(writes.length)
        expect(new Set(sent)).toEqual(new Set(writes))
        for (const batch of batches) {
          expect(batch.writes.length).toBeLessThanOrEqual(size)
          expect(
            batch.writes.every(({ types }) => types.length > 0 === (batch.operation === 'labelled')),
          ).toBe(true)
        }
      },
    ),
  )
})

it('uses 2,000 a batch unless told otherwise', () => {
  const writes = Array.from(
    { length: 4_001 },
    (_, i): Write => ({ fromId: `${i}`, toId: '1', types: [], code: 'NEW_ASSOCIATION', rows: [] }),
  )
  expect(batchWrites(pair, writes).map((batch) => batch.writes.length)).toEqual([2_000, 2_000, 1])
})
