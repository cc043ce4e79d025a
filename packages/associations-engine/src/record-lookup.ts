import type { ObjectType } from './object-type-resolver.ts'

/** Records to find: all of one object type, by one property. */
export interface RecordLookup {
  readonly objectType: ObjectType
  readonly property: string
  readonly values: readonly string[]
}
