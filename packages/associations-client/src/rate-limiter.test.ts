import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTestClock } from '../test/test-clock.ts'
import type { Clock } from './clock.ts'
import { createRateLimiter, type RateLimiter } from './rate-limiter.ts'

const rates = { associations: { max: 2, intervalMs: 1000 } }

/** Takes so many slots at once and tells when each was given. */
async function takeMany(count: number, clock: Clock, acquire: () => Promise<unknown>): Promise<number[]> {
  const start = clock.now()
  return Promise.all(Array.from({ length: count }, () => acquire().then(() => clock.now() - start)))
}

test('requests go out in their order, as the window allows', async () => {
  const clock = createTestClock()
  const limiter = createRateLimiter({ clock, rates })
  expect(await takeMany(5, clock, () => limiter.acquire('associations'))).toEqual([0, 0, 1000, 1000, 2000])
})

test('buckets do not wait for each other', async () => {
  const clock = createTestClock()
  const limiter = createRateLimiter({ clock, rates })
  await takeMany(2, clock, () => limiter.acquire('associations'))
  await limiter.acquire('general')
  await limiter.acquire('search')
  expect(clock.slept).toEqual([])
})

test('without settings the quotas of the smallest subscription hold', async () => {
  const clock = createTestClock()
  const limiter = createRateLimiter({ clock })
  const times = await takeMany(101, clock, () => limiter.acquire('associations'))
  expect(times[99]).toBe(0)
  expect(times[100]).toBe(10_000)
  expect(await takeMany(6, clock, () => limiter.acquire('search'))).toEqual([0, 0, 0, 0, 0, 1000])
})

test('token requests are never held', async () => {
  const clock = createTestClock()
  const limiter = createRateLimiter({ clock })
  await takeMany(1000, clock, () => limiter.acquire('none'))
  expect(clock.slept).toEqual([])
})

test('each pause is told of before it begins', async () => {
  const clock = createTestClock()
  const limiter = createRateLimiter({ clock, rates })
  const waits: number[] = []
  await takeMany(3, clock, () =>
    limiter.acquire('associations', { onWait: (delayMs) => waits.push(delayMs) }),
  )
  expect(waits).toEqual([1000])
})

test('a pause holds everybody, and the longer of two holds', async () => {
  const clock = createTestClock()
  const limiter = createRateLimiter({ clock, rates: { associations: { max: 4, intervalMs: 1000 } } })
  limiter.pause('associations', 5000)
  limiter.pause('associations', 10)
  expect(await takeMany(2, clock, () => limiter.acquire('associations'))).toEqual([5000, 5000])
})

test('two that share a quota come to shares that fit, after a first refusal', async () => {
  const clock = createTestClock()
  const quota = { max: 20, intervalMs: 10_000 }
  const used: number[] = []
  let refused = 0
  const send = async (limiter: RateLimiter): Promise<void> => {
    for (;;) {
      await limiter.acquire('associations')
      const now = clock.now()
      const inWindow = used.filter((at) => at > now - quota.intervalMs).length
      if (inWindow < quota.max) {
        used.push(now)
        return
      }
      refused++
      limiter.pause('associations', quota.intervalMs)
    }
  }
  const limiters = [1, 2].map(() => createRateLimiter({ clock, rates: { associations: quota } }))
  await Promise.all(limiters.flatMap((limiter) => Array.from({ length: 200 }, () => send(limiter))))
  // 400 requests are twenty windows; without shares each window but the first would refuse as many again.
  expect(used).toHaveLength(400)
  expect(refused).toBeLessThan(80)
})

test('a report of what others have used slows us down', async () => {
  const clock = createTestClock()
  const limiter = createRateLimiter({ clock, rates })
  limiter.report('associations', { max: 2, remaining: 0, intervalMs: 1000 })
  expect(await takeMany(1, clock, () => limiter.acquire('associations'))).toEqual([1000])
})

test('a report of a larger quota speeds us up', async () => {
  const clock = createTestClock()
  const limiter = createRateLimiter({ clock, rates })
  limiter.report('associations', { max: 190, remaining: 190, intervalMs: 10_000 })
  await takeMany(190, clock, () => limiter.acquire('associations'))
  expect(clock.slept).toEqual([])
})

describe('an aborted request', () => {
  test('leaves the line at once, and those behind it move up', async () => {
    const clock = createTestClock()
    const limiter = createRateLimiter({ clock, rates: { associations: { max: 1, intervalMs: 1000 } } })
    const controller = new AbortController()
    const first = limiter.acquire('associations')
    const aborted = limiter.acquire('associations', { signal: controller.signal })
    const third = limiter.acquire('associations').then(() => clock.now())
    controller.abort(new Error('enough'))
    await expect(aborted).rejects.toThrow('enough')
    await first
    expect((await third) - Date.parse('2026-11-21T12:00:00Z')).toBe(1000)
  })

  test('does not wait for the one before it', async () => {
    const clock = { now: () => 0, sleep: () => new Promise<void>(() => undefined) }
    const limiter = createRateLimiter({ clock, rates: { associations: { max: 1, intervalMs: 1000 } } })
    await limiter.acquire('associations')
    const asleep = limiter.acquire('associations')
    const controller = new AbortController()
    const behind = limiter.acquire('associations', { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(behind).rejects.toThrow('enough')
    expect(asleep).toBeInstanceOf(Promise)
  })

  test('that was aborted before takes no slot', async () => {
    const clock = createTestClock()
    const limiter = createRateLimiter({ clock, rates: { associations: { max: 1, intervalMs: 1000 } } })
    await expect(limiter.acquire('associations', { signal: AbortSignal.abort() })).rejects.toThrow()
    await limiter.acquire('associations')
    expect(clock.slept).toEqual([])
  })
})

test('law: whatever the load, no interval holds more than the limit and nobody is forgotten', async () => {
  const rate = fc.record({
    max: fc.integer({ min: 1, max: 5 }),
    intervalMs: fc.integer({ min: 1, max: 500 }),
  })
  await fc.assert(
    fc.asyncProperty(rate, fc.integer({ min: 0, max: 40 }), async (associations, count) => {
      const clock = createTestClock()
      const limiter = createRateLimiter({ clock, rates: { associations } })
      const times = await takeMany(count, clock, () => limiter.acquire('associations'))
      expect(times).toHaveLength(count)
      for (const start of times) {
        const inInterval = times.filter((at) => at >= start && at < start + associations.intervalMs)
        expect(inInterval.length).toBeLessThanOrEqual(associations.max)
      }
    }),
  )
})
