import { alreadyExists, invalid } from '../http/refusals.ts'
import type { Properties, RecordState } from '../store/record-table.ts'
import type { Changes } from './changes.ts'
import type { Counters } from './counters.ts'
import type { ObjectType } from './object-type.ts'
import { parseRecordId } from './record-id.ts'
import { storedValue } from './unique-indexes.ts'

/** The records of a portal and the rules of changing them. */
export interface Records {
  /** The handle of a record that is there and not archived, or undefined. */
  find(type: ObjectType, id: string): number | undefined
  /** The same by the value of a unique property. */
  findBy(type: ObjectType, property: string, value: string): number | undefined
  /** Adds a record, under a given id or the next free one, and answers its handle. */
  create(type: ObjectType, properties: Properties, id?: string): number
  update(type: ObjectType, handle: number, changes: Properties): void
  archive(type: ObjectType, handle: number): void
  /** Puts a record back into a state it was in; undefined takes it away, which only the last one can be. */
  restore(type: ObjectType, handle: number, state: RecordState | undefined): void
}

/** What the rules need from the portal around them. */
export interface RecordRules {
  readonly now: () => number
  /** Called when a record goes away, before it does. */
  readonly beforeArchive: (type: ObjectType, handle: number) => void
  readonly changes: Changes
  readonly counters: Counters
}

/** Makes the rules; the records themselves are in each object type's table. */
export function createRecords({ now, beforeArchive, changes, counters }: RecordRules): Records {
  function find(type: ObjectType, id: string): number | undefined {
    const number = parseRecordId(id)
    if (number === undefined) return undefined
    const handle = type.records.handleOf(number)
    return handle < 0 || type.records.isArchived(handle) ? undefined : handle
  }

  function freeId(type: ObjectType): number {
    while (type.records.handleOf(counters.nextRecordId) >= 0) counters.nextRecordId++
    return counters.nextRecordId++
  }

  return {
    find,
    findBy: (type, property, value) => type.unique.find(property, value),
    create(type, properties, id): number {
      const number = id === undefined ? freeId(type) : givenId(type, id)
      const stored = normalised(properties)
      refuseTaken(type, stored, undefined)
      const handle = type.records.add(number, stored, now())
      indexValues(type, handle, stored)
      changes.record(type, handle, undefined)
      return handle
    },
    update(type, handle, given): void {
      const before = type.records.state(handle)
      const stored = normalised({ ...before.properties, ...given })
      refuseTaken(type, stored, handle)
      unindexValues(type, before.properties)
      type.records.setProperties(handle, stored, now())
      indexValues(type, handle, stored)
      changes.record(type, handle, before)
    },
    archive(type, handle): void {
      beforeArchive(type, handle)
      const before = type.records.state(handle)
      unindexValues(type, before.properties)
      type.records.archive(handle, now())
      changes.record(type, handle, before)
    },
    restore(type, handle, state): void {
      const before = type.records.state(handle)
      if (!before.isArchived) unindexValues(type, before.properties)
      type.records.restore(handle, state)
      if (state !== undefined && !state.isArchived) indexValues(type, handle, state.properties)
      changes.record(type, handle, before)
    },
  }
}

function givenId(type: ObjectType, id: string): number {
  const number = parseRecordId(id)
  if (number === undefined) throw invalid(`"${id}" is not a record id: decimal digits up to 9007199254740991`)
  if (type.records.handleOf(number) >= 0) throw alreadyExists(objectName(type), id)
  return number
}

// An empty text clears a property, as HubSpot's guide to objects says.
function normalised(properties: Properties): Properties {
  const stored: Record<string, string> = {}
  for (const [name, value] of Object.entries(properties)) {
    if (value !== '') stored[name] = storedValue(name, value)
  }
  return stored
}

function refuseTaken(type: ObjectType, properties: Properties, own: number | undefined): void {
  for (const name of type.unique.properties) {
    const value = properties[name]
    if (value === undefined) continue
    const holder = type.unique.find(name, value)
    if (holder !== undefined && holder !== own) {
      throw alreadyExists(objectName(type), String(type.records.idOf(holder)))
    }
  }
}

function indexValues(type: ObjectType, handle: number, properties: Properties): void {
  for (const name of type.unique.properties) {
    const value = properties[name]
    if (value !== undefined) type.unique.set(name, value, handle)
  }
}

function unindexValues(type: ObjectType, properties: Properties): void {
  for (const name of type.unique.properties) {
    const value = properties[name]
    if (value !== undefined) type.unique.delete(name, value)
  }
}

function objectName(type: ObjectType): string {
  return `${type.singular.charAt(0).toUpperCase()}${type.singular.slice(1)}`
}
