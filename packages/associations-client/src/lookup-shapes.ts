/** A CRM record as batch read and search give it. */
export interface CrmRecord {
  readonly id: string
  readonly properties: Readonly<Record<string, string | null>>
  readonly archived?: boolean
  /** When it was archived, in ISO 8601; only of archived records. */
  readonly archivedAt?: string
}

/** Object schema of a custom (or standard) object, as far as lookups need it. */
export interface ObjectSchema {
  /** For example `2-3456789`. */
  readonly objectTypeId: string
  /** For example `p123_vendor`. */
  readonly fullyQualifiedName: string
  readonly name: string
  readonly labels: { readonly singular?: string; readonly plural?: string }
  /** The property that names a record. */
  readonly primaryDisplayProperty?: string
  /** Its association types, the only place where HubSpot tells their internal names. */
  readonly associations?: readonly AssociationDefinition[]
}

/** An association type of a custom object, by its internal name. */
export interface AssociationDefinition {
  /** The type's number, without its category. */
  readonly id: string
  readonly fromObjectTypeId: string
  readonly toObjectTypeId: string
  readonly name: string
}

/** A property of an object type, as far as lookups need it. */
export interface ObjectProperty {
  readonly name: string
  readonly label: string
  readonly type: string
  readonly hasUniqueValue: boolean
}

/** The portal behind the token. */
export interface AccountDetails {
  readonly portalId: string
  readonly accountType: string
  readonly timeZone: string
  readonly uiDomain: string
  readonly dataHostingLocation: string
}

/** Which records to read: by record id, or by one property whose values are unique. */
export interface RecordsQuery {
  /** Name of a unique property; leave out to read by record id. */
  readonly idProperty?: string
  /** Properties to return beside the id. */
  readonly properties?: readonly string[]
  /**
   * Reads records in the bin instead of those that are there.
   * @default false
   */
  readonly archived?: boolean
}

/** One filter of a search. `IN` compares lower-case values. */
export interface SearchFilter {
  readonly propertyName: string
  readonly operator: 'EQ' | 'IN' | 'HAS_PROPERTY' | 'NOT_HAS_PROPERTY'
  readonly value?: string
  readonly values?: readonly string[]
}

/** A search: filters are joined by AND within a group and by OR between groups. */
export interface SearchQuery {
  readonly filterGroups: readonly { readonly filters: readonly SearchFilter[] }[]
  /** A text to find in the properties that HubSpot searches by default. */
  readonly text?: string
  readonly properties?: readonly string[]
}

/** One page of records, and where the next one begins; nowhere after the last. */
export interface RecordPage {
  readonly records: readonly CrmRecord[]
  readonly after?: string
}
