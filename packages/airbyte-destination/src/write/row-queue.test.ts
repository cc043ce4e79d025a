import type { Row } from '@hubspot-associations/engine'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRowQueue } from './row-queue.ts'

const aRow = (position: number): Row => ({ position, cells: {} })

it('cuts windows where they are full, or where it is told to', async () => {
  const queue = createRowQueue(2)
  for (const position of [1, 2, 3]) queue.push(aRow(position))
  queue.flush()
  queue.flush()
  queue.push(aRow(4))
  queue.close()
  const windows = await Array.fromAsync(queue)
  expect(windows.map((rows) => rows.map(({ position }) => position))).toEqual([[1, 2], [3], [4]])
})

it('loses no row, whatever is pushed and however it is closed while the reader is busy', async () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.constant('push' as const) },
    fc.constant('flush' as const),
    fc.constant('pause' as const),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      fc.array(fc.nat({ max: 4 })),
      async (steps, pauses) => {
        const queue = createRowQueue(3)
        const read: number[] = []
        const pause = async (ticks = 0): Promise<void> => {
          for (let tick = 0; tick < ticks; tick++) await Promise.resolve()
        }
        const reading = (async () => {
          for await (const rows of queue) {
            read.push(...rows.map(({ position }) => position))
            await pause(pauses[read.length % pauses.length])
          }
        })()
        let pushed = 0
        for (const each of steps) {
          if (each === 'push') queue.push(aRow(++pushed))
          else if (each === 'flush') queue.flush()
          else await pause(3)
        }
        queue.close()
        await reading
        expect(read).toEqual(Array.from({ length: pushed }, (_, index) => index + 1))
      },
    ),
  )
})
