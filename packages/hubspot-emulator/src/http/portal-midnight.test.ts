import { expect, test } from 'vitest'
import { nextMidnight, offsetMs } from './portal-midnight.ts'

const HOUR = 3_600_000

test.each([
  ['UTC', '2026-11-21T12:00:00Z', '2026-11-22T00:00:00Z'],
  ['UTC', '2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['America/New_York', '2026-11-21T04:59:59Z', '2026-11-21T05:00:00Z'],
  ['Asia/Kolkata', '2026-11-21T18:29:59Z', '2026-11-21T18:30:00Z'],
  ['Asia/Kolkata', '2026-11-21T18:30:00Z', '2026-11-22T18:30:00Z'],
  ['Pacific/Auckland', '2026-12-31T12:00:00Z', '2027-01-01T11:00:00Z'],
])('in %s, after %s comes %s', (timeZone, now, midnight) => {
  expect(new Date(nextMidnight(Date.parse(now), timeZone))).toEqual(new Date(midnight))
})

test.each([
  ['the day that has 23 hours', '2026-03-29T00:30:00Z', '2026-03-29T22:00:00Z'],
  ['the day that has 25 hours', '2026-10-25T00:30:00Z', '2026-10-25T23:00:00Z'],
])('%s in Madrid ends at its own midnight', (_, now, midnight) => {
  expect(new Date(nextMidnight(Date.parse(now), 'Europe/Madrid'))).toEqual(new Date(midnight))
})

test('the offset follows the season', () => {
  expect(offsetMs(Date.parse('2026-01-01T00:00:00.500Z'), 'Europe/Madrid')).toBe(HOUR)
  expect(offsetMs(Date.parse('2026-07-01T00:00:00Z'), 'Europe/Madrid')).toBe(2 * HOUR)
  expect(offsetMs(Date.parse('2026-07-01T00:00:00Z'), 'America/New_York')).toBe(-4 * HOUR)
})
