import { expect, test } from 'vitest'
import { createTestClock } from '../test/test-clock.ts'
import type { ClientEvent } from './client-event.ts'
import type { Answer, OperationRequest } from './exchange.ts'
import { type OperationName, operationOf } from './operations.ts'
import { createRateLimiter } from './rate-limiter.ts'
import { withRateLimit } from './with-rate-limit.ts'

function setUp(answer: { status?: number; headers?: Record<string, string>; body?: unknown } = {}) {
  const clock = createTestClock()
  const events: ClientEvent[] = []
  const limiter = createRateLimiter({ clock, rates: { associations: { max: 2, intervalMs: 1000 } } })
  const exchange = withRateLimit(
    async (): Promise<Answer> => ({
      status: 200,
      body: undefined,
      ...answer,
      headers: new Headers(answer.headers),
    }),
    { limiter, clock, onEvent: (event) => events.push(event) },
  )
  const ask = (name: OperationName): Promise<Answer> => exchange({ ...request, operation: operationOf(name) })
  return { clock, events, ask }
}

const request: Omit<OperationRequest, 'operation'> = {
  method: 'GET',
  url: 'https://api.example.com/',
  headers: {},
}

test('a request waits for its own bucket, and says so', async () => {
  const { ask, clock, events } = setUp()
  await ask('labels.list')
  await ask('associations.createBatch')
  await ask('records.readBatch')
  await ask('labels.list')
  expect(clock.slept).toEqual([1000])
  expect(events).toEqual([{ type: 'wait', bucket: 'associations', delayMs: 1000 }])
})

test('quotas in the headers are learnt and told', async () => {
  const headers = {
    'X-HubSpot-RateLimit-Max': '150',
    'X-HubSpot-RateLimit-Remaining': '149',
    'X-HubSpot-RateLimit-Interval-Milliseconds': '10000',
    'X-HubSpot-RateLimit-Daily': '500000',
    'X-HubSpot-RateLimit-Daily-Remaining': '499000',
  }
  const { ask, clock, events } = setUp({ headers })
  await ask('labels.list')
  expect(events).toEqual([
    {
      type: 'quota',
      bucket: 'associations',
      max: 150,
      remaining: 149,
      intervalMs: 10_000,
      daily: 500_000,
      dailyRemaining: 499_000,
    },
  ])
  await ask('labels.list')
  await ask('labels.list')
  expect(clock.slept).toEqual([])
})

test('others who use up the quota slow us down', async () => {
  const headers = { 'X-HubSpot-RateLimit-Max': '2', 'X-HubSpot-RateLimit-Remaining': '0' }
  const { ask, clock } = setUp({ headers })
  await ask('labels.list')
  await ask('labels.list')
  expect(clock.slept).toEqual([1000])
})

test('a 429 holds back all requests of its bucket', async () => {
  const { ask, clock } = setUp({ status: 429, body: { policyName: 'TEN_SECONDLY_ROLLING' } })
  await ask('labels.list')
  await ask('records.readBatch')
  expect(clock.slept).toEqual([])
  await ask('labels.list')
  expect(clock.slept).toEqual([10_000])
})

test('the daily limit does not: no wait would help', async () => {
  const { ask, clock } = setUp({ status: 429, body: { policyName: 'DAILY' } })
  await ask('labels.list')
  await ask('labels.list')
  expect(clock.slept).toEqual([])
})
