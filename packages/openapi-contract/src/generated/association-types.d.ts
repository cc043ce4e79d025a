// Generated from /openapi by "pnpm generate". Do not edit.
/** One association type that HubSpot defines in every portal. */
export type AssociationTypeRow = readonly [
  /** Singular name of the object on the from side. */
  from: string,
  /** Singular name of the object on the to side. */
  to: string,
  /** What the type says beyond "associated", for example `primary`; null for the plain type. */
  variant: string | null,
  typeId: number,
  /** The same link seen from the other side; null where HubSpot's list has no such row. */
  inverseTypeId: number | null,
]

/** The association types that HubSpot defines; their category is `HUBSPOT_DEFINED`. */
export interface AssociationTypeTable {
  readonly generated: string
  readonly columns: readonly ['from', 'to', 'variant', 'typeId', 'inverseTypeId']
  readonly rows: readonly AssociationTypeRow[]
}

declare const table: AssociationTypeTable
export default table
