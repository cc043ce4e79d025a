/** Finds records by the value of a unique property. */
export interface UniqueIndexes {
  /** Starts keeping a property unique. */
  watch(property: string): void
  unwatch(property: string): void
  isUnique(property: string): boolean
  readonly properties: Iterable<string>
  /** The handle of the record that holds this value, or undefined. */
  find(property: string, value: string): number | undefined
  set(property: string, value: string, handle: number): void
  delete(property: string, value: string): void
}

/** Makes the indexes of one object type; values are compared as HubSpot stores them (e-mail in lower case). */
export function createUniqueIndexes(): UniqueIndexes {
  const indexes = new Map<string, Map<string, number>>()

  return {
    get properties(): Iterable<string> {
      return indexes.keys()
    },
    watch(property): void {
      if (!indexes.has(property)) indexes.set(property, new Map())
    },
    unwatch: (property) => void indexes.delete(property),
    isUnique: (property) => indexes.has(property),
    find: (property, value) => indexes.get(property)?.get(storedValue(property, value)),
    set: (property, value, handle) => void indexes.get(property)?.set(storedValue(property, value), handle),
    delete: (property, value) => void indexes.get(property)?.delete(storedValue(property, value)),
  }
}

/** How HubSpot stores a value: e-mail addresses in lower case (measured). */
export function storedValue(property: string, value: string): string {
  return property === 'email' ? value.toLowerCase() : value
}
