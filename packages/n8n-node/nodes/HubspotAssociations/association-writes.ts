import {
  createAssociationEngine,
  describeOutcome,
  type Outcome,
  type Verb,
} from '@hubspot-associations/engine'
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow'
import type { ItemAnswer } from './item-answer.ts'
import { itemMapping, itemRows } from './item-rows.ts'
import type { Operation } from './operation.ts'
import type { Portal } from './portal.ts'

/** Associates the two records of each item, adding labels to those there are, or replacing them. */
export const createAssociations: Operation = (node, portal) =>
  write(node, portal, (item) =>
    node.getNodeParameter('options.replaceLabels', item, false) === true ? 'set' : 'add',
  )

/** Takes labels off the association of each item. */
export const removeLabels: Operation = (node, portal) => write(node, portal, () => 'remove-label')

/** Removes the association of each item. */
export const deleteAssociations: Operation = (node, portal) => write(node, portal, () => 'unlink')

async function* write(
  node: IExecuteFunctions,
  { client, call }: Portal,
  verbOf: (item: number) => Verb,
): AsyncGenerator<ItemAnswer, void, undefined> {
  const dryRun = node.getNodeParameter('options.dryRun', 0, false) === true
  const engine = createAssociationEngine({ client, mapping: itemMapping, dryRun })
  for await (const outcome of engine.apply(itemRows(node, verbOf), call)) yield answerOf(outcome)
}

function answerOf(outcome: Outcome): ItemAnswer {
  const item = outcome.row.position
  const { message, remedy } = describeOutcome(outcome)
  if (!('message' in outcome)) return { item, status: outcome.status, json: [jsonOf(outcome, message)] }
  const { status, code, column, correlationId } = outcome
  return {
    item,
    status,
    trouble: {
      code,
      message: column === undefined ? message : `${column}: ${message}`,
      remedy,
      ...(correlationId === undefined ? {} : { correlationId }),
    },
  }
}

function jsonOf({ status, code, change }: Outcome, message: string): IDataObject {
  const pair =
    change === undefined
      ? {}
      : {
          fromObjectType: change.pair.from.name,
          fromRecordId: change.fromId,
          toObjectType: change.pair.to.name,
          toRecordId: change.toId,
        }
  return { status, result: code, message, ...pair }
}
