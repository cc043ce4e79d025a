import { describe, expect, test } from 'vitest'
import { rateLimitPolicy, retryAfterMs } from './rate-limit-policy.ts'

describe('rateLimitPolicy', () => {
  test.each([
    ['by name', { policyName: 'DAILY', message: 'whatever' }, 'DAILY'],
    ['by name in lower case', { policyName: 'ten_secondly_rolling' }, 'TEN_SECONDLY_ROLLING'],
    ['a name we do not know', { policyName: 'HOURLY' }, 'HOURLY'],
    ['daily by message', { message: 'You have reached your daily limit.' }, 'DAILY'],
    [
      'burst by message',
      { message: 'You have reached your ten_secondly_rolling limit.' },
      'TEN_SECONDLY_ROLLING',
    ],
    ['search by message', { message: 'You have reached your secondly limit.' }, 'SECONDLY'],
    ['not at all', { message: 'Too many requests' }, undefined],
    ['no body', undefined, undefined],
  ])('%s', (_, body, want) => {
    expect(rateLimitPolicy(body)).toBe(want)
  })
})

describe('retryAfterMs', () => {
  const now = Date.parse('2026-11-21T12:00:00Z')
  test.each([
    ['seconds', '30', 30_000],
    ['part of a second', '0.5', 500],
    ['a date to come', 'Sat, 21 Nov 2026 12:01:00 GMT', 60_000],
    ['a date gone by', 'Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['a negative number', '-5', 0],
    ['nothing', '', undefined],
    ['nonsense', 'soon', undefined],
    ['for ever', '1e400', undefined],
    ['longer than dates reach', '99999999999999999999', undefined],
  ])('%s', (_, header, want) => {
    expect(retryAfterMs(header, now)).toBe(want)
  })

  test('an absent header', () => {
    expect(retryAfterMs(null, now)).toBeUndefined()
  })
})
