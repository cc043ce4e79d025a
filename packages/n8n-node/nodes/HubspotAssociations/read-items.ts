import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow'
import type { ItemAnswer } from './item-answer.ts'

/** The parameters of all items, and answers for items whose parameters cannot be read. */
export interface ReadItems<Parameters> {
  readonly items: readonly Parameters[]
  readonly unreadable: readonly ItemAnswer[]
}

/**
 * Reads the parameters of each item, as its expressions give them. An expression that cannot be worked out
 * stops the execution before anything is sent, or concerns its own item where the node is set to continue.
 */
export function readItems<Parameters>(
  node: IExecuteFunctions,
  read: (item: number) => Parameters,
): ReadItems<Parameters> {
  const items: Parameters[] = []
  const unreadable: ItemAnswer[] = []
  for (const item of node.getInputData().keys()) {
    try {
      items.push(read(item))
    } catch (thrown) {
      if (!node.continueOnFail())
        throw new NodeOperationError(node.getNode(), thrown as Error, { itemIndex: item })
      const { message, description } = thrown as { message: string; description?: string }
      const trouble = { code: 'UNREADABLE_ROW', message, remedy: description ?? '' }
      unreadable.push({ item, status: 'rejected', trouble })
    }
  }
  return { items, unreadable }
}
