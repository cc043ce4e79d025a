import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEntryIndex } from './batch-entry.ts'
import { HubSpotError, type HubSpotErrorDetails } from './errors/hubspot-error.ts'
import { InvalidRequestError } from './errors/invalid-request-error.ts'
import { ServerError } from './errors/server-error.ts'
import type { Answer } from './exchange.ts'
import type { Fate } from './fate.ts'
import { type BatchRoute, settleItems } from './settle-items.ts'

interface Item {
  readonly fromId: string
}

function itemsOf(count: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({ fromId: String(index) }))
}

function refusal(
  details: Partial<HubSpotErrorDetails> = {},
  message = 'One or more are invalid.',
): InvalidRequestError {
  return new InvalidRequestError(message, { remedy: 'Mend it.', status: 400, ...details })
}

/** A route that answers like HubSpot: it does all of a request or refuses it, and notes the requests. */
function routeThat(
  judge: (ids: readonly string[]) => Error | undefined,
  writes = true,
): BatchRoute<Item, string> & { sent: string[][] } {
  const sent: string[][] = []
  return {
    sent,
    writes,
    keyOf: ({ fromId }) => [fromId, ''],
    subjectOf: (item) => item,
    keyOfResult: ({ id }) => [String(id), ''],
    readValue: (_, { fromId }) => `wrote ${fromId}`,
    unmentioned: () => ({ status: 'unknown', error: { message: 'left out' } }),
    send: async (items): Promise<Answer> => {
      const ids = items.map(({ fromId }) => fromId)
      sent.push(ids)
      const error = judge(ids)
      if (error !== undefined) throw error
      return { status: 201, headers: { get: () => null }, body: { results: ids.map((id) => ({ id })) } }
    },
  }
}

/** The entries of one request, and the fates that are known of them so far. */
function entriesOf(items: readonly Item[], route: BatchRoute<Item, string>) {
  const index = createEntryIndex<Item, string>(route)
  const group = items.map((item) => index.enter(item))
  const fates = (): Map<string, Fate<string>> =>
    new Map(group.flatMap(({ item, fate }) => (fate === undefined ? [] : [[item.fromId, fate] as const])))
  return { group, index, fates }
}

async function settle(
  items: readonly Item[],
  route: BatchRoute<Item, string>,
): Promise<Map<string, Fate<string>>> {
  const entries = entriesOf(items, route)
  await settleItems(entries, route)
  return entries.fates()
}

function failedIds(fates: Map<string, Fate<string>>): string[] {
  return [...fates].filter(([, { status }]) => status === 'failed').map(([id]) => id)
}

test('a good request is one request', async () => {
  const route = routeThat(() => undefined)
  const fates = await settle(itemsOf(3), route)
  expect([...fates.values()].map(({ status }) => status)).toEqual(['done', 'done', 'done'])
  expect(route.sent).toHaveLength(1)
})

test('inputs that the refusal names fail, the others are sent again at once', async () => {
  const route = routeThat((ids) =>
    ids.includes('5') ? refusal({ context: { fromObjectId: ['5'] } }) : undefined,
  )
  const fates = await settle(itemsOf(2000), route)
  expect(failedIds(fates)).toEqual(['5'])
  expect(fates.size).toBe(2000)
  expect(route.sent.map((ids) => ids.length)).toEqual([2000, 1999])
})

test('where the refusal names nobody, the request is halved until the culprit stands alone', async () => {
  const route = routeThat((ids) => (ids.includes('1234') ? refusal() : undefined))
  const fates = await settle(itemsOf(2000), route)
  expect(failedIds(fates)).toEqual(['1234'])
  expect(fates.get('1234')).toMatchObject({
    error: { message: 'One or more are invalid. Mend it.', status: 400 },
  })
  expect(fates.get('1233')).toEqual({ status: 'done', value: 'wrote 1233' })
  expect(route.sent.length).toBeLessThanOrEqual(24)
})

