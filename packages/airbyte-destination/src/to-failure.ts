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
} from '@hubspot-associations/client'
import { Failure } from './failure.ts'

/** What stopped a command, for the user; and for whoever maintains the connector when it is our fault. */
export interface Explained {
  readonly failure: Failure
  readonly details?: { readonly internal: string; readonly stack: string }
}

/** Says who has to act on an error. */
export function toFailure(error: unknown): Explained {
  if (error instanceof Failure) return { failure: error }
  if (isHubSpotError(error)) return { failure: new Failure(typeOf(error), error.message) }
  const name = error instanceof Error ? error.name : typeof error
  return {
    failure: new Failure('system_error', `The connector failed by a fault of its own (${name}).`),
    // A message might repeat a part of a record; where the fault lies is told by the lines of the stack alone.
    details: { internal: name, stack: framesOf(error) },
  }
}

function typeOf(error: unknown): Failure['failureType'] {
  if (isAccessError(error) || isInvalidRequestError(error) || isNotFoundError(error)) return 'config_error'
  if (isRateLimitError(error) || isPortalMovingError(error)) return 'transient_error'
  if (isServerError(error) || isNetworkError(error) || isAbortedError(error)) return 'transient_error'
  return 'system_error'
}

function framesOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return lines.filter((line) => /^\s+at /.test(line)).join('\n')
}
