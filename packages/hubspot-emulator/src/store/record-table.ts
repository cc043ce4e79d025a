import { createHandleIndex } from './handle-index.ts'
import { createDoubleRows } from './number-rows.ts'

/** A record's properties as HubSpot keeps them: text, or absent. */
export type Properties = Readonly<Record<string, string>>

/** What can change about a record. */
export interface RecordState {
  readonly properties: Properties
  readonly updatedAt: number
  readonly isArchived: boolean
}

/** The records of one object type, each known inside by a small number, its handle. */
export interface RecordTable {
  /** How many handles were given out; archived records keep theirs. */
  readonly size: number
  readonly archivedCount: number
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
  state(handle: number): RecordState
  /** Puts a record back into a state it was in; undefined takes it away, which only the last one can be. */
  restore(handle: number, state: RecordState | undefined): void
}

const ID = 0
const CREATED = 1
const NONE: Properties = Object.freeze({})

/** Makes an empty table: a record without properties costs about 30 bytes. */
export function createRecordTable(): RecordTable {
  const rows = createDoubleRows(2)
  const states = createStates((handle) => rows.get(handle, CREATED))
  const index = createHandleIndex({ keyX: (row) => rows.get(row, ID), keyY: () => 0 })
  let size = 0

  return {
    get size(): number {
      return size
    },
    get archivedCount(): number {
      return states.archived.size
    },
    handleOf: (id) => index.find(id, 0),
    idOf: (handle) => rows.get(handle, ID),
    isArchived: (handle) => states.archived.has(handle),
    properties: states.properties,
    createdAt: (handle) => rows.get(handle, CREATED),
    updatedAt: states.updatedAt,
    state: states.get,
    add(id, given, now): number {
      const handle = size++
      rows.set(handle, ID, id)
      rows.set(handle, CREATED, now)
      states.setProperties(handle, given)
      index.add(handle)
      return handle
    },
    setProperties(handle, given, now): void {
      states.setProperties(handle, given)
      states.updated.set(handle, now)
    },
    archive(handle, now): void {
      states.archived.add(handle)
      states.updated.set(handle, now)
    },
    restore(handle, state): void {
      states.restore(handle, state)
      if (state !== undefined) return
      if (handle !== size - 1) throw new Error(`record ${handle} of ${size} is not the last one`)
      index.remove(handle)
      size--
    },
  }
}

interface States {
  readonly updated: Map<number, number>
  readonly archived: Set<number>
  properties(handle: number): Properties
  setProperties(handle: number, given: Properties): void
  updatedAt(handle: number): number
  get(handle: number): RecordState
  restore(handle: number, state: RecordState | undefined): void
}

// What most records never have costs nothing until they have it.
function createStates(createdAt: (handle: number) => number): States {
  const properties: (Properties | undefined)[] = []
  const updated = new Map<number, number>()
  const archived = new Set<number>()

  const propertiesOf = (handle: number): Properties => properties[handle] ?? NONE
  const updatedAt = (handle: number): number => updated.get(handle) ?? createdAt(handle)

  function setProperties(handle: number, given: Properties): void {
    if (Object.keys(given).length > 0) properties[handle] = given
    else if (handle < properties.length) properties[handle] = undefined
  }

  return {
    ...{ updated, archived, setProperties, updatedAt },
    properties: propertiesOf,
    get: (handle) => ({
      properties: propertiesOf(handle),
      updatedAt: updatedAt(handle),
      isArchived: archived.has(handle),
    }),
    restore(handle, state): void {
      setProperties(handle, state?.properties ?? NONE)
      if (state?.isArchived) archived.add(handle)
      else archived.delete(handle)
      if (state === undefined || state.updatedAt === createdAt(handle)) updated.delete(handle)
      else updated.set(handle, state.updatedAt)
    },
  }
}
