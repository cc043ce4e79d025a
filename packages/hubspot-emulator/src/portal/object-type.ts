import type { RecordTable } from '../store/record-table.ts'
import type { UniqueIndexes } from './unique-indexes.ts'

/** A kind of record: one of HubSpot's own, or a custom object of the portal. */
export interface ObjectType {
  /** Position among the portal's object types; pairs are kept in this order. */
  readonly ordinal: number
  /** HubSpot's id: `0-1`, or `2-555` for a custom object. */
  readonly id: string
  /** The name in paths: `contacts`; `p123_vendor` for a custom object. */
  readonly name: string
  /** The name in messages of reads: `contact`. */
  readonly singular: string
  /** The name in messages of validation: `CONTACT`. */
  readonly errorName: string
  readonly isCustom: boolean
  /** False for products and users, whose records HubSpot does not associate. */
  readonly isAssociable: boolean
  readonly records: RecordTable
  readonly unique: UniqueIndexes
  readonly properties: Map<string, PropertyDefinition>
}

/** What the portal knows about a property. */
export interface PropertyDefinition {
  readonly name: string
  readonly label: string
  readonly type: string
  readonly fieldType: string
  readonly hasUniqueValue: boolean
  readonly isHubspotDefined: boolean
}
