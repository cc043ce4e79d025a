import type { BatchError } from './batch-answer.ts'
import type { ObjectPair } from './object-pair.ts'

/** The entry that stands for a record without links; one that does not exist gets the same (recorded word for word). */
export function noAssociations({ from, to }: ObjectPair, id: string): BatchError {
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    message: `No ${to.singular} is associated with ${from.singular} ${id}.`,
    context: { fromObjectId: [id], fromObjectType: [from.singular], toObjectType: [to.singular] },
  }
}
