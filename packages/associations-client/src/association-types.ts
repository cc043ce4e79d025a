import table from '@hubspot-associations/openapi-contract/association-types.json' with { type: 'json' }
import type { AssociationType } from './association-type.ts'
import { isSameObjectType } from './object-type.ts'

/** An association type that HubSpot defines in every portal, in one direction. */
export interface HubSpotDefinedType extends AssociationType {
  readonly category: 'HUBSPOT_DEFINED'
  /** Singular name of the object type on the from side. */
  readonly from: string
  /** Singular name of the object type on the to side. */
  readonly to: string
  /** What it says beyond "associated", for example `primary`; null for the plain type. */
  readonly variant: string | null
  /** The same link seen from the other side; null where HubSpot's list has no such row. */
  readonly inverseTypeId: number | null
}

/**
 * Every type that HubSpot defines: the list in its guide "Associate records" (March 2026), and the two between
 * calls and meetings that its own client knows.
 */
export const HUBSPOT_DEFINED: readonly HubSpotDefinedType[] = table.rows.map(toType)

/** The types that HubSpot defines from one object type to another; object types in any spelling or by id. */
export function hubspotDefinedTypes(from: string, to: string): readonly HubSpotDefinedType[] {
  return HUBSPOT_DEFINED.filter((type) => isSameObjectType(type.from, from) && isSameObjectType(type.to, to))
}

/** The plain type between two object types; undefined where HubSpot defines none, as for custom objects. */
export function plainType(from: string, to: string): HubSpotDefinedType | undefined {
  return hubspotDefinedTypes(from, to).find(({ variant }) => variant === null)
}

/** The id of the same link seen from the other side; undefined where HubSpot's list does not tell. */
export function inverseTypeId(typeId: number): number | undefined {
  return HUBSPOT_DEFINED.find((type) => type.typeId === typeId)?.inverseTypeId ?? undefined
}

function toType([from, to, variant, typeId, inverse]: (typeof table.rows)[number]): HubSpotDefinedType {
  return { category: 'HUBSPOT_DEFINED', typeId, from, to, variant, inverseTypeId: inverse }
}
