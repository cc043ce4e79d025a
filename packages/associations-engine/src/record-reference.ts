/** A record as a row names it: by record id, or by a property and its value. */
export interface RecordReference {
  /** As written: a name or an object type id. */
  readonly objectType: string
  /** Left out: `value` is a record id. */
  readonly property?: string
  readonly value: string
  /** The column it was read from, so that messages can point at it. */
  readonly column: string
  /** The column that the object type was read from, where it was. */
  readonly objectTypeColumn?: string
}

/** How two references to the same record are recognised. E-mail addresses are the same in any letter case. */
export function referenceKey({ objectType, property, value }: RecordReference): string {
  return `${objectType}\n${property ?? ''}\n${property === 'email' ? value.toLowerCase() : value}`
}
