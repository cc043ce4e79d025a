import { describe, expect, test } from 'vitest'
import type { HubSpotError } from '../src/index.ts'
import { isHubSpotError } from '../src/index.ts'
import { beginStory, collect, labelNamed, rejection } from './story.ts'

const pairs = [
  { fromId: '1', toId: '11' },
  { fromId: '2', toId: '11' },
  { fromId: '3', toId: '12' },
]
/** One pair per request, so that a batch can be stopped half way. */
const oneByOne = { batchSizes: { createDefaultBatch: 1, createBatch: 1, archiveBatch: 1 } }

function statuses(results: readonly { readonly status: string }[]): string[] {
  return results.map(({ status }) => status)
}

describe('trouble that passes is waited out', () => {
  test.each([
    ['a burst limit', { kind: 'status', status: 429, policy: 'TEN_SECONDLY_ROLLING' }, [10_000]],
    ['a search limit', { kind: 'status', status: 429, policy: 'SECONDLY' }, [1000]],
    ['a lock', { kind: 'status', status: 423 }, [2000]],
    ['a server that is away', { kind: 'status', status: 503 }, [250]],
    ['one that says for how long', { kind: 'status', status: 503, retryAfterSeconds: 4 }, [4000]],
    ['no answer within 100 s', { kind: 'status', status: 524 }, [250]],
    ['a dropped connection', { kind: 'drop', when: 'beforeWrite' }, [250]],
    ['a lost answer', { kind: 'drop', when: 'afterWrite' }, [250]],
    ['an answer cut in half', { kind: 'truncate' }, [250]],
  ] as const)('%s', async (_, fault, slept) => {
    const { client, emulator, clock, events } = beginStory()
    emulator.failNext(1, fault)
    const results = await client.associations.createDefaultBatch('contacts', 'companies', pairs)
    expect(statuses(results)).toEqual(['done', 'done', 'done'])
    expect(emulator.links('contacts', 'companies')).toHaveLength(3)
    expect(clock.slept).toEqual(slept)
    expect(events.filter(({ type }) => type === 'retry')).toHaveLength(1)
    expect(emulator.received).toHaveLength(2)
  })

  test('but not for ever: N retries are N + 1 requests', async () => {
    const { client, emulator } = beginStory({ retries: 2 })
    emulator.failNext(9, { kind: 'status', status: 503 })
    const error = await rejection(client.labels.list('contacts', 'companies'))
    expect(error).toMatchObject({ name: 'ServerError', status: 503 })
    expect(emulator.received).toHaveLength(3)
  })
})

describe('what must not be done twice is not repeated', () => {
  test.each([
    ['a server error', { kind: 'status', status: 502 }, 'ServerError'],
    ['a lost answer', { kind: 'drop', when: 'afterWrite' }, 'NetworkError'],
    ['an answer cut in half', { kind: 'truncate' }, 'NetworkError'],
  ] as const)('a label, after %s', async (_, fault, name) => {
    const { client, emulator } = beginStory()
    emulator.failNext(1, fault)
    const error = await rejection(
      client.labels.create('contacts', 'companies', { name: 'advisor', label: 'Advisor' }),
    )
    expect(error).toMatchObject({ name, mayHaveHappened: true, operation: 'labels.create' })
    expect(emulator.received).toHaveLength(1)
  })

  test('a label, unless HubSpot turned it away at the door', async () => {
    const { client, emulator } = beginStory()
    emulator.failNext(1, { kind: 'status', status: 429, policy: 'TEN_SECONDLY_ROLLING' })
    await client.labels.create('contacts', 'companies', { name: 'advisor', label: 'Advisor' })
    expect(await labelNamed(client, 'Advisor')).toBeDefined()
  })
})

describe('a success is not believed blindly', () => {
  test('one that did nothing leaves its inputs unknown', async () => {
    const { client, emulator } = beginStory()
    emulator.failNext(1, { kind: 'nothing' })
    const results = await client.associations.createDefaultBatch('contacts', 'companies', pairs)
    expect(statuses(results)).toEqual(['unknown', 'unknown', 'unknown'])
    expect(emulator.links('contacts', 'companies')).toEqual([])
  })

  test('one in part fails the inputs it names', async () => {
    const { client, emulator } = beginStory()
    emulator.failNext(1, { kind: 'partial', ids: ['2'] })
    const results = await client.associations.createDefaultBatch('contacts', 'companies', pairs)
    expect(statuses(results)).toEqual(['done', 'failed', 'done'])
  })

  test('one for removals too', async () => {
    const { client, emulator } = beginStory()
    emulator.failNext(1, { kind: 'partial', ids: ['2'] })
    expect(statuses(await client.associations.archiveBatch('contacts', 'companies', pairs))).toEqual([
      'done',
      'failed',
      'done',
    ])
  })

  test('one pair associated in a batch of one that failed is an error', async () => {
    const entry = { message: 'The limit of 5 is reached.', category: 'VALIDATION_ERROR', context: {} }
    const { client } = beginStory({
      fetch: async () => new Response(JSON.stringify({ results: [], errors: [entry] })),
    })
    const error = await rejection(
      client.associations.createDefault('contacts', 'companies', { fromId: '1', toId: '11' }),
    )
    expect(error).toMatchObject({
      name: 'InvalidRequestError',
      message: expect.stringContaining('did not associate 1 with 11'),
    })
  })
})

