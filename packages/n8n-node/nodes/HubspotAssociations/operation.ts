import { parseBoolean, quoted } from '@hubspot-associations/engine'
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow'
import type { ItemAnswer } from './item-answer.ts'
import type { Portal } from './portal.ts'

/**
 * Does something for all input items at once. Gives one answer per item, in no particular order; what makes
 * further items pointless is thrown after the last answer.
 */
export type Operation = (node: IExecuteFunctions, portal: Portal) => AsyncIterable<ItemAnswer>

/** Parameters that are on or off, and what the panel calls them. */
const switches = {
  allPairs: 'All Object Pairs',
  returnAll: 'Return All',
  'options.createMissingLabels': 'Create Missing Labels',
  'options.dryRun': 'Dry Run',
  'options.replaceLabels': 'Replace Other Labels',
} as const

/** Whether a switch is on for an item; expressions often give a text, such as that of a query parameter. */
export function isOn(node: IExecuteFunctions, parameter: keyof typeof switches, item: number): boolean {
  const given = node.getNodeParameter(parameter, item, false)
  if (typeof given === 'boolean') return given
  const text = String(given ?? '').trim()
  const read = text === '' ? false : parseBoolean(text)
  if (read !== undefined) return read
  throw new NodeOperationError(
    node.getNode(),
    `${switches[parameter]}: ${quoted(text)} is neither on nor off`,
    {
      itemIndex: item,
      description: 'Give true or false.',
    },
  )
}

/** How many results an item may give at most. */
export function mostOf(node: IExecuteFunctions, item: number): number {
  if (isOn(node, 'returnAll', item)) return Number.POSITIVE_INFINITY
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
