import { describe, expect, test } from 'vitest'
import { type ClientOptions, settleOptions } from './client-options.ts'
import { BATCH_SIZES } from './hubspot-numbers.ts'

test('defaults', () => {
  expect(settleOptions({})).toEqual({
    apiVersion: '2026-03',
    baseUrl: 'https://api.hubapi.com',
    retries: 5,
    timeoutMs: 120_000,
    batchSizes: BATCH_SIZES,
  })
})

test('what is given replaces them', () => {
  const options = {
    apiVersion: 'v4',
    baseUrl: 'http://127.0.0.1:8080/',
    retries: 0,
    timeoutMs: 10,
    batchSizes: { records: 50 },
  } as const
  expect(settleOptions(options)).toEqual({
    ...options,
    baseUrl: 'http://127.0.0.1:8080',
    batchSizes: { ...BATCH_SIZES, records: 50 },
  })
})

test('an option that is undefined counts as left out', () => {
  const options = {
    apiVersion: undefined,
    retries: undefined,
    batchSizes: { records: undefined },
  } as unknown as ClientOptions
  expect(settleOptions(options)).toEqual(settleOptions({}))
})

describe('options that make no sense are refused with what they should be', () => {
  test.each<[string, object, RegExp]>([
    [
      'a time zone that nobody knows',
      { timeZone: 'Europe/Atlantis' },
      /timeZone must be an IANA name.*Atlantis/,
    ],
    [
      'version',
      { apiVersion: '2026-02' },
      /apiVersion must be one of v4, 2025-09, 2026-03, 2026-09, got '2026-02'/,
    ],
    ['address', { baseUrl: 'api.hubapi.com' }, /baseUrl must be an absolute URL.*got 'api.hubapi.com'/],
    ['retries', { retries: -1 }, /retries must be a whole number from 0 up, got -1/],
    ['half a retry', { retries: 1.5 }, /got 1.5/],
    ['timeout', { timeoutMs: 0 }, /timeoutMs must be a number of milliseconds above 0, got 0/],
    ['no number', { timeoutMs: Number.NaN }, /got NaN/],
    [
      'batch size',
      { batchSizes: { readBatch: 0 } },
      /batchSizes.readBatch must be a whole number above 0, got 0/,
    ],
    [
      'two sources of tokens',
      { accessToken: 'x', oauth: { clientId: '', clientSecret: '', refreshToken: '' } },
      /either accessToken or oauth/,
    ],
  ])('%s', (_, options, message) => {
    expect(() => settleOptions(options as ClientOptions)).toThrow(message)
    expect(() => settleOptions(options as ClientOptions)).toThrow(TypeError)
  })
})
