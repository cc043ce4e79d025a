import {
  type HubSpotError,
  isAbortedError,
  isAccessError,
  isHubSpotError,
} from '@hubspot-associations/client/core'
import { type INode, type JsonObject, NodeApiError, NodeOperationError } from 'n8n-workflow'
import { failureOf } from './failure-of.ts'
import type { ItemAnswer, ItemTrouble } from './item-answer.ts'
import { storyOf } from './story.ts'

// n8n's own words for the setting, so that people find it.
const perItem = 'Set On Error to "Continue (using error output)" to get an answer for each item.'

type InTrouble = Extract<ItemAnswer, { trouble: ItemTrouble }>

/** Stops an execution because of one item, and tells what was done for the others. */
export function stopErrorOfItem(
  node: INode,
  { item, trouble }: InTrouble,
  answers: readonly ItemAnswer[],
): NodeOperationError {
  return new NodeOperationError(node, trouble.message, {
    itemIndex: item,
    description: `${trouble.remedy} ${storyOf(answers)} ${perItem}`,
  })
}

/** Stops an execution because nothing further can be done, and tells what was done before. */
export function stopError(
  node: INode,
  stoppedBy: unknown,
  answers: readonly ItemAnswer[],
): NodeApiError | NodeOperationError {
  if (isAbortedError(stoppedBy))
    return new NodeOperationError(node, 'The execution was stopped', { description: storyOf(answers) })
  const { message, remedy } = troubleOf(stoppedBy)
  const description = `${remedy} ${storyOf(answers)}`.trim()
  if (!isHubSpotError(stoppedBy)) return new NodeOperationError(node, stoppedBy as Error, { description })
  const { status } = stoppedBy
  const failure = failureOf(stoppedBy)
  return new NodeApiError(node, stoppedBy as unknown as JsonObject, {
    message,
    description,
    ...(status === undefined ? {} : { httpCode: String(status) }),
    ...(failure === undefined ? {} : { failure }),
  })
}

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
