import type { IExecuteFunctions } from 'n8n-workflow'
import { createAssociations, deleteAssociations, removeLabels } from './association-writes.ts'
import type { Operation } from './operation.ts'

const operations: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  association: { create: createAssociations, removeLabel: removeLabels, delete: deleteAssociations },
}

/** What the node's resource and operation stand for. */
export function operationOf(node: IExecuteFunctions): Operation {
  const resource = String(node.getNodeParameter('resource', 0))
  const name = String(node.getNodeParameter('operation', 0))
  const operation = operations[resource]?.[name]
  if (operation === undefined) throw new TypeError(`there is no operation ${name} of ${resource}`)
  return operation
}
