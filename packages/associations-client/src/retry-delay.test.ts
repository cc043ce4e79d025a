import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AttemptFacts, rateLimitPauseMs, retryDelay } from './retry-delay.ts'

function delayMs(facts: Partial<AttemptFacts>): number | undefined {
  const usual = { status: 200, lost: false, replayable: true, repetitions: 0, retries: 5, jitter: 0 }
  return retryDelay({ ...usual, ...facts })?.delayMs
}

describe('an operation that may be repeated', () => {
  test.each([
    [200, undefined],
    [207, undefined],
    [400, undefined],
    [401, undefined],
    [403, undefined],
    [404, undefined],
    [408, 250],
    [409, undefined],
    [414, undefined],
    [423, 2000],
    [429, 10_000],
    [437, undefined],
    [477, undefined],
    [500, 250],
    [501, undefined],
    [502, 250],
    [503, 250],
    [504, 250],
    [521, 250],
    [522, 250],
    [523, 250],
    [524, 250],
    [525, undefined],
    [526, undefined],
  ])('status %i waits %s ms', (status, want) => {
    expect(delayMs({ status })).toBe(want)
  })

  test('a lost answer is asked for again, whatever its status was', () => {
    expect(delayMs({ status: 0, lost: true })).toBe(250)
    expect(delayMs({ status: 200, lost: true })).toBe(250)
  })
})

describe('an operation that must not be repeated', () => {
  test.each([408, 500, 502, 503, 504, 521, 522, 523, 524])('status %i stops it', (status) => {
    expect(delayMs({ status, replayable: false })).toBeUndefined()
  })

  test('a lost answer stops it', () => {
    expect(delayMs({ status: 0, lost: true, replayable: false })).toBeUndefined()
  })

  test.each([423, 429])('status %i does not: HubSpot has not done anything', (status) => {
    expect(delayMs({ status, replayable: false })).toBeGreaterThan(0)
  })
})

describe('rate limits', () => {
  test.each([
    ['the burst window', { policy: 'TEN_SECONDLY_ROLLING' }, 10_000],
    ['the search window', { policy: 'SECONDLY' }, 1000],
    ['an unnamed one', {}, 10_000],
    ['one that says for how long', { policy: 'TEN_SECONDLY_ROLLING', retryAfterMs: 3000 }, 3000],
    ['the daily one: no wait helps', { policy: 'DAILY' }, undefined],
    ['the daily one, even with Retry-After', { policy: 'DAILY', retryAfterMs: 1000 }, undefined],
    ['an hour is told, not waited for', { retryAfterMs: 3_600_000 }, undefined],
  ])('%s', (_, facts, want) => {
    expect(rateLimitPauseMs(facts)).toBe(want)
    expect(delayMs({ status: 429, ...facts })).toBe(want)
  })
})

test('Retry-After lengthens a backoff and never shortens it', () => {
  expect(delayMs({ status: 503, retryAfterMs: 7000 })).toBe(7000)
  expect(delayMs({ status: 503, retryAfterMs: 1 })).toBe(250)
  expect(delayMs({ status: 503, retryAfterMs: 301_000 })).toBeUndefined()
})

test('waits double up to half a minute', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7].map((repetitions) =>
    delayMs({ status: 503, repetitions, retries: 9, jitter: 1 }),
  )
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
})

test('five retries are five repetitions', () => {
  expect(delayMs({ status: 503, repetitions: 4 })).toBeDefined()
  expect(delayMs({ status: 503, repetitions: 5 })).toBeUndefined()
  expect(delayMs({ status: 429, repetitions: 5 })).toBeUndefined()
  expect(delayMs({ status: 503, repetitions: 0, retries: 0 })).toBeUndefined()
})

test('law: jitter moves a wait by half of it at most, and a lock lasts two seconds at least', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), (jitter, repetitions) => {
      const full = 500 * 2 ** repetitions
      const wait = delayMs({ status: 502, jitter, repetitions }) ?? 0
      expect(wait).toBeGreaterThanOrEqual(full / 2)
      expect(wait).toBeLessThanOrEqual(full)
      expect(delayMs({ status: 423, jitter, repetitions })).toBeGreaterThanOrEqual(2000)
    }),
  )
})
