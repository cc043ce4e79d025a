import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCheckpoints } from './checkpoints.ts'
import type { Interval } from './intervals.ts'

const state = (id: number): string => `{"type":"STATE","state":{"id":${id}}}`

function aBookkeeper() {
  const printed: { id: number; records: number; rejected: number }[] = []
  let bytes = 0
  const checkpoints = createCheckpoints(
    {
      state(line) {
        const { id, destinationStats } = JSON.parse(line).state
        const { recordCount, rejectedRecordCount: rejected = 0 } = destinationStats
        printed.push({ id, records: recordCount + rejected, rejected })
      },
    },
    {
      add: (count) => {
        bytes += count
      },
      release: (count) => {
        bytes -= count
      },
    },
  )
  return { checkpoints, printed, bytes: () => bytes }
}

type Step = { readonly record: 'a' | 'b' } | { readonly state: 'a' | 'b' | undefined }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ record: fc.constantFrom('a' as const, 'b' as const) }) },
  { weight: 1, arbitrary: fc.record({ state: fc.constantFrom('a' as const, 'b' as const, undefined) }) },
)

it('gives every state back once, in order, never before its records, with counts that add up', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (steps, chance) => {
      const { checkpoints, printed, bytes } = aBookkeeper()
      const open: { interval: Interval; stream: string; at: number }[] = []
      const states: { id: number; covers: string | undefined; at: number }[] = []
      const isCovered = ({ covers, at }: (typeof states)[number]): boolean =>
        !open.some((record) => record.at < at && (covers === undefined || covers === record.stream))
      for (const [at, each] of steps.entries()) {
        if ('record' in each) open.push({ interval: checkpoints.open(each.record), stream: each.record, at })
        else {
          states.push({ id: at, covers: each.state, at })
          checkpoints.state(state(at), each.state)
        }
        for (const { id } of printed) expect(isCovered(states.find((one) => one.id === id)!)).toBe(true)
      }
      while (open.length > 0) {
        const [settled] = open.splice(chance.next().value % open.length, 1)
        checkpoints.settle(settled!.interval, chance.next().value % 4 === 0)
        for (const { id } of printed) expect(isCovered(states.find((one) => one.id === id)!)).toBe(true)
      }
      expect(printed.map(({ id }) => id)).toEqual(states.map(({ id }) => id))
      expect(bytes()).toBe(0)
      const last = states.findLast(({ covers }) => covers === undefined)?.at ?? -1
      const counted = steps.filter((each, at) => 'record' in each && at < last).length
      expect(printed.reduce((sum, { records }) => sum + records, 0)).toBeGreaterThanOrEqual(counted)
    }),
  )
})

it('counts rejected records apart', () => {
  const { checkpoints, printed } = aBookkeeper()
  const intervals = [checkpoints.open('a'), checkpoints.open('a'), checkpoints.open('a')]
  checkpoints.state(state(1), 'a')
  for (const [index, interval] of intervals.entries()) checkpoints.settle(interval, index === 1)
  expect(printed).toEqual([{ id: 1, records: 3, rejected: 1 }])
})
