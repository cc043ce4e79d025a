import { isAbortedError } from '@hubspot-associations/client/core'
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow'
import type { ItemAnswer, ItemTrouble } from './item-answer.ts'
import { stopError, stopErrorOfItem, withItemsChanged } from './stop-error.ts'
import { troubleOf } from './trouble-of.ts'

/**
 * Output items in the order of their input items. An item in trouble becomes an item of its own where the
 * node is set to continue; otherwise the execution stops, and the error tells what was done before.
 */
export async function answersToItems(
  node: IExecuteFunctions,
  answers: AsyncIterable<ItemAnswer>,
): Promise<INodeExecutionData[]> {
  const { answered, stoppedBy } = await collect(answers)
  if (node.continueOnFail() && !isAbortedError(stoppedBy)) {
    const { length } = node.getInputData()
    return allItems(answered, length, stoppedBy).flatMap(outputItems)
  }
  const inOrder = answered.toSorted((one, other) => one.item - other.item)
  const inTrouble = inOrder.find((answer) => 'trouble' in answer)
  if (stoppedBy !== undefined) throw withItemsChanged(stopError(node.getNode(), stoppedBy, inOrder), inOrder)
  if (inTrouble !== undefined)
    throw withItemsChanged(stopErrorOfItem(node.getNode(), inTrouble, inOrder), inOrder)
  return inOrder.flatMap(outputItems)
}

interface Collected {
  readonly answered: readonly ItemAnswer[]
  readonly stoppedBy?: unknown
}

async function collect(answers: AsyncIterable<ItemAnswer>): Promise<Collected> {
  const answered: ItemAnswer[] = []
  try {
    for await (const answer of answers) answered.push(answer)
    return { answered }
  } catch (stoppedBy) {
    return { answered, stoppedBy }
  }
}

/** Every item's answer; those that were not even begun are told what stopped them. */
function allItems(answered: readonly ItemAnswer[], count: number, stoppedBy: unknown): ItemAnswer[] {
  const byItem = new Map(answered.map((answer) => [answer.item, answer]))
  return Array.from(
    { length: count },
    (_, item) => byItem.get(item) ?? { item, status: 'failed', trouble: troubleOf(stoppedBy) },
  )
}

function outputItems(answer: ItemAnswer): INodeExecutionData[] {
  const pairedItem = { item: answer.item }
  if ('trouble' in answer) return [{ json: troubleJson(answer.trouble), pairedItem }]
  return answer.json.map((json) => ({ json, pairedItem }))
}

/** n8n sends an item to the error output when it holds these keys and no other. */
function troubleJson({ message, ...details }: ItemTrouble): INodeExecutionData['json'] {
  return { error: message, details }
}
