import { fuzz, mutatedText } from '@hubspot-associations/fuzzing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AssociationsClient,
  createAssociationsClient,
  type InputResult,
  isHubSpotError,
} from '../src/index.ts'
import { beginStory, collect, labelNamed } from './story.ts'
import { createTestClock } from './test-clock.ts'

type Results = readonly InputResult<unknown, unknown>[]

const billing = { category: 'USER_DEFINED', typeId: 3 } as const
const pairs = [
  { fromId: '1', toId: '11' },
  { fromId: '2', toId: '12' },
  { fromId: '404', toId: '11' },
]
const typed = pairs.map((pair) => ({ ...pair, types: [billing] }))
const limits = [{ ...billing, maxToObjectIds: 3 }]

/** Calls that give one result per input. */
const batches: Readonly<Record<string, (client: AssociationsClient) => Promise<Results>>> = {
  'associations.createBatch': ({ associations }) => associations.createBatch('contacts', 'companies', typed),
  'associations.createDefaultBatch': ({ associations }) =>
    associations.createDefaultBatch('contacts', 'companies', pairs),
  'associations.archiveBatch': ({ associations }) =>
    associations.archiveBatch('contacts', 'companies', pairs),
  'associations.archiveLabelsBatch': ({ associations }) =>
    associations.archiveLabelsBatch('contacts', 'companies', typed),
  'associations.readBatch': ({ associations }) =>
    collect(associations.readBatch('contacts', 'companies', ['1', '2', '404'])),
  'limits.createBatch': (client) => client.limits.createBatch('contacts', 'companies', limits),
  'limits.purgeBatch': (client) => client.limits.purgeBatch('contacts', 'companies', limits),
  'records.readBatch': ({ records }) =>
    records.readBatch('contacts', ['ada@example.com', 'nobody@example.com'], { idProperty: 'email' }),
}

const others: Readonly<Record<string, (client: AssociationsClient) => Promise<unknown>>> = {
  'associations.create': ({ associations }) =>
    associations.create('contacts', 'companies', { ...pairs[0]!, types: [billing] }),
  'associations.createDefault': ({ associations }) =>
    associations.createDefault('contacts', 'companies', pairs[1]!),
  'associations.list': ({ associations }) => collect(associations.list('contacts', '1', 'companies')),
  'associations.archive': ({ associations }) => associations.archive('contacts', 'companies', pairs[1]!),
  'labels.list': ({ labels }) => labels.list('contacts', 'companies'),
  'labels.create': ({ labels }) =>
    labels.create('contacts', 'companies', { name: 'chair', label: 'Chair', inverseLabel: 'Chaired by' }),
  'labels.update': ({ labels }) => labels.update('contacts', 'companies', { typeId: 3, label: 'Billing' }),
  'limits.listAll': (client) => client.limits.listAll(),
  'limits.tracking.records': (client) => client.limits.tracking.records('0-1', '0-2'),
  'limits.tracking.labels': (client) => client.limits.tracking.labels(),
  'records.list': ({ records }) => collect(records.list('contacts')),
  'records.search': ({ records }) =>
    collect(
      records.search('contacts', {
        filterGroups: [{ filters: [{ propertyName: 'email', operator: 'HAS_PROPERTY' }] }],
      }),
    ),
  'schemas.list': ({ schemas }) => schemas.list(),
  'properties.list': ({ properties }) => properties.list('contacts'),
  'account.details': ({ account }) => account.details(),
}

interface Recorded {
  readonly status: number
  readonly text: string
}

/** What the emulator answers to a call, good and bad. */
async function recorded(call: (client: AssociationsClient) => Promise<unknown>): Promise<Recorded[]> {
  const answers: Recorded[] = []
  const { client, emulator } = beginStory({
    fetch: async (url, init) => {
      const response = await emulator.fetch(url, init)
      const text = await response.text()
      answers.push({ status: response.status, text })
      return { status: response.status, headers: response.headers, text: async () => text }
    },
  })
  expect((await labelNamed(client, 'Billing contact')).typeId).toBe(billing.typeId)
  await client.associations.createBatch('contacts', 'companies', typed)
  answers.length = 0
  await call(client)
  return answers
}

const refusals = [
  '{"status":"error","message":"Some objects are not valid","correlationId":"c-1","category":"VALIDATION_ERROR","context":{"INVALID_OBJECT_IDS":["CONTACT=404 is not valid"],"objectId":["404"],"objectType":["CONTACT"]},"errors":[{"message":"no","context":{"fromObjectId":["404"]}}]}',
  '{"status":"error","message":"You have reached your ten_secondly_rolling limit.","errorType":"RATE_LIMIT","policyName":"TEN_SECONDLY_ROLLING"}',
  '<html><body>502 Bad Gateway</body></html>',
]

const headers = fc.dictionary(
  fc.constantFrom(
    'retry-after',
    'x-hubspot-ratelimit-max',
    'x-hubspot-ratelimit-remaining',
    'x-hubspot-ratelimit-interval-milliseconds',
    'content-length',
  ),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '10',
    'NaN',
    '1e400',
    '99999999999999999999',
    'Fri, 31 Dec 1999 23:59:59 GMT',
    'x',
  ),
)

