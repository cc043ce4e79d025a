import type { Call } from '../http/call.ts'
import { invalid } from '../http/refusals.ts'
import type { ObjectType } from '../portal/object-type.ts'

/** The two object types that a path names. */
export interface ObjectPair {
  readonly from: ObjectType
  readonly to: ObjectType
}

/** Reads the object types out of a path, refusing names HubSpot cannot infer a type from. */
export function pairOf({ portal, params }: Call): ObjectPair {
  const from = portal.objectTypes.resolve(params.fromObjectType ?? params.objectType ?? '')
  const to = portal.objectTypes.resolve(params.toObjectType ?? '')
  for (const type of [from, to]) {
    if (!type.isAssociable) throw invalid(`Objects of type ${type.errorName} cannot be associated`)
  }
  return { from, to }
}
