import { InvalidRequestError } from './invalid-request-error.ts'

/** HubSpot does not know what the request is about (404). */
export class NotFoundError extends InvalidRequestError {
  override readonly name = 'NotFoundError'
}
