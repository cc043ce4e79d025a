import type { AbortedError } from './aborted-error.ts'
import type { AccessError } from './access-error.ts'
import { HUBSPOT_ERROR, type HubSpotError } from './hubspot-error.ts'
import type { InvalidRequestError } from './invalid-request-error.ts'
import type { NetworkError } from './network-error.ts'
import type { NotFoundError } from './not-found-error.ts'
import type { PortalMovingError } from './portal-moving-error.ts'
import type { RateLimitError } from './rate-limit-error.ts'
import type { ServerError } from './server-error.ts'

/** Error classes by their `name`. */
interface ErrorsByName {
  AbortError: AbortedError
  AccessError: AccessError
  InvalidRequestError: InvalidRequestError
  NetworkError: NetworkError
  NotFoundError: NotFoundError
  PortalMovingError: PortalMovingError
  RateLimitError: RateLimitError
  ServerError: ServerError
}

/** Tells whether something thrown is an error of this client, whichever copy of the package threw it. */
export function isHubSpotError(thrown: unknown): thrown is HubSpotError {
  return typeof thrown === 'object' && thrown !== null && HUBSPOT_ERROR in thrown
}

/** Tells whether the token is at fault: not accepted, or without the scope. */
export function isAccessError(thrown: unknown): thrown is AccessError {
  return isNamed(thrown, 'AccessError')
}

/** Tells whether a rate limit stopped the call. */
export function isRateLimitError(thrown: unknown): thrown is RateLimitError {
  return isNamed(thrown, 'RateLimitError')
}

/** Tells whether the account is being moved between data centres. */
export function isPortalMovingError(thrown: unknown): thrown is PortalMovingError {
  return isNamed(thrown, 'PortalMovingError')
}

/** Tells whether HubSpot refused the request as such; true for `NotFoundError` too. */
export function isInvalidRequestError(thrown: unknown): thrown is InvalidRequestError {
  return isNamed(thrown, 'InvalidRequestError') || isNotFoundError(thrown)
}

/** Tells whether HubSpot does not know what the request is about. */
export function isNotFoundError(thrown: unknown): thrown is NotFoundError {
  return isNamed(thrown, 'NotFoundError')
}

/** Tells whether HubSpot could not answer properly. */
export function isServerError(thrown: unknown): thrown is ServerError {
  return isNamed(thrown, 'ServerError')
}

/** Tells whether no whole answer arrived. */
export function isNetworkError(thrown: unknown): thrown is NetworkError {
  return isNamed(thrown, 'NetworkError')
}

/** Tells whether the call's signal was aborted. */
export function isAbortedError(thrown: unknown): thrown is AbortedError {
  return isNamed(thrown, 'AbortError')
}

function isNamed<Name extends keyof ErrorsByName>(thrown: unknown, name: Name): thrown is ErrorsByName[Name] {
  return isHubSpotError(thrown) && thrown.name === name
}
