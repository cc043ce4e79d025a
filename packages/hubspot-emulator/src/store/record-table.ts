import { createHandleIndex } from './handle-index.ts'
import { createDoubleRows } from './number-rows.ts'

/** A record's properties as HubSpot keeps them: text, or absent. */
export type Properties = Readonly<Record<string, string>>

/** The records of one object type, each known inside by a small number, its handle. */
export interface RecordTable {
  /** How many handles were given out; archived records keep theirs. */
  readonly size: number
  /** The handle of the record with this id, or -1; archived records are found too. */
  handleOf(id: number): number
  idOf(handle: number): number
  isArchived(handle: number): boolean
  properties(handle: number): Properties
  createdAt(handle: number): number
  updatedAt(handle: number): number
  add(id: number, properties: Properties, now: number): number
  setProperties(handle: number, properties: Properties, now: number): void
  archive(handle: number, now: number): void
}

const ID = 0
const CREATED = 1
const NONE: Properties = Object.freeze({})

/** Makes an empty table: a record without properties costs about 30 bytes. */
export function createRecordTable(): RecordTable {
  const rows = createDoubleRows(2)
  const properties: (Properties | undefined)[] = []
  const updated = new Map<number, number>()
  const archived = new Set<number>()
  const index = createHandleIndex({ keyX: (row) => rows.get(row, ID), keyY: () => 0 })
  let size = 0

  return {
    get size(): number {
      return size
    },
    handleOf: (id) => index.find(id, 0),
    idOf: (handle) => rows.get(handle, ID),
    isArchived: (handle) => archived.has(handle),
    properties: (handle) => properties[handle] ?? NONE,
    createdAt: (handle) => rows.get(handle, CREATED),
    updatedAt: (handle) => updated.get(handle) ?? rows.get(handle, CREATED),
    add(id, given, now): number {
      const handle = size++
      rows.set(handle, ID, id)
      rows.set(handle, CREATED, now)
      if (Object.keys(given).length > 0) properties[handle] = given
      index.add(handle)
      return handle
    },
    setProperties(handle, given, now): void {
      properties[handle] = given
      updated.set(handle, now)
    },
    archive(handle, now): void {
      archived.add(handle)
      updated.set(handle, now)
    },
  }
}
