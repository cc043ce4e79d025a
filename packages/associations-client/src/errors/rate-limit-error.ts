import { HubSpotError, type HubSpotErrorDetails } from './hubspot-error.ts'

/** What a rate limit error knows beside its message. */
export interface RateLimitErrorDetails extends HubSpotErrorDetails {
  readonly policyName: string | undefined
  readonly resetsAt: number | undefined
}

/** A rate limit (429) that waiting within the call cannot get over, such as the daily one. */
export class RateLimitError extends HubSpotError {
  override readonly name = 'RateLimitError'
  /** HubSpot's name of the limit, for example `DAILY` or `TEN_SECONDLY_ROLLING`. */
  declare readonly policyName: string | undefined
  /** Milliseconds since the epoch when requests are allowed again, where that is known. */
  declare readonly resetsAt: number | undefined

  // Only narrows the type of the details.
  constructor(message: string, details: RateLimitErrorDetails) {
    super(message, details)
  }
}
