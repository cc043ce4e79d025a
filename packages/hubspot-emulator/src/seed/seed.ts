import type { Category } from '../portal/association-type.ts'
import type { NewProperty } from '../portal/properties.ts'

/** What a portal starts with; plain data that can come from a JSON file. */
export interface Seed {
  readonly portalId?: number
  /** IANA name; its midnight renews the daily quota. */
  readonly timeZone?: string
  readonly schemas?: readonly SchemaSeed[]
  /** Properties by object type. */
  readonly properties?: Readonly<Record<string, readonly NewProperty[]>>
  /** Records by object type. */
  readonly records?: Readonly<Record<string, readonly RecordSeed[]>>
  readonly labels?: readonly LabelSeed[]
  readonly limits?: readonly LimitSeed[]
  readonly associations?: readonly AssociationSeed[]
}

/** A custom object. */
export interface SchemaSeed {
  /** Bare name, for example `vendor`. */
  readonly name: string
  /** For example `2-555`; the next free number otherwise. */
  readonly objectTypeId?: string
  readonly labels?: { readonly singular: string; readonly plural: string }
  readonly primaryDisplayProperty?: string
  readonly requiredProperties?: readonly string[]
  readonly searchableProperties?: readonly string[]
  readonly properties?: readonly NewProperty[]
}

/** A record; without an id it gets the next free one. */
export interface RecordSeed {
  readonly id?: string
  readonly properties?: Readonly<Record<string, string>>
}

/** A custom label between two object types. */
export interface LabelSeed {
  readonly from: string
  readonly to: string
  readonly name: string
  readonly label: string
  readonly inverseLabel?: string
  /** A number of its own, for example one that HubSpot uses too; the next free one otherwise. */
  readonly typeId?: number
  readonly inverseTypeId?: number
}

/** A configured limit: on a label by its text, on a type by category and number, on the objects otherwise. */
export interface LimitSeed {
  readonly from: string
  readonly to: string
  readonly label?: string
  readonly category?: Category
  readonly typeId?: number
  readonly maxToObjectIds: number
}

/** A link between two records; without labels it has the plain type only. */
export interface AssociationSeed {
  readonly from: string
  readonly fromId: string
  readonly to: string
  readonly toId: string
  readonly labels?: readonly string[]
}
