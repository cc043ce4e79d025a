import {
  createSchemaPortal,
  listLabels,
  listLimits,
  type SchemaListing,
  type SchemaQuestion,
  schemaRemedies,
} from '@hubspot-associations/engine'
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow'
import { type ItemAnswer, itemTrouble } from './item-answer.ts'
import { isOn, mostOf, textOf } from './item-parameters.ts'
import type { Operation } from './operation.ts'
import { readItems } from './read-items.ts'
import { labelJson, limitJson } from './schema-json.ts'

/** Lists the labels of the two objects of each item. */
export const listOfLabels: Operation = listing(listLabels, ({ pair, ...label }) => labelJson(label, pair))

/** Lists the limits of the two objects of each item, or of the whole account. */
export const listOfLimits: Operation = listing(listLimits, ({ pair, ...limit }) => limitJson(limit, pair))

function listing<Entry>(
  list: (
    portal: ReturnType<typeof createSchemaPortal>,
    questions: readonly SchemaQuestion[],
    call?: Parameters<typeof listLabels>[2],
  ) => AsyncIterable<SchemaListing<Entry>>,
  jsonOf: (entry: Entry) => IDataObject,
): Operation {
  return async function* (node, { client, call }) {
    const { items, unreadable } = readItems(node, (item) => ({
      question: questionOf(node, item),
      most: mostOf(node, item),
    }))
    yield* unreadable
    const most = new Map(items.map(({ question, most }) => [question, most]))
    for await (const listed of list(createSchemaPortal(client), [...most.keys()], call))
      yield answerOf(listed, jsonOf, most.get(listed.question))
  }
}

function questionOf(node: IExecuteFunctions, item: number): SchemaQuestion {
  if (isOn(node, 'allPairs', item)) return { position: item }
  const from = textOf(node, 'fromObjectType', item)
  const to = textOf(node, 'toObjectType', item)
  return { position: item, objects: { from, to } }
}

function answerOf<Entry>(
  listed: SchemaListing<Entry>,
  jsonOf: (entry: Entry) => IDataObject,
  most: number | undefined,
): ItemAnswer {
  const item = listed.question.position
  if (listed.status === 'done')
    return { item, status: 'read', json: listed.entries.slice(0, most).map(jsonOf) }
  return { item, status: 'rejected', trouble: itemTrouble(listed, schemaRemedies[listed.code]) }
}
