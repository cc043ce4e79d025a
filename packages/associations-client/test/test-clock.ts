import type { Clock } from '../src/clock.ts'

/** A clock that runs only while somebody sleeps, so that tests never wait. */
export interface TestClock extends Clock {
  /** How long each sleep was, in their order. */
  readonly slept: readonly number[]
  /** Moves on without anybody sleeping. */
  advance(delayMs: number): void
}

/** A clock that starts at noon of a day in November 2026. */
export function createTestClock(start: number = Date.parse('2026-11-21T12:00:00Z')): TestClock {
  const slept: number[] = []
  let now = start
  return {
    slept,
    now: () => now,
    advance: (delayMs) => {
      now += delayMs
    },
    sleep: async (delayMs, signal) => {
      signal?.throwIfAborted()
      slept.push(delayMs)
      now += delayMs
    },
  }
}
