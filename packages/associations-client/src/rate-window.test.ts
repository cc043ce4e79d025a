import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answered, emptyWindow, freeAt, learn, type RateWindow, take } from './rate-window.ts'

const rate = { max: 3, intervalMs: 1000 }

/** A window whose slots were taken at these times. */
function takenAt(...times: number[]): RateWindow {
  return times.reduce(take, emptyWindow(rate))
}

describe('freeAt', () => {
  test.each([
    ['an empty window has room', [], 500, 500],
    ['so has one that is not full', [0, 1], 2, 2],
    ['a full one has room once its oldest slot is a whole interval old', [0, 10, 20], 30, 1000],
    ['later slots free up one after the other', [0, 10, 20, 1000], 1005, 1010],
    ['old slots do not count', [0, 10, 20], 5000, 5000],
  ])('%s', (_, times, now, want) => {
    expect(freeAt(takenAt(...times), now)).toBe(want)
  })
})

describe('learn', () => {
  test('takes over limit and interval', () => {
    const window = learn(emptyWindow(rate), { max: 150, intervalMs: 10_000 }, 0)
    expect(window).toMatchObject({ max: 150, intervalMs: 10_000 })
  })

  test('counts what others have used', () => {
    const window = learn(takenAt(0), { max: 3, remaining: 0 }, 5)
    expect(freeAt(window, 6)).toBe(1000)
    expect(window.takenAt).toEqual([0, 5, 5])
  })

  test('does not count our own requests twice', () => {
    const window = learn(takenAt(0, 1), { max: 3, remaining: 1 }, 5)
    expect(window.takenAt).toEqual([0, 1])
  })

  test('ignores a limit of nothing, which would hold requests for ever', () => {
    expect(learn(emptyWindow(rate), { max: 0, intervalMs: 0 }, 0)).toEqual(emptyWindow(rate))
    expect(learn(emptyWindow(rate), { max: 1e12, remaining: 0, intervalMs: 1e12 }, 0).max).toBe(rate.max)
  })

  test('leaves an unlimited window unlimited', () => {
    const unlimited = emptyWindow({ max: Number.POSITIVE_INFINITY, intervalMs: 1000 })
    expect(freeAt(learn(unlimited, { remaining: 0 }, 0), 0)).toBe(0)
  })
})

const arrivals = fc.array(fc.nat({ max: 400 }), { maxLength: 60 })
const rates = fc.record({
  max: fc.integer({ min: 1, max: 8 }),
  intervalMs: fc.integer({ min: 1, max: 1000 }),
})

test('law: no interval ever holds more than the limit', () => {
  fc.assert(
    fc.property(rates, arrivals, (anyRate, gaps) => {
      let [window, now] = [emptyWindow(anyRate), 0]
      const sent = gaps.map((gap) => {
        now = freeAt(window, now + gap)
        window = take(window, now)
        return now
      })
      for (const start of sent) {
        const inInterval = sent.filter((at) => at >= start && at < start + anyRate.intervalMs)
        expect(inInterval.length).toBeLessThanOrEqual(anyRate.max)
      }
    }),
  )
})

test('law: nobody waits longer than needed', () => {
  fc.assert(
    fc.property(rates, arrivals, fc.nat(2000), (anyRate, gaps, pause) => {
      let [window, now] = [emptyWindow(anyRate), 0]
      for (const gap of gaps) {
        now = freeAt(window, now + gap)
        window = take(window, now)
      }
      const free = freeAt(window, now + pause)
      expect(free).toBeGreaterThanOrEqual(now + pause)
      expect(free).toBeLessThanOrEqual(Math.max(now + pause, now + anyRate.intervalMs))
    }),
  )
})

test('law: after a report of so many left, no more than that many go out at once', () => {
  fc.assert(
    fc.property(rates, fc.nat(8), fc.nat(8), (anyRate, ours, left) => {
      const remaining = Math.min(left, anyRate.max)
      const taken = Array.from({ length: Math.min(ours, anyRate.max) }).reduce<RateWindow>(
        (w) => take(w, 0),
        emptyWindow(anyRate),
      )
      let window = learn(taken, { max: anyRate.max, remaining }, 0)
      let count = 0
      while (freeAt(window, 0) === 0 && count <= anyRate.max) {
        window = take(window, 0)
        count++
      }
      expect(count).toBeLessThanOrEqual(remaining)
    }),
  )
})

describe('answered', () => {
  test('counts a request from its answer on, which is when HubSpot has counted it at the latest', () => {
    const window = answered(takenAt(0, 10, 20), 0, 300)
    expect(window.takenAt).toEqual([10, 20, 300])
    expect(freeAt(window, 310)).toBe(1010)
  })

  test('forgets what is too old to count', () => {
    expect(answered(takenAt(5), 0, 300).takenAt).toEqual([5])
  })
})

test('law: HubSpot never counts more than the limit, whenever it does so between request and answer', () => {
  const request = fc.record({
    gap: fc.nat({ max: 100 }),
    latency: fc.nat({ max: 900 }),
    countedAfter: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const anyRate = fc.record({ max: fc.integer({ min: 1, max: 8 }), intervalMs: fc.constant(1000) })
  fc.assert(
    fc.property(anyRate, fc.array(request, { maxLength: 60 }), ({ max, intervalMs }, requests) => {
      let window = emptyWindow({ max, intervalMs })
      let now = 0
      const underWay: { at: number; answerAt: number }[] = []
      const counted = requests.map(({ gap, latency, countedAfter }) => {
        now += gap
        for (;;) {
          underWay.sort((one, other) => one.answerAt - other.answerAt)
          const next = underWay[0]
          const free = freeAt(window, now)
          now = next !== undefined && next.answerAt <= free ? Math.max(now, next.answerAt) : free
          if (next === undefined || next.answerAt > now) break
          underWay.shift()
          window = answered(window, next.at, next.answerAt)
        }
        window = take(window, now)
        underWay.push({ at: now, answerAt: now + latency })
        return now + latency * countedAfter
      })
      for (const start of counted)
        expect(counted.filter((at) => at >= start && at < start + intervalMs).length).toBeLessThanOrEqual(max)
    }),
  )
})
