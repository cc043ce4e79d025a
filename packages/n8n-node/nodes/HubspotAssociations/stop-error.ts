import { isAccessError, isHubSpotError, isRateLimitError } from '@hubspot-associations/client/core'
import { type INode, type JsonObject, NodeApiError, NodeOperationError } from 'n8n-workflow'
import type { ItemAnswer, ItemTrouble } from './item-answer.ts'
import { itemRanges } from './item-ranges.ts'

type InTrouble = Extract<ItemAnswer, { trouble: ItemTrouble }>

/** Stops an execution because of one item, and tells what was done for the others. */
export function stopErrorOfItem(
  node: INode,
  { item, trouble }: InTrouble,
  answers: readonly ItemAnswer[],
): NodeOperationError {
  return new NodeOperationError(node, trouble.message, {
    itemIndex: item,
    description: `${trouble.remedy} ${storyOf(answers)}`,
  })
}

/** Stops an execution because nothing further can be done, and tells what was done before. */
export function stopError(
  node: INode,
  stoppedBy: unknown,
  answers: readonly ItemAnswer[],
): NodeApiError | NodeOperationError {
  const { message, remedy } = troubleOf(stoppedBy)
  const description = `${remedy} ${storyOf(answers)}`
  if (!isHubSpotError(stoppedBy)) return new NodeOperationError(node, stoppedBy as Error, { description })
  const { status } = stoppedBy
  return new NodeApiError(node, stoppedBy as unknown as JsonObject, {
    message,
    description,
    ...(status === undefined ? {} : { httpCode: String(status) }),
    ...failureOf(stoppedBy),
  })
}

/** What stopped everything, as the trouble of an item. */
export function troubleOf(stoppedBy: unknown): ItemTrouble {
  const { message } = stoppedBy as Error
  if (!isHubSpotError(stoppedBy)) return { code: 'NOT_SENT', message, remedy: '' }
  const { remedy, correlationId } = stoppedBy
  return {
    code: 'NOT_SENT',
    message: message.replace(` ${remedy}`, ''),
    remedy,
    ...(correlationId === undefined ? {} : { correlationId }),
  }
}

/** What n8n wants to know to decide whether to wait or to ask somebody. */
function failureOf(thrown: unknown): Pick<ConstructorParameters<typeof NodeApiError>[2] & {}, 'failure'> {
  if (isAccessError(thrown)) return { failure: { cause: 'credential-invalid' } }
  if (!isRateLimitError(thrown)) return {}
  const { resetsAt, policyName } = thrown
  const cause = policyName === 'DAILY' ? 'quota-exhausted' : 'rate-limited'
  return { failure: { cause, ...(resetsAt === undefined ? {} : { resetsAtEpochMs: resetsAt }) } }
}

/** What had happened to the items when the execution stopped. */
function storyOf(answers: readonly ItemAnswer[]): string {
  const applied = answers.filter(({ status }) => status === 'applied')
  const others = answers.filter((answer) => 'trouble' in answer)
  const isRead = answers.some(({ status }) => status === 'read')
  const changed =
    applied.length === 0
      ? 'Nothing was changed in HubSpot.'
      : `HubSpot was changed for ${countOf(applied)}, which stays so.`
  return [
    isRead ? '' : changed,
    others.length > 1 ? `Not done: ${countOf(others)}.` : '',
    'Set On Error to "Continue (using error output)" to get an answer for each item.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function countOf(answers: readonly ItemAnswer[]): string {
  const items = answers.map(({ item }) => item)
  return `${items.length.toLocaleString('en')} ${items.length === 1 ? 'item' : 'items'} (${itemRanges(items)})`
}