test('names that are not among the inputs do not stop the search', async () => {
  const route = routeThat((ids) =>
    ids.includes('3') ? refusal({ context: { fromObjectId: ['999'] } }) : undefined,
  )
  expect(failedIds(await settle(itemsOf(8), route))).toEqual(['3'])
})

test('when everything is refused the search ends early, and says so', async () => {
  const route = routeThat(() => refusal())
  const fates = await settle(itemsOf(2000), route)
  expect(failedIds(fates)).toHaveLength(2000)
  expect(route.sent.length).toBeLessThan(60)
  expect(fates.get('1999')).toMatchObject({
    error: { message: expect.stringMatching(/^Refused together with \d+ other inputs/) },
  })
})

test.each([
  ['an unknown object type', refusal({}, 'Unable to infer object type from: widgets')],
  ['a malformed type id', refusal({}, 'Invalid object or event type id: 0-9999')],
  ['an unknown address', refusal({ status: 404 })],
])('%s is nobody’s fault: one request, all failed', async (_, error) => {
  const route = routeThat(() => error)
  const fates = await settle(itemsOf(50), route)
  expect(route.sent).toHaveLength(1)
  expect(failedIds(fates)).toHaveLength(50)
})

test('an answer that is canceled has done nothing: the inputs it does not blame are sent again', async () => {
  const route = routeThat(() => undefined)
  const canceled: Answer = {
    status: 207,
    headers: { get: () => null },
    body: {
      status: 'CANCELED',
      results: [],
      errors: [{ message: 'no such type', context: { fromObjectId: ['1'] } }],
    },
  }
  const send = route.send
  const fates = await settle(itemsOf(3), {
    ...route,
    send: async (items) => (items.length === 3 ? canceled : send(items)),
  })
  expect(failedIds(fates)).toEqual(['1'])
  expect(route.sent).toEqual([['0', '2']])
  expect(fates.get('0')).toEqual({ status: 'done', value: 'wrote 0' })
})

test('one that is canceled and blames nobody is not sent again for ever', async () => {
  const canceled: Answer = {
    status: 207,
    headers: { get: () => null },
    body: { status: 'CANCELED', results: [] },
  }
  const fates = await settle(itemsOf(2), { ...routeThat(() => undefined), send: async () => canceled })
  expect([...fates.values()].map(({ status }) => status)).toEqual(['unknown', 'unknown'])
})

describe('when the call cannot go on', () => {
  test('inputs of a lost write are unknown and the error is thrown', async () => {
    const error = new ServerError('Away.', { remedy: 'Wait.', status: 503, mayHaveHappened: true })
    const route = routeThat(() => error)
    const entries = entriesOf(itemsOf(2), route)
    await expect(settleItems(entries, route)).rejects.toBe(error)
    expect([...entries.fates().values()].map(({ status }) => status)).toEqual(['unknown', 'unknown'])
  })

  test.each([
    ['a read changes nothing', false, true],
    ['a write that never left neither', true, false],
  ])('%s', async (_, writes, mayHaveHappened) => {
    const error = new HubSpotError('No.', { remedy: 'Wait.', mayHaveHappened })
    const route = routeThat(() => error, writes)
    const entries = entriesOf(itemsOf(2), route)
    await expect(settleItems(entries, route)).rejects.toBe(error)
    expect(entries.fates().size).toBe(0)
  })
})

test('law: a handful of culprits is found exactly, named or not, and every input has one fate', async () => {
  const culprits = fc.uniqueArray(fc.nat(299), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(
      culprits,
      fc.integer({ min: 1, max: 300 }),
      fc.boolean(),
      async (numbers, size, isNamed) => {
        const bad = numbers.filter((number) => number < size).map(String)
        const route = routeThat((ids) => {
          const found = ids.filter((id) => bad.includes(id))
          if (found.length === 0) return undefined
          return refusal(isNamed ? { context: { fromObjectId: found } } : {})
        })
        const fates = await settle(itemsOf(size), route)
        expect(fates.size).toBe(size)
        expect(failedIds(fates).sort()).toEqual(bad.sort())
      },
    ),
    { numRuns: 60 },
  )
})
