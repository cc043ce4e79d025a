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
    delete: deleteAssociations,
    getAll: listOfAssociations,
    removeLabel: removeLabels,
  },
  associationLabel: {
    create: createLabels,
    delete: deleteLabels,
    getAll: listOfLabels,
    update: updateLabels,
  },
  associationLimit: {
    create: createLimits,
    delete: deleteLimits,
    getAll: listOfLimits,
    update: updateLimits,
  },
}

/** What the node's resource and operation stand for. */
export function operationOf(node: IExecuteFunctions): Operation {
  const resource = String(node.getNodeParameter('resource', 0))
  const name = String(node.getNodeParameter('operation', 0))
  const operation = operations[resource]?.[name]
  if (operation === undefined) throw new TypeError(`There is no operation ${name} of ${resource}`)
  return operation
}
