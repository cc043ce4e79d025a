import { parseBoolean, quoted } from '@hubspot-associations/engine'
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow'

/** Parameters that are read here, and what the panel calls them. */
const titles = {
  'additionalFields.internalName': 'Internal Name',
  allPairs: 'All Object Pairs',
  fromObjectType: 'From Object',
  inverseLabel: 'Inverse Label',
  label: 'Label',
  labelText: 'Label',
  limit: 'Limit',
  'options.createMissingLabels': 'Create Missing Labels',
  'options.dryRun': 'Dry Run',
  'options.replaceLabels': 'Replace Other Labels',
  returnAll: 'Return All',
  toObjectType: 'To Object',
  'updateFields.inverseLabel': 'Inverse Label',
  'updateFields.labelText': 'Label',
} as const

type Parameter = keyof typeof titles

/** The text of an item; empty where there is none. */
export function textOf(node: IExecuteFunctions, parameter: Parameter, item: number): string {
  const given = node.getNodeParameter(parameter, item, '') ?? ''
  if (typeof given !== 'object') return String(given)
  throw misfit(node, {
    parameter,
    item,
    is: 'a list or an object where a text belongs',
    do: 'Give one text.',
  })
}

/**
 * Whether a switch is on for an item. Expressions often give a text, such as that of a query parameter; one that
 * gives nothing is no "off", or a dry run with a slip in its expression would write.
 */
export function isOn(node: IExecuteFunctions, parameter: Parameter, item: number): boolean {
  const given = node.getNodeParameter(parameter, item, false)
  if (typeof given === 'boolean') return given
  const text = textOf(node, parameter, item)
  const read = parseBoolean(text)
  if (read !== undefined) return read
  const remedy = 'Mend the expression, or switch it to Fixed.'
  throw misfit(node, { parameter, item, is: `${quoted(text)} is neither true nor false`, do: remedy })
}

/** How many results an item may give at most. */
export function mostOf(node: IExecuteFunctions, item: number): number {
  if (isOn(node, 'returnAll', item)) return Number.POSITIVE_INFINITY
  const text = textOf(node, 'limit', item)
  const most = Number(text)
  if (most >= 1) return most
  // Cutting results off at something that is no number would leave none, without a word.
  const remedy = 'Give a number from 1 up, or switch Return All on.'
  throw misfit(node, {
    parameter: 'limit',
    item,
    is: `${quoted(text)} is not a number of results`,
    do: remedy,
  })
}

interface Misfit {
  readonly parameter: Parameter
  readonly item: number
  readonly is: string
  readonly do: string
}

function misfit(
  node: IExecuteFunctions,
  { parameter, item, is, do: description }: Misfit,
): NodeOperationError {
  const message = `${titles[parameter]}: ${is}`
  return new NodeOperationError(node.getNode(), message, { itemIndex: item, description })
}
