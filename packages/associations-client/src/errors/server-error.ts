import { HubSpotError } from './hubspot-error.ts'

/** HubSpot could not answer properly (423, 5xx), also not after the last retry. */
export class ServerError extends HubSpotError {
  override readonly name = 'ServerError'
}
