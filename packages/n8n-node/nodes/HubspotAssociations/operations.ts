import type { IExecuteFunctions } from 'n8n-workflow'
import { listOfAssociations } from './association-reads.ts'
import { createAssociations, deleteAssociations, removeLabels } from './association-writes.ts'
import type { Operation } from './operation.ts'
import { listOfLabels, listOfLimits } from './schema-reads.ts'
import {
  createLabels,
  createLimits,
  deleteLabels,
  deleteLimits,
  updateLabels,
  updateLimits,
} from './schema-writes.ts'

const operations: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  association: {
    create: createAssociations,
    delete: deleting(deleteAssociations),
    getAll: listOfAssociations,
    removeLabel: removeLabels,
  },
  associationLabel: {
    create: createLabels,
    delete: deleting(deleteLabels),
    getAll: listOfLabels,
    update: updateLabels,
  },
  associationLimit: {
    create: createLimits,
    delete: deleting(deleteLimits),
    getAll: listOfLimits,
    update: updateLimits,
  },
}

/** n8n answers a deletion with `deleted`; what was not there in the first place is deleted as well. */
function deleting(operation: Operation): Operation {
  return async function* (node, portal) {
    for await (const answer of operation(node, portal)) {
      const deleted = answer.status !== 'planned'
      yield 'json' in answer ? { ...answer, json: answer.json.map((json) => ({ deleted, ...json })) } : answer
    }
  }
}

/** What the node's resource and operation stand for. */
export function operationOf(node: IExecuteFunctions): Operation {
  const resource = String(node.getNodeParameter('resource', 0))
  const name = String(node.getNodeParameter('operation', 0))
  const operation = operations[resource]?.[name]
  if (operation === undefined) throw new TypeError(`There is no operation ${name} of ${resource}`)
  return operation
}
