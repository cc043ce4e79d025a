import { isAbortedError, isHubSpotError } from '@hubspot-associations/client/core'
import { type INode, type JsonObject, NodeApiError, NodeOperationError } from 'n8n-workflow'
import { failureOf } from './failure-of.ts'
import type { ItemAnswer, ItemTrouble } from './item-answer.ts'
import { itemRanges } from './item-ranges.ts'
import { changedBy, storyOf } from './story.ts'
import { troubleOf } from './trouble-of.ts'

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

/** Names all items that were changed in the error's data; its description has room for a few. */
export function withItemsChanged<Stop extends NodeApiError | NodeOperationError>(
  error: Stop,
  answers: readonly ItemAnswer[],
): Stop {
  const itemsChanged = itemRanges(changedBy(answers).map(({ item }) => item))
  if (itemsChanged !== '') error.context.data = { itemsChanged }
  return error
}
