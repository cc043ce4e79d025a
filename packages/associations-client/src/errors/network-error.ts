import { HubSpotError } from './hubspot-error.ts'

/** No answer arrived, or none that is whole, also not after the last retry; `cause` says why. */
export class NetworkError extends HubSpotError {
  override readonly name = 'NetworkError'
}
