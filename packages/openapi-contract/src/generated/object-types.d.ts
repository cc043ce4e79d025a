// Generated from /openapi by "pnpm generate". Do not edit.
/** One of HubSpot's own object types. */
export type ObjectTypeRow = readonly [
  /** For example `0-1`; null where HubSpot publishes none. */
  objectTypeId: string | null,
  singular: string,
  plural: string | null,
  /** The name that paths and searches take beside the id; differs from the plural for payments and goals. */
  pathName: string | null,
  /** Whether records of this type can be associated at all. */
  associable: boolean,
  /** Whether a portal must switch the object type on first. */
  needsActivation: boolean,
  note: string | null,
]

/** HubSpot's own object types, and every name that occurs among the association types. */
export interface ObjectTypeTable {
  readonly generated: string
  readonly columns: readonly [
    'objectTypeId',
    'singular',
    'plural',
    'pathName',
    'associable',
    'needsActivation',
    'note',
  ]
  readonly rows: readonly ObjectTypeRow[]
}

declare const table: ObjectTypeTable
export default table
