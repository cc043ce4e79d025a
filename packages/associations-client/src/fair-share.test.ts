import { expect, test } from 'vitest'
import { afterRefusal, partAt, whole } from './fair-share.ts'

const intervalMs = 10_000

test('nothing refused, nothing given up', () => {
  expect(partAt(whole, 0, intervalMs)).toBe(1)
  expect(partAt(whole, 1_000_000, intervalMs)).toBe(1)
})

test('a refusal halves the share, which comes back window by window', () => {
  const share = afterRefusal(whole, { now: 5000, pauseMs: 10_000, intervalMs })
  expect(
    [5000, 15_000, 24_999, 25_000, 35_000, 55_000, 500_000].map((now) => partAt(share, now, intervalMs)),
  ).toEqual([0.5, 0.5, 0.5, 0.625, 0.75, 1, 1])
})

test('refusals of one moment count once, later ones again', () => {
  const first = afterRefusal(whole, { now: 0, pauseMs: 10_000, intervalMs })
  expect(afterRefusal(first, { now: 200, pauseMs: 10_000, intervalMs })).toBe(first)
  const second = afterRefusal(first, { now: 12_000, pauseMs: 10_000, intervalMs })
  expect(partAt(second, 12_000, intervalMs)).toBe(0.25)
})

test('something is always left', () => {
  let share = whole
  for (let now = 0; now < 1_000_000; now += 10_000)
    share = afterRefusal(share, { now, pauseMs: 0, intervalMs })
  expect(partAt(share, 990_000, intervalMs)).toBeGreaterThan(0.06)
})
