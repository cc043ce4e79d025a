import { describe, expect, test } from 'vitest'
import type { Answer } from '../exchange.ts'
import { AccessError } from './access-error.ts'
import { errorFromAnswer } from './error-from-answer.ts'
import { HubSpotError } from './hubspot-error.ts'
import { InvalidRequestError } from './invalid-request-error.ts'
import type { PortalMovingError } from './portal-moving-error.ts'
import type { RateLimitError } from './rate-limit-error.ts'

const now = Date.parse('2026-11-21T12:00:00Z')

function errorOf(answer: Partial<Answer> & { retryAfter?: string }, timeZone?: string): HubSpotError {
  const { retryAfter, ...rest } = answer
  const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter })
  return errorFromAnswer(
    { status: 400, headers, body: undefined, ...rest },
    { operation: 'labels.create', now, timeZone },
  )
}

describe('each status has its class', () => {
  test.each([
    [400, 'InvalidRequestError'],
    [401, 'AccessError'],
    [403, 'AccessError'],
    [404, 'NotFoundError'],
    [405, 'InvalidRequestError'],
    [408, 'ServerError'],
    [409, 'InvalidRequestError'],
    [414, 'InvalidRequestError'],
    [423, 'ServerError'],
    [429, 'RateLimitError'],
    [437, 'InvalidRequestError'],
    [477, 'PortalMovingError'],
    [500, 'ServerError'],
    [503, 'ServerError'],
    [524, 'ServerError'],
    [302, 'ServerError'],
  ])('%i is a %s', (status, name) => {
    const error = errorOf({ status })
    expect(error.name).toBe(name)
    expect(error.status).toBe(status)
    expect(error.message).toContain(String(status))
    expect(error.message).toContain('labels.create')
    expect(error.message.endsWith(error.remedy)).toBe(true)
  })
})

test('the message is HubSpot’s own sentence and what to do', () => {
  const body = {
    message: 'Association definition named X already exists for portal',
    category: 'VALIDATION_ERROR',
  }
  expect(errorOf({ body }).message).toBe(
    'HubSpot answered 400 to labels.create: Association definition named X already exists for portal. ' +
      'Mend what the message names and call again.',
  )
})

test('what HubSpot says beside it is kept', () => {
  const body = {
    message: 'No.',
    category: 'VALIDATION_ERROR',
    correlationId: '1f0d',
    context: { type: ['0-5'] },
    errors: [{ message: 'x', subCategory: 'DUPLICATE_LABEL', context: { name: ['boss'], type: ['inner'] } }],
  }
  expect(errorOf({ body })).toMatchObject({
    category: 'VALIDATION_ERROR',
    subCategory: 'DUPLICATE_LABEL',
    correlationId: '1f0d',
    context: { type: ['0-5'], name: ['boss'] },
    operation: 'labels.create',
  })
})

test.each([undefined, null, 'text', [], { message: 3 }, { context: 'x', errors: 'y' }])(
  'a body such as %j is survived',
  (body) => {
    expect(errorOf({ body }).message).toBe(
      'HubSpot answered 400 to labels.create: no explanation. Mend what the message names and call again.',
    )
  },
)

describe('access', () => {
  const missing = {
    errors: [{ message: 'x', context: { requiredGranularScopes: ['crm.objects.contacts.write'] } }],
  }

  test('names the scopes that are missing', () => {
    const error = errorOf({ status: 403, body: missing })
    expect(error).toBeInstanceOf(AccessError)
    expect((error as AccessError).requiredScopes).toEqual(['crm.objects.contacts.write'])
    expect(error.remedy).toBe('Grant the token one of the scopes crm.objects.contacts.write and call again.')
  })

  test('reads the older spelling', () => {
    const body = { errors: [{ message: 'x', context: { requiredScopes: ['tickets'] } }] }
    expect(errorOf({ status: 403, body })).toMatchObject({ requiredScopes: ['tickets'] })
  })

  test('knows what to do without', () => {
    expect(errorOf({ status: 403 }).remedy).toContain('the scopes of both object types')
    expect(errorOf({ status: 401 }).remedy).toContain('Check that the access token is complete')
  })
})

