import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  type AssociationsClient,
  type ClientEvent,
  createAssociationsClient,
  type HubSpotError,
} from '../src/index.ts'
import { collect, rejection } from './story.ts'
import { createTestClock } from './test-clock.ts'

const CANARY = 'pat-na1-00000000-canary'
const echo = `Authorization: Bearer ${CANARY}`

/** What an answer may hold that repeats the token in every place there is. */
const echoing = {
  message: echo,
  category: echo,
  subCategory: echo,
  correlationId: echo,
  policyName: echo,
  context: { [CANARY]: [echo], requiredGranularScopes: [echo] },
  errors: [{ message: echo, context: { fromObjectId: ['1'], echo: [echo] } }],
  results: [],
}

function clientThatHears(answer: () => Response | Promise<Response>): {
  client: AssociationsClient
  events: ClientEvent[]
} {
  const events: ClientEvent[] = []
  const client = createAssociationsClient({
    accessToken: CANARY,
    fetch: async () => answer(),
    clock: createTestClock(),
    retries: 2,
    onEvent: (event) => events.push(event),
  })
  return { client, events }
}

/** Everything that can be read off a value, hidden properties included. */
function everything(value: unknown): string {
  return inspect(value, { depth: 12, showHidden: true }) + JSON.stringify(value)
}

function expectSilence(...values: unknown[]): void {
  for (const value of values) expect(everything(value)).not.toContain('canary')
}

describe('the token shows nowhere', () => {
  test.each([302, 400, 401, 403, 404, 409, 423, 429, 437, 477, 500, 503])(
    'in the error after an answer %i that echoes it',
    async (status) => {
      const { client, events } = clientThatHears(() => new Response(JSON.stringify(echoing), { status }))
      const error = (await rejection(client.labels.list('contacts', 'companies'))) as HubSpotError
      expect(error.message).toContain(String(status))
      expectSilence(error, error.stack, error.cause, events)
    },
  )

  test('in results', async () => {
    const { client, events } = clientThatHears(() => new Response(JSON.stringify(echoing), { status: 207 }))
    const results = await client.associations.createDefaultBatch('contacts', 'companies', [
      { fromId: '1', toId: '2' },
    ])
    expect(results).toMatchObject([
      { status: 'failed', error: { message: 'Authorization: Bearer [secret removed]' } },
    ])
    expectSilence(results, events)
  })

  test('in the results of a whole request refused', async () => {
    const { client } = clientThatHears(() => new Response(JSON.stringify(echoing), { status: 400 }))
    const inputs = [
      { fromId: '1', toId: '2' },
      { fromId: '3', toId: '4' },
    ]
    expectSilence(await client.associations.archiveBatch('contacts', 'companies', inputs))
    expectSilence(await collect(client.associations.readBatch('contacts', 'companies', ['1', '2'])))
  })

  test('in what an HTTP library throws', async () => {
    const { client, events } = clientThatHears(() => {
      const cause = Object.assign(new Error(echo), { config: { headers: { authorization: echo } } })
      throw Object.assign(new TypeError(`failed with ${echo}`, { cause }), { request: { headers: echo } })
    })
    const error = (await rejection(client.labels.list('contacts', 'companies'))) as HubSpotError
    expect(error.name).toBe('NetworkError')
    expectSilence(error, error.stack, error.cause, events)
  })

  test('in the client itself', () => {
    expectSilence(clientThatHears(() => new Response()).client)
  })
})