describe('a batch that cannot go on says what is settled', () => {
  async function stop(status: number, options: { policy?: 'DAILY' } = {}) {
    const { client, emulator } = beginStory({ ...oneByOne, retries: 1 })
    await client.account.details()
    const running = client.associations.createDefaultBatch('contacts', 'companies', pairs)
    // The first request is on its way; the trouble meets the second.
    emulator.failNext(1, { kind: 'delay', ms: 0 })
    emulator.failNext(9, { kind: 'status', status, ...options })
    return (await rejection(running)) as HubSpotError
  }

  test.each([
    [401, 'AccessError', ['done']],
    [403, 'AccessError', ['done']],
    [429, 'RateLimitError', ['done']],
    [423, 'ServerError', ['done']],
    [477, 'PortalMovingError', ['done']],
    [503, 'ServerError', ['done', 'unknown']],
  ])('after %i', async (status, name, want) => {
    const error = await stop(status)
    expect(isHubSpotError(error)).toBe(true)
    expect(error.name).toBe(name)
    expect(statuses(error.settled)).toEqual(want)
    expect(error.settled[0]?.input).toBe(pairs[0])
  })

  test('the daily limit stops at once, with the hour at which it resets', async () => {
    const { client, emulator, clock } = beginStory()
    await client.account.details()
    emulator.failNext(1, { kind: 'status', status: 429, policy: 'DAILY' })
    const error = await rejection(client.labels.list('contacts', 'companies'))
    expect(error).toMatchObject({ policyName: 'DAILY', resetsAt: Date.parse('2026-11-21T23:00:00Z') })
    expect(clock.slept).toEqual([])
    expect(emulator.received).toHaveLength(2)
  })

  test('so does a move to another data centre', async () => {
    const { client, emulator, clock } = beginStory()
    emulator.failNext(1, { kind: 'status', status: 477, retryAfterSeconds: 7200 })
    const error = await rejection(client.labels.list('contacts', 'companies'))
    expect(error).toMatchObject({ name: 'PortalMovingError', resumesAt: clock.now() + 7_200_000 })
    expect(clock.slept).toEqual([])
  })
})

describe('an aborted call', () => {
  test('stops between two requests, and nothing more is sent', async () => {
    const controller = new AbortController()
    const { client, emulator } = beginStory({
      ...oneByOne,
      onEvent: ({ type }) => type === 'retry' && controller.abort(new Error('enough')),
    })
    emulator.failNext(1, { kind: 'delay', ms: 0 })
    emulator.failNext(1, { kind: 'status', status: 429, policy: 'TEN_SECONDLY_ROLLING' })
    const running = client.associations.createDefaultBatch('contacts', 'companies', pairs, {
      signal: controller.signal,
    })
    const error = (await rejection(running)) as HubSpotError
    expect(error).toMatchObject({ name: 'AbortError', mayHaveHappened: false, cause: new Error('enough') })
    expect(statuses(error.settled)).toEqual(['done'])
    expect(emulator.received).toHaveLength(2)
  })

  test('in the middle of a request leaves its inputs unknown', async () => {
    const controller = new AbortController()
    const { client, emulator } = beginStory({
      ...oneByOne,
      fetch: async (url, init) => {
        const answer = await emulator.fetch(url, init)
        if (emulator.received.length === 2) controller.abort(new Error('enough'))
        return answer
      },
    })
    const running = client.associations.createDefaultBatch('contacts', 'companies', pairs, {
      signal: controller.signal,
    })
    const error = (await rejection(running)) as HubSpotError
    expect(error.mayHaveHappened).toBe(true)
    expect(statuses(error.settled)).toEqual(['done', 'unknown'])
  })

  test('is not begun when it was aborted before', async () => {
    const { client, emulator } = beginStory()
    const options = { signal: AbortSignal.abort(new Error('before')) }
    expect(await rejection(client.labels.list('contacts', 'companies', options))).toMatchObject({
      name: 'AbortError',
    })
    expect(
      await rejection(collect(client.associations.readBatch('contacts', 'companies', ['1'], options))),
    ).toMatchObject({ name: 'AbortError' })
    expect(
      await rejection(client.associations.archiveBatch('contacts', 'companies', pairs, options)),
    ).toMatchObject({ settled: [] })
    expect(emulator.received).toEqual([])
  })
})

describe('quotas', () => {
  test('are kept without ever meeting a 429', async () => {
    const { client, asked, clock } = beginStory({ emulated: { plan: 'free' } })
    for (let count = 0; count < 250; count++) await client.labels.list('contacts', 'companies')
    expect(new Set(asked())).toEqual(new Set(['listAssociationLabels 200']))
    expect(clock.slept).toEqual([10_000, 10_000])
  })

  test('of larger subscriptions are found out and used', async () => {
    const { client, asked, clock } = beginStory({ emulated: { plan: 'professional' } })
    await client.labels.list('contacts', 'companies')
    await Promise.all(Array.from({ length: 149 }, () => client.labels.list('contacts', 'companies')))
    expect(asked().filter((line) => line.endsWith('429'))).toEqual([])
    expect(clock.slept).toEqual([])
  })

  test('shared with others are shared', async () => {
    const { client, emulator, asked, clock } = beginStory({ emulated: { plan: 'free' } })
    const url = 'https://api.hubapi.com/crm/associations/2026-03/contacts/companies/labels'
    const other = () => emulator.fetch(url, { headers: { authorization: 'Bearer pat-na1-example-token' } })
    await Promise.all(Array.from({ length: 60 }, other))
    for (let count = 0; count < 60; count++) await client.labels.list('contacts', 'companies')
    expect(asked().filter((line) => line.endsWith('429'))).toEqual([])
    expect(clock.slept).toEqual([10_000])
  })

  test('of searches are kept', async () => {
    const { client, asked } = beginStory({ emulated: { plan: 'free' } })
    const search = () => collect(client.records.search('contacts', { filterGroups: [] }))
    await Promise.all(Array.from({ length: 12 }, search))
    expect(asked().filter((line) => line.endsWith('429'))).toEqual([])
  })
})
