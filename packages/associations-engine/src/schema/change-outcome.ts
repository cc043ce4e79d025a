import {
  isAbortedError,
  isHubSpotError,
  isInvalidRequestError,
  isNotFoundError,
} from '@hubspot-associations/client/core'
import type { SchemaChange } from './schema-change.ts'

/** What became of one change. `refused`: it must be mended; `failed`: trying again later is worth it. */
export type ChangeOutcome<Change = SchemaChange> =
  | { readonly change: Change; readonly status: 'done' }
  | {
      readonly change: Change
      readonly status: 'refused' | 'failed'
      readonly message: string
      readonly correlationId?: string
    }

/** HubSpot's refusal of one change. Anything else concerns all that follow, and is thrown. */
export function refusalOf<Change>(change: Change, error: unknown): ChangeOutcome<Change> {
  if (!isInvalidRequestError(error) && !isNotFoundError(error)) throw error
  const { said: message = error.message, correlationId } = error
  return {
    change,
    status: 'refused',
    message,
    ...(correlationId === undefined ? {} : { correlationId }),
  }
}

/** A change that was not tried because something stopped the run before it. */
export function notTried<Change>(change: Change, stoppedBy: unknown): ChangeOutcome<Change> {
  const isKnown = isHubSpotError(stoppedBy) || isAbortedError(stoppedBy)
  const reason = isKnown || stoppedBy instanceof Error ? stoppedBy.message : String(stoppedBy)
  return { change, status: 'failed', message: `not done, the run stopped before: ${reason}` }
}
