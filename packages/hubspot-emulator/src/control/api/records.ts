import type { DiffLink } from './diff.ts'
import type { ControlAssociationType, NamedObjectType } from './naming.ts'

/** GET /_emulator/records/{type}?q=&limit=50&after= ; limit up to 500. */
export interface ControlRecords extends NamedObjectType {
  /** How many records match in all. */
  readonly total: number
  readonly results: readonly ControlRecord[]
  /** The cursor to pass as `after` for the next page; null on the last one. */
  readonly next: string | null
}

/** A record with what people call it. */
export interface ControlRecord extends NamedObjectType {
  readonly id: string
  /** A name made of its properties, or its id. */
  readonly title: string
  readonly properties: Readonly<Record<string, string>>
  readonly createdAt: string
  readonly updatedAt: string
}

/** GET /_emulator/neighbourhood/{type}/{id}?limit=100 ; limit up to 1000. */
export interface ControlNeighbourhood {
  readonly record: ControlRecord
  /** The first so many links, object type by object type. */
  readonly links: readonly NeighbourLink[]
  /** How many links there are in all. */
  readonly total: number
  /** The same per object type at the other end. */
  readonly totals: readonly (NamedObjectType & { readonly links: number })[]
}

/** A link as it reads from the record in the middle. */
export interface NeighbourLink {
  readonly to: ControlRecord
  readonly types: readonly ControlAssociationType[]
}

/** GET /_emulator/links?among=contacts/101,companies/201 ; up to 100 records. */
export interface ControlLinksAmong {
  /** The links between any two of these records, each once; records that are not there have none. */
  readonly links: readonly DiffLink[]
}
