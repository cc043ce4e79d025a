import { HubSpotError } from './hubspot-error.ts'

/** HubSpot refused the request as such (400, 409, 437 and friends); its message says why. */
export class InvalidRequestError extends HubSpotError {
  override readonly name: 'InvalidRequestError' | 'NotFoundError' = 'InvalidRequestError'
}
