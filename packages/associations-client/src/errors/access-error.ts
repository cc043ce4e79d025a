import { HubSpotError, type HubSpotErrorDetails } from './hubspot-error.ts'

/** What an access error knows beside its message. */
export interface AccessErrorDetails extends HubSpotErrorDetails {
  readonly requiredScopes: readonly string[]
}

/** The token is not accepted (401) or lacks a scope (403); nothing else will work with it either. */
export class AccessError extends HubSpotError {
  override readonly name = 'AccessError'
  /** The scopes that HubSpot asks for, where it names them. */
  declare readonly requiredScopes: readonly string[]

  // Only narrows the type of the details.
  constructor(message: string, details: AccessErrorDetails) {
    super(message, details)
  }
}
