import {
  answerRequests,
  createSchemaPortal,
  type SchemaAnswer,
  type SchemaAsk,
  type SchemaRequest,
  schemaRemedies,
} from '@hubspot-associations/engine'
import type { IExecuteFunctions } from 'n8n-workflow'
import { alikeItems } from './alike-items.ts'
import { type ItemAnswer, itemTrouble } from './item-answer.ts'
import { isOn, textOf } from './item-parameters.ts'
import type { Operation } from './operation.ts'
import { readItems } from './read-items.ts'
import { labelJson, limitJson } from './schema-json.ts'

/** Creates the label of each item. */
export const createLabels: Operation = asking((node, item) => ({
  kind: 'create-label',
  label: textOf(node, 'labelText', item),
  inverseLabel: textOf(node, 'inverseLabel', item),
  name: textOf(node, 'additionalFields.internalName', item),
}))

/** Renames the label of each item. */
export const updateLabels: Operation = asking((node, item) => ({
  kind: 'update-label',
  of: textOf(node, 'label', item),
  label: textOf(node, 'updateFields.labelText', item),
  inverseLabel: textOf(node, 'updateFields.inverseLabel', item),
}))

/** Deletes the label of each item. */
export const deleteLabels: Operation = asking((node, item) => ({
  kind: 'delete-label',
  of: textOf(node, 'label', item),
}))

/** Sets the limit of each item where there is none. */
export const createLimits: Operation = asking((node, item) => limit(node, item, 'create-limit'))

/** Changes the limit of each item. */
export const updateLimits: Operation = asking((node, item) => limit(node, item, 'update-limit'))

/** Removes the limit of each item. */
export const deleteLimits: Operation = asking((node, item) => ({
  kind: 'delete-limit',
  of: textOf(node, 'label', item),
}))

function asking(askOf: (node: IExecuteFunctions, item: number) => SchemaAsk): Operation {
  return async function* (node, { client, call }) {
    const { items, unreadable } = readItems(node, (item) => ({
      item: requestOf(node, item, askOf(node, item)),
      options: { dryRun: isOn(node, 'options.dryRun', item) },
    }))
    yield* unreadable
    for (const { options, items: requests } of alikeItems(items)) {
      const answers = answerRequests(createSchemaPortal(client), requests, { ...call, ...options })
      for await (const answer of answers) yield answerOf(answer)
    }
  }
}

function requestOf(node: IExecuteFunctions, item: number, ask: SchemaAsk): SchemaRequest {
  return {
    position: item,
    from: textOf(node, 'fromObjectType', item),
    to: textOf(node, 'toObjectType', item),
    ask,
  }
}

function limit(node: IExecuteFunctions, item: number, kind: 'create-limit' | 'update-limit'): SchemaAsk {
  const maxToObjectIds = Number(node.getNodeParameter('maxRecords', item))
  return { kind, of: textOf(node, 'label', item), maxToObjectIds }
}

function answerOf(answer: SchemaAnswer): ItemAnswer {
  const item = answer.request.position
  if ('code' in answer) {
    const { status, code } = answer
    return { item, status, trouble: itemTrouble(answer, schemaRemedies[code]) }
  }
  const { status, pair, label, limit } = answer
  const json = {
    ...(label === undefined ? {} : labelJson({ category: 'USER_DEFINED', ...label }, pair)),
    ...(limit === undefined ? {} : limitJson(limit, pair)),
  }
  return { item, status, json: [{ status, ...json }] }
}
