import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow'
import type { ItemAnswer } from './item-answer.ts'
import type { Portal } from './portal.ts'

/**
 * Does something for all input items at once. Gives one answer per item, in no particular order; what makes
 * further items pointless is thrown after the last answer.
 */
export type Operation = (node: IExecuteFunctions, portal: Portal) => AsyncIterable<ItemAnswer>

/** Whether an option is switched on; the same for all items where it cannot be an expression. */
export function optionIsOn(node: IExecuteFunctions, option: string, item = 0): boolean {
  return node.getNodeParameter(`options.${option}`, item, false) === true
}

/** How many results an item may give at most. */
export function mostOf(node: IExecuteFunctions, item: number): number {
  if (node.getNodeParameter('returnAll', item) === true) return Number.POSITIVE_INFINITY
  const limit = node.getNodeParameter('limit', item)
  const most = Number(limit)
  // Cutting results off at something that is no number would leave none, without a word.
  if (!(most >= 1))
    throw new NodeOperationError(node.getNode(), `Limit: ${String(limit)} is not a number of results`, {
      itemIndex: item,
      description: 'Give a number from 1 up, or switch Return All on.',
    })
  return most
}
