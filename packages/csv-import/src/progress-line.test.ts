import { expect, it } from 'vitest'
import { progressLine } from './progress-line.ts'

it('tells rate, time left, quota and retries', () => {
  const quota = { max: 100, remaining: 18, intervalMs: 10_000, daily: 250_000, dailyRemaining: 249_000 }
  const facts = { elapsedMs: 10_000, quota, retries: 2 }
  expect(progressLine({ phase: 'written', done: 12_000, total: 48_000 }, facts)).toBe(
    'Writing associations: 12,000 of 48,000, 25 % · 1,200/s · 30 s left · quota 82 of 100 per 10 s · 249,000 calls left today · 2 retries',
  )
})

it.each([
  ['what is not known is left out', { phase: 'read', done: 5_000 }, 2_000, 'Reading rows: 5,000 · 2,500/s'],
  [
    'no rate in the first second',
    { phase: 'compared', done: 10, total: 20 },
    900,
    'Comparing rows: 10 of 20, 50 %',
  ],
  ['slow work has a rate too', { phase: 'lookedUp', done: 5 }, 2_000, 'Looking up records: 5 · 2.5/s'],
  [
    'nothing to do is done',
    { phase: 'written', done: 0, total: 0 },
    0,
    'Writing associations: 0 of 0, 100 %',
  ],
  [
    'at the end nothing is left',
    { phase: 'written', done: 9, total: 9 },
    9_000,
    'Writing associations: 9 of 9, 100 % · 1.0/s',
  ],
] as const)('%s', (_, step, elapsedMs, line) => {
  expect(progressLine(step, { elapsedMs, retries: 0 })).toBe(line)
})
