import {
  codeRemedies,
  type ListedAssociation,
  type Listing,
  listAssociations,
  type ObjectPair,
} from '@hubspot-associations/engine'
import type { IDataObject } from 'n8n-workflow'
import { type ItemAnswer, itemTrouble } from './item-answer.ts'
import { mostOf } from './item-parameters.ts'
import { itemMapping, recordRow } from './item-rows.ts'
import type { Operation } from './operation.ts'
import { readItems } from './read-items.ts'

/** Lists what the record of each item is associated with, one output item per association. */
export const listOfAssociations: Operation = async function* (node, { client, call }) {
  const { items, unreadable } = readItems(node, (item) => ({
    row: recordRow(node, item),
    most: mostOf(node, item),
  }))
  yield* unreadable
  const most = new Map(items.map(({ row, most }) => [row, most]))
  const enough = Math.max(...most.values())
  const rows = items.map(({ row }) => row)
  const options = { client, mapping: itemMapping, enough }
  for await (const listing of listAssociations(rows, options, call))
    yield answerOf(listing, most.get(listing.row))
}

function answerOf(listing: Listing, most: number | undefined): ItemAnswer {
  const item = listing.row.position
  if (listing.status !== 'done') {
    const { status, code } = listing
    return { item, status, trouble: itemTrouble(listing, codeRemedies[code]) }
  }
  const { pair, associations } = listing
  const json = associations.slice(0, most).map((association) => associationJson(association, pair))
  return { item, status: 'read', json }
}

function associationJson({ fromId, toId, types }: ListedAssociation, { from, to }: ObjectPair): IDataObject {
  return {
    fromObjectType: from.name,
    fromRecordId: fromId,
    toObjectType: to.name,
    toRecordId: toId,
    labels: types.flatMap(({ label }) => label ?? []),
    associationTypes: types.map(({ category, typeId, label }) => ({
      category,
      associationTypeId: typeId,
      label,
    })),
  }
}