/** A few answers, which are given in turn, over and over. */
function answersLike(good: readonly Recorded[]): fc.Arbitrary<(Recorded & { headers: Headers })[]> {
  const [first = '', ...rest] = [...new Set(good.map(({ text }) => text))]
  const usual = fc.constantFrom(...good.map(({ status }) => status))
  const odd = fc.constantFrom(
    200,
    201,
    204,
    207,
    299,
    301,
    400,
    401,
    403,
    404,
    409,
    423,
    429,
    477,
    500,
    502,
    599,
  )
  const text = fc.oneof(
    { weight: 4, arbitrary: mutatedText(first, ...rest) },
    mutatedText(refusals[0]!, ...refusals),
  )
  const status = fc.oneof({ weight: 4, arbitrary: usual }, odd)
  const answer = fc.record({ status, text, headers: headers.map((fields) => new Headers(fields)) })
  return fc.array(answer, { minLength: 1, maxLength: 3 })
}

// More than the client's own bound on the search for culprits, so that only a loop gets here.
const tooManyRequests = 2_000

function clientHearing(answers: readonly (Recorded & { headers: Headers })[]): {
  client: AssociationsClient
  heard: string[]
} {
  const heard: string[] = []
  const client = createAssociationsClient({
    accessToken: 'pat-na1-example-token',
    clock: createTestClock(),
    random: () => 0,
    fetch: async () => {
      const { status, headers, text } = answers[heard.length % answers.length]!
      heard.push(text)
      if (heard.length > tooManyRequests) throw new RangeError('the client asks on and on')
      return { status, headers, text: async () => text }
    },
  })
  return { client, heard }
}

/** The value of a call, or an error that says what was done and what to do. */
async function settled<T>(operation: string, promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch (thrown) {
    if (!isHubSpotError(thrown)) throw thrown
    expect(thrown.operation).toBe(operation)
    expect(thrown.message).toContain(operation)
    expect(thrown.message).toContain(thrown.remedy)
    expect(thrown.message.length).toBeLessThan(5_000)
    return undefined
  }
}

describe('whatever is answered to a batch, each input gets one result, or an error is thrown', () => {
  test.each(Object.entries(batches))('%s', async (operation, call) => {
    const good = await recorded(call)
    await fuzz(answersLike(good), async (answers) => {
      const { client, heard } = clientHearing(answers)
      const results = await settled(operation, call(client))
      expect(heard.length).toBeLessThanOrEqual(tooManyRequests)
      for (const result of results ?? []) {
        expect(['done', 'failed', 'unknown']).toContain(result.status)
        if (result.status !== 'done') expect(result.error.message).not.toBe('')
      }
      if (results !== undefined)
        expect(results.length).toBe({ limits: 1, records: 2 }[operation.split('.')[0]!] ?? pairs.length)
    })
  })
})

test('nothing is called done that no answer names', async () => {
  const call = batches['associations.createBatch']!
  await fuzz(answersLike(await recorded(call)), async (answers) => {
    const { client, heard } = clientHearing(answers)
    const results = await settled('associations.createBatch', call(client))
    for (const { status, input } of results ?? []) {
      const { fromId, toId } = input as (typeof pairs)[number]
      if (status === 'done')
        expect(heard.some((text) => text.includes(fromId) && text.includes(toId))).toBe(true)
    }
  })
})

describe('whatever is answered to another call, it ends with a value or an error that helps', () => {
  test.each(Object.entries(others))('%s', async (operation, call) => {
    const good = await recorded(call)
    await fuzz(answersLike(good), async (answers) => {
      const { client, heard } = clientHearing(answers)
      await settled(operation, call(client))
      expect(heard.length).toBeLessThanOrEqual(tooManyRequests)
    })
  })
})

test('whatever the token endpoint answers, no error shows a secret', async () => {
  const oauth = { clientId: 'client', clientSecret: 'secret-of-the-app', refreshToken: 'refresh-of-the-app' }
  const token = '{"access_token":"token-of-the-app","refresh_token":"refresh-of-the-app","expires_in":1800}'
  const labels = await recorded(others['labels.list']!)
  await fuzz(answersLike([{ status: 200, text: token }, ...labels]), async (answers) => {
    let requests = 0
    const { client } = beginStory({
      oauth,
      fetch: async () => {
        const { status, headers, text } = answers[requests++ % answers.length]!
        return { status, headers, text: async () => text }
      },
    })
    const outcome = await client.labels.list('contacts', 'companies').catch((thrown: unknown) => {
      if (!isHubSpotError(thrown)) throw thrown
      return [thrown.message, thrown.stack, JSON.stringify(thrown), String(thrown.cause)]
    })
    expect(JSON.stringify(outcome)).not.toMatch(/secret-of-the-app|refresh-of-the-app/)
  })
})
