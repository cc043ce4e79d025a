import { describe, expect, test } from 'vitest'
import { createTestClock } from '../test/test-clock.ts'
import type { ClientEvent } from './client-event.ts'
import { AccessError } from './errors/access-error.ts'
import { isAbortedError } from './errors/is-hubspot-error.ts'
import type { Answer, Exchange, OperationRequest } from './exchange.ts'
import { operationOf } from './operations.ts'
import { withRetry } from './with-retry.ts'

const ok: Answer = { status: 200, headers: new Headers(), body: { results: [] } }

function failing(status: number, headers: Record<string, string> = {}, body?: unknown): Answer {
  return { status, headers: new Headers(headers), body }
}

const lost: Answer = { ...failing(0), lost: new Error('socket hang up') }

function request(options: Partial<OperationRequest> = {}): OperationRequest {
  const operation = operationOf('associations.createBatch')
  return { operation, method: 'POST', url: 'https://api.example.com/', headers: {}, body: '{}', ...options }
}

function setUp(answers: (Answer | Error)[], retries = 5) {
  const clock = createTestClock()
  const events: ClientEvent[] = []
  const requests: OperationRequest[] = []
  const exchange: Exchange = async (sent) => {
    const answer = answers[requests.length] ?? ok
    requests.push(sent)
    if (answer instanceof Error) throw answer
    return answer
  }
  const send = withRetry(exchange, {
    retries,
    clock,
    random: () => 0,
    onEvent: (event) => events.push(event),
  })
  return { clock, events, requests, send }
}

test('a good answer is given as it is', async () => {
  const { send, requests, clock } = setUp([ok])
  expect(await send(request())).toBe(ok)
  expect(requests).toHaveLength(1)
  expect(clock.slept).toEqual([])
})

test('passing trouble is waited out, with the very same request', async () => {
  const { send, requests, clock } = setUp([failing(503), failing(423), lost, ok])
  expect(await send(request())).toMatchObject({ status: 200, lostBefore: true })
  expect(clock.slept).toEqual([250, 2000, 1000])
  expect(new Set(requests).size).toBe(1)
})

test('N retries are N + 1 requests', async () => {
  const { send, requests } = setUp(Array<Answer>(9).fill(failing(502)), 3)
  expect(await send(request())).toMatchObject({ status: 502 })
  expect(requests).toHaveLength(4)
})

test('each repetition is told of', async () => {
  const { send, events } = setUp([failing(429, {}, { policyName: 'SECONDLY' }), ok])
  await send(request())
  expect(events).toEqual([
    {
      type: 'retry',
      operation: 'associations.createBatch',
      attempt: 1,
      status: 429,
      delayMs: 1000,
      reason: 'rate limit SECONDLY',
    },
  ])
})

test('what must not be repeated is not', async () => {
  const { send, requests } = setUp([lost])
  expect(await send(request({ operation: operationOf('labels.create') }))).toBe(lost)
  expect(requests).toHaveLength(1)
})

describe('whether an earlier attempt may have been carried out', () => {
  test.each([
    ['a lost answer may', lost, true],
    ['a server error may', failing(504), true],
    ['a rate limit may not', failing(429), undefined],
    ['a lock may not', failing(423), undefined],
  ])('%s', async (_, first, want) => {
    const { send } = setUp([first, failing(400)])
    expect((await send(request())).lostBefore).toBe(want)
  })

  test('is noted on an error thrown later', async () => {
    const revoked = new AccessError('Revoked.', { remedy: 'Renew it.', requiredScopes: [] })
    const { send } = setUp([lost, revoked])
    await expect(send(request())).rejects.toMatchObject({ name: 'AccessError', mayHaveHappened: true })
  })
})

describe('an aborted wait', () => {
  test.each([
    ['after a rate limit: nothing has happened', failing(429), false],
    ['after a lost answer: something may have', lost, true],
  ])('%s', async (_, first, mayHaveHappened) => {
    const { send, clock } = setUp([first])
    const controller = new AbortController()
    clock.sleep = async () => {
      controller.abort(new Error('enough'))
      controller.signal.throwIfAborted()
    }
    const thrown = await send(request({ signal: controller.signal })).catch((error: unknown) => error)
    expect(isAbortedError(thrown)).toBe(true)
    expect(thrown).toMatchObject({ mayHaveHappened, cause: new Error('enough') })
  })
})

test('what is no HubSpot error passes through unchanged', async () => {
  const bug = new RangeError('a bug')
  const { send } = setUp([bug])
  await expect(send(request())).rejects.toBe(bug)
})
