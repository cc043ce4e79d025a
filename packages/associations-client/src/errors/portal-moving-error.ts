import { HubSpotError, type HubSpotErrorDetails } from './hubspot-error.ts'

/** What a moving error knows beside its message. */
export interface PortalMovingErrorDetails extends HubSpotErrorDetails {
  readonly resumesAt: number | undefined
}

/** The account is being moved between data centres (477), which may take up to a day. */
export class PortalMovingError extends HubSpotError {
  override readonly name = 'PortalMovingError'
  /** Milliseconds since the epoch before which HubSpot asks not to come back, where it says so. */
  declare readonly resumesAt: number | undefined

  // Only narrows the type of the details.
  constructor(message: string, details: PortalMovingErrorDetails) {
    super(message, details)
  }
}
