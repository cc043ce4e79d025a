import { expect, test } from 'vitest'
import { quotaFromHeaders } from './quota-from-headers.ts'

test.each([
  [
    'all of them',
    { max: '100', remaining: '3', 'interval-milliseconds': '10000', daily: '250000', 'daily-remaining': '0' },
    { max: 100, remaining: 3, intervalMs: 10_000, daily: 250_000, dailyRemaining: 0 },
  ],
  ['some of them', { max: '110', remaining: '9' }, { max: 110, remaining: 9 }],
  ['nonsense is as good as nothing', { max: 'many', remaining: '' }, undefined],
  ['none', {}, undefined],
  ['the deprecated pair only', { secondly: '19', 'secondly-remaining': '18' }, undefined],
])('%s', (_, headers, want) => {
  const named = Object.entries(headers).map(([name, value]): [string, string] => [
    `X-HubSpot-RateLimit-${name}`,
    value,
  ])
  expect(quotaFromHeaders(new Headers(named))).toEqual(want)
})
