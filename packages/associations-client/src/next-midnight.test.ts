import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTimeZone, nextMidnight } from './next-midnight.ts'

test.each([
  ['UTC', 'UTC', '2026-11-21T12:00:00Z', '2026-11-22T00:00:00.000Z'],
  ['west of Greenwich', 'America/New_York', '2026-11-21T12:00:00Z', '2026-11-22T05:00:00.000Z'],
  [
    'the local day is still yesterday',
    'America/New_York',
    '2026-11-21T04:30:00Z',
    '2026-11-21T05:00:00.000Z',
  ],
  ['east of Greenwich', 'Europe/Berlin', '2026-11-21T23:30:00Z', '2026-11-22T23:00:00.000Z'],
  ['half hours', 'Asia/Kolkata', '2026-11-21T12:00:00Z', '2026-11-21T18:30:00.000Z'],
  ['the night the clocks go back', 'Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T23:00:00.000Z'],
  ['the night the clocks go forward', 'Europe/Berlin', '2026-03-29T00:30:00Z', '2026-03-29T22:00:00.000Z'],
  ['exactly at midnight comes the next one', 'UTC', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00.000Z'],
])('%s', (_, timeZone, now, want) => {
  expect(new Date(nextMidnight(Date.parse(now), timeZone)).toISOString()).toBe(want)
})

test('law: it is ahead by a day and a change of clocks at most, and it is midnight there', () => {
  const zones = fc.constantFrom(
    'UTC',
    'America/Los_Angeles',
    'Europe/London',
    'Asia/Tokyo',
    'Australia/Sydney',
  )
  fc.assert(
    fc.property(fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }), zones, (now, timeZone) => {
      const midnight = nextMidnight(now, timeZone)
      expect(midnight).toBeGreaterThan(now)
      expect(midnight - now).toBeLessThanOrEqual(25 * 3_600_000)
      const clock = new Date(midnight).toLocaleTimeString('en-GB', { timeZone })
      expect(clock).toBe('00:00:00')
    }),
  )
})

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Europe/Atlantis', false],
  ['', false],
])('%s is a time zone: %s', (name, want) => {
  expect(isTimeZone(name)).toBe(want)
})
