import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTimelineRecorder } from './run-timeline.ts'

it('counts what happens in its stretch', () => {
  const recorder = createTimelineRecorder(1_000)
  recorder.add({ written: 2_000 }, 1_100)
  recorder.add({ written: 500, calls: 1 }, 1_249)
  recorder.add({ compared: 10 }, 1_600)
  const { stretchMs, stretches } = recorder.timeline()
  expect(stretchMs).toBe(250)
  expect(stretches.map(({ written, compared, calls }) => [written, compared, calls])).toEqual([
    [2_500, 0, 1],
    [0, 0, 0],
    [0, 10, 0],
  ])
})

it('spreads a wait over the time that it takes', () => {
  const recorder = createTimelineRecorder(0)
  recorder.addWait(500, 100)
  expect(recorder.timeline().stretches.map(({ waitedMs }) => waitedMs)).toEqual([150, 250, 100])
})

it('keeps the fullest that a quota was', () => {
  const recorder = createTimelineRecorder(0)
  for (const used of [0.2, 0.9, 0.4]) recorder.addQuota(used, 10)
  recorder.add({ calls: 1 }, 300)
  expect(recorder.timeline().stretches.map(({ quotaUsed }) => quotaUsed)).toEqual([0.9, undefined])
})

it('loses nothing and does not grow, however long a run takes', () => {
  const happening = fc.record({ at: fc.nat(10_000_000), written: fc.nat(2_000), waited: fc.nat(100_000) })
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const recorder = createTimelineRecorder(0)
      for (const { at, written, waited } of happenings) {
        recorder.add({ written }, at)
        recorder.addWait(waited, at)
      }
      const { stretches } = recorder.timeline()
      const sum = (key: 'written' | 'waitedMs') => stretches.reduce((total, each) => total + each[key], 0)
      expect(stretches.length).toBeLessThanOrEqual(90)
      expect(sum('written')).toBe(happenings.reduce((total, { written }) => total + written, 0))
      expect(sum('waitedMs')).toBe(happenings.reduce((total, { waited }) => total + waited, 0))
    }),
    { numRuns: 50 },
  )
})
