import type { AssociationCategory } from '@hubspot-associations/client/core'
import type { ObjectPair } from '@hubspot-associations/engine'
import type { IDataObject } from 'n8n-workflow'

/** A label as output items show it. */
export interface ShownLabel {
  readonly category: AssociationCategory
  readonly typeId?: number
  readonly label: string | null
  readonly inverseLabel?: string
  readonly inverseTypeId?: number
  readonly name?: string
}

/** A limit as output items show it. */
export interface ShownLimit {
  readonly category: AssociationCategory
  readonly typeId: number
  readonly label: string | null
  readonly maxToObjectIds: number | null
}

/** The fields of a label, as far as they are known. */
export function labelJson(shown: ShownLabel, pair: ObjectPair): IDataObject {
  const { label, inverseLabel, name, category, typeId, inverseTypeId } = shown
  const fields = {
    label,
    inverseLabel,
    name,
    category,
    associationTypeId: typeId,
    inverseAssociationTypeId: inverseTypeId,
  }
  const known = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { ...objectsJson(pair), ...Object.fromEntries(known) }
}

/** The fields of a limit. */
export function limitJson(
  { category, typeId, label, maxToObjectIds }: ShownLimit,
  pair: ObjectPair,
): IDataObject {
  return { ...objectsJson(pair), label, category, associationTypeId: typeId, maxRecords: maxToObjectIds }
}

function objectsJson({ from, to }: ObjectPair): IDataObject {
  return { fromObjectType: from.name, toObjectType: to.name }
}
