import {
  createAssociationEngine,
  describeOutcome,
  type Outcome,
  type Verb,
} from '@hubspot-associations/engine'
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow'
import { alikeItems } from './alike-items.ts'
import { type ItemAnswer, itemTrouble } from './item-answer.ts'
import { isOn } from './item-parameters.ts'
import { itemMapping, pairRow } from './item-rows.ts'
import type { Operation } from './operation.ts'
import type { Portal } from './portal.ts'
import { readItems } from './read-items.ts'

/** Associates the two records of each item, adding labels to those there are, or replacing them. */
export const createAssociations: Operation = (node, portal) =>
  write(node, portal, (item) => (isOn(node, 'options.replaceLabels', item) ? 'set' : 'add'))

/** Takes labels off the association of each item. */
export const removeLabels: Operation = (node, portal) => write(node, portal, () => 'remove-label')

/** Removes the association of each item. */
export const deleteAssociations: Operation = (node, portal) => write(node, portal, () => 'unlink')

async function* write(
  node: IExecuteFunctions,
  { client, call }: Portal,
  verbOf: (item: number) => Verb,
): AsyncGenerator<ItemAnswer, void, undefined> {
  const { items, unreadable } = readItems(node, (item) => ({
    item: pairRow(node, item, verbOf(item)),
    options: {
      dryRun: isOn(node, 'options.dryRun', item),
      createMissingLabels: isOn(node, 'options.createMissingLabels', item),
    },
  }))
  yield* unreadable
  for (const { options, items: rows } of alikeItems(items)) {
    const engine = createAssociationEngine({ client, mapping: itemMapping, ...options })
    for await (const outcome of engine.apply(rows, call)) yield answerOf(outcome)
  }
}

function answerOf(outcome: Outcome): ItemAnswer {
  const item = outcome.row.position
  if ('message' in outcome) {
    const trouble = itemTrouble(outcome, describeOutcome(outcome).remedy)
    return { item, status: outcome.status, trouble }
  }
  const { status, code, change } = outcome
  return { item, status, json: [{ status, result: code, ...pairJson(change) }] }
}

function pairJson(change: Outcome['change']): IDataObject {
  if (change === undefined) return {}
  const { pair, fromId, toId } = change
  return {
    fromObjectType: pair.from.name,
    fromRecordId: fromId,
    toObjectType: pair.to.name,
    toRecordId: toId,
  }
}