describe('rate limits', () => {
  const daily = { policyName: 'DAILY' }

  test('the daily one resets at midnight of the account, where its time zone is known', () => {
    const error = errorOf({ status: 429, body: daily }, 'America/New_York') as RateLimitError
    expect(error.policyName).toBe('DAILY')
    expect(error.resetsAt).toBe(Date.parse('2026-11-22T05:00:00Z'))
    expect(error.message).toBe(
      "HubSpot's daily limit stopped labels.create (429). Go on after 2026-11-22T05:00:00.000Z.",
    )
  })

  test('and says so where it is not', () => {
    const error = errorOf({ status: 429, body: daily }) as RateLimitError
    expect(error.resetsAt).toBeUndefined()
    expect(error.remedy).toBe("Go on after midnight in the account's time zone.")
  })

  test('Retry-After is believed first', () => {
    const error = errorOf({ status: 429, body: daily, retryAfter: '60' }, 'UTC') as RateLimitError
    expect(error.resetsAt).toBe(now + 60_000)
  })

  test('the others do not know when', () => {
    const error = errorOf(
      { status: 429, body: { policyName: 'TEN_SECONDLY_ROLLING' } },
      'UTC',
    ) as RateLimitError
    expect(error).toMatchObject({ policyName: 'TEN_SECONDLY_ROLLING', resetsAt: undefined })
    expect(error.remedy).toBe('Go on later and with fewer requests at a time.')
  })
})

describe('a moving account', () => {
  test('says until when', () => {
    const error = errorOf({ status: 477, retryAfter: '3600' }) as PortalMovingError
    expect(error.resumesAt).toBe(now + 3_600_000)
    expect(error.remedy).toBe('Go on after 2026-11-21T13:00:00.000Z.')
  })

  test('or not', () => {
    expect((errorOf({ status: 477 }) as PortalMovingError).resumesAt).toBeUndefined()
  })
})

describe('whether it may have been carried out', () => {
  test.each([
    ['refused', { status: 400 }, false],
    ['refused after a lost answer', { status: 400, lostBefore: true }, true],
    ['locked', { status: 423 }, false],
    ['locked after a lost answer', { status: 423, lostBefore: true }, true],
    ['broken', { status: 502 }, true],
    ['timed out on their side', { status: 408 }, true],
    ['lost', { status: 0, lost: new Error('reset') }, true],
    ['no access', { status: 401 }, false],
  ])('%s', (_, answer, want) => {
    expect(errorOf(answer).mayHaveHappened).toBe(want)
  })
})

describe('a lost answer', () => {
  test.each([
    [
      'with a code',
      new TypeError('fetch failed', { cause: Object.assign(new Error('read'), { code: 'ECONNRESET' }) }),
      'read (ECONNRESET).',
    ],
    [
      'with a code in the text',
      new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      }),
      'read ECONNRESET.',
    ],
    ['without', new Error('socket hang up.'), 'socket hang up.'],
    ['without a word', new RangeError(''), 'RangeError.'],
  ])('%s', (_, lost, text) => {
    const error = errorOf({ status: 0, lost })
    expect(error.name).toBe('NetworkError')
    expect(error.cause).toBe(lost)
    expect(error.status).toBeUndefined()
    expect(error.message).toBe(
      `No usable answer to labels.create: ${text} Check the connection to HubSpot and try again.`,
    )
  })

  test('keeps the status of an answer that was cut off', () => {
    expect(errorOf({ status: 200, lost: new Error('cut off') })).toMatchObject({
      name: 'NetworkError',
      status: 200,
    })
  })
})

test('subclasses are what they look like', () => {
  expect(errorOf({ status: 404 })).toBeInstanceOf(InvalidRequestError)
  expect(errorOf({ status: 404 })).toBeInstanceOf(HubSpotError)
  expect(errorOf({ status: 404 })).toBeInstanceOf(Error)
})
