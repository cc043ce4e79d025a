import {
  type HubSpotError,
  isAccessError,
  isNetworkError,
  isPortalMovingError,
  isRateLimitError,
  isServerError,
} from '@hubspot-associations/client/core'
import type { NodeApiError } from 'n8n-workflow'

type Failure = NonNullable<NodeApiError['failure']>

/** What n8n wants to know to decide whether to wait or to ask somebody. */
export function failureOf(error: HubSpotError): Failure | undefined {
  if (isAccessError(error)) return { cause: 'credential-invalid' }
  if (isRateLimitError(error)) {
    const cause = error.policyName === 'DAILY' ? 'quota-exhausted' : 'rate-limited'
    return { cause, ...resets(error.resetsAt) }
  }
  if (isPortalMovingError(error)) return { cause: 'temporarily-unavailable', ...resets(error.resumesAt) }
  if (isServerError(error) || isNetworkError(error)) return { cause: 'temporarily-unavailable' }
  return undefined
}

function resets(at: number | undefined): { resetsAtEpochMs?: number } {
  return at === undefined ? {} : { resetsAtEpochMs: at }
}
