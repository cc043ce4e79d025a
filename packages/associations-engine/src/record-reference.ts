import type { OnSeveral } from './on-several.ts'

/** A record as a row names it: by record id, or by a property and its value. */
export interface RecordReference {
  /** As written: a name or an object type id. */
  readonly objectType: string
  /** Left out: `value` is a record id. */
  readonly property?: string | undefined
  /** Normalised, where the mapping asks for it. */
  readonly value: string
  /** The column it was read from, so that messages can point at it. */
  readonly column: string
  /** The column that the object type was read from, where it was. */
  readonly objectTypeColumn?: string | undefined
  /** What to do when several records have the value; left out: the row is rejected. */
  readonly onSeveral?: OnSeveral | undefined
}
