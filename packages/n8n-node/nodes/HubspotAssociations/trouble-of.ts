import { type HubSpotError, isAccessError, isHubSpotError } from '@hubspot-associations/client/core'
import type { ItemTrouble } from './item-answer.ts'

/** What stopped everything, as the trouble of an item. */
export function troubleOf(stoppedBy: unknown): ItemTrouble {
  const { message } = stoppedBy as Error
  if (!isHubSpotError(stoppedBy)) return { code: 'NOT_SENT', message, remedy: '' }
  const { remedy, correlationId } = stoppedBy
  return {
    code: 'NOT_SENT',
    message: titleOf(stoppedBy),
    remedy,
    ...(correlationId === undefined ? {} : { correlationId }),
  }
}

/** What happened; a refused credential in plain words, because HubSpot's are long and speak of its API. */
function titleOf(error: HubSpotError): string {
  if (isAccessError(error) && error.status === 401) return 'HubSpot does not accept the credential'
  if (isAccessError(error) && error.status === 403) return 'HubSpot does not allow the credential to do this'
  return error.message.replace(` ${error.remedy}`, '')
}
