import { isInvalidRequestError } from '@hubspot-associations/client/core'
import type { Rejection, RejectionCode } from './rejection.ts'

/**
 * What HubSpot answered, or its refusal as a reason to reject the rows concerned.
 * Everything else that can go wrong is thrown: it concerns the whole run.
 */
export async function unlessRefused<T>(
  work: Promise<T>,
  code: RejectionCode,
  what: string,
): Promise<T | Rejection> {
  try {
    return await work
  } catch (error) {
    if (!isInvalidRequestError(error)) throw error
    const { said = error.message, correlationId } = error
    return { code, message: `${what}: ${said}`, ...(correlationId === undefined ? {} : { correlationId }) }
  }
}
