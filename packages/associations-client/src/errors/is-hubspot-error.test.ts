import { expect, test } from 'vitest'
import { AbortedError } from './aborted-error.ts'
import { AccessError } from './access-error.ts'
import { HUBSPOT_ERROR, HubSpotError } from './hubspot-error.ts'
import { InvalidRequestError } from './invalid-request-error.ts'
import {
  isAbortedError,
  isAccessError,
  isHubSpotError,
  isInvalidRequestError,
  isNetworkError,
  isNotFoundError,
  isPortalMovingError,
  isRateLimitError,
  isServerError,
} from './is-hubspot-error.ts'
import { NetworkError } from './network-error.ts'
import { NotFoundError } from './not-found-error.ts'
import { PortalMovingError } from './portal-moving-error.ts'
import { RateLimitError } from './rate-limit-error.ts'
import { ServerError } from './server-error.ts'

const details = { remedy: 'Wait.' }

test.each([
  ['AbortError', new AbortedError(AbortSignal.abort(), 'labels.list', false), [isAbortedError]],
  ['AccessError', new AccessError('x', { ...details, requiredScopes: [] }), [isAccessError]],
  ['InvalidRequestError', new InvalidRequestError('x', details), [isInvalidRequestError]],
  ['NetworkError', new NetworkError('x', details), [isNetworkError]],
  ['NotFoundError', new NotFoundError('x', details), [isInvalidRequestError, isNotFoundError]],
  ['PortalMovingError', new PortalMovingError('x', { ...details, resumesAt: 1 }), [isPortalMovingError]],
  [
    'RateLimitError',
    new RateLimitError('x', { ...details, policyName: 'DAILY', resetsAt: 1 }),
    [isRateLimitError],
  ],
  ['ServerError', new ServerError('x', details), [isServerError]],
])('%s is known by its own guard only', (name, error, guards) => {
  const all = [
    isAbortedError,
    isAccessError,
    isInvalidRequestError,
    isNetworkError,
    isNotFoundError,
    isPortalMovingError,
    isRateLimitError,
    isServerError,
  ]
  expect(error.name).toBe(name)
  expect(isHubSpotError(error)).toBe(true)
  expect(all.filter((guard) => guard(error))).toEqual(guards)
})

test('an error of another copy of this package is known too', () => {
  const foreign = Object.assign(new Error('x'), {
    name: 'AccessError',
    [Symbol.for('@hubspot-associations/client/error')]: true,
  })
  expect(foreign).not.toBeInstanceOf(HubSpotError)
  expect(isHubSpotError(foreign)).toBe(true)
  expect(isAccessError(foreign)).toBe(true)
})

test.each([
  undefined,
  null,
  'text',
  3,
  {},
  new Error('x'),
  Object.assign(new Error('x'), { name: 'AccessError' }),
])('%s is none of ours', (thrown) => {
  expect(isHubSpotError(thrown)).toBe(false)
  expect(isAccessError(thrown)).toBe(false)
})

test('the mark does not show when an error is printed or serialised', () => {
  const error = new ServerError('Away.', details)
  expect(Object.keys(error)).not.toContain(HUBSPOT_ERROR)
  expect(error.message).toBe('Away. Wait.')
  expect(error.settled).toEqual([])
  expect(String(error)).toBe('ServerError: Away. Wait.')
})
