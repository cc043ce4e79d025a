import type { DatabaseSync } from 'node:sqlite'
import type { ObjectType } from '../portal/object-type.ts'
import { type Pair, type Place, placeOf } from '../portal/pair.ts'
import type { Portal } from '../portal/portal.ts'
import type { Properties } from '../store/record-table.ts'
import { readAssociationType, readDefinitions } from './stored-definitions.ts'
import { membersFrom } from './stored-members.ts'

/**
 * Fills an empty portal with what a state file keeps; nothing happens if it keeps nothing yet. Answers whether the
 * file keeps an object pair the other way round, as another version of the emulator may have.
 */
export function loadPortal(db: DatabaseSync, portal: Portal): boolean {
  for (const { name, value } of db.prepare('SELECT name, value FROM facts').all()) {
    if (name === 'counters') Object.assign(portal.counters, JSON.parse(String(value)))
    else readDefinitions(portal, String(value))
  }
  for (const { definition } of db
    .prepare('SELECT definition FROM association_types ORDER BY position')
    .all()) {
    readAssociationType(portal, String(definition))
  }
  loadRecords(db, portal)
  return loadLinks(db, portal)
}

function loadRecords(db: DatabaseSync, portal: Portal): void {
  const rows = db
    .prepare(
      'SELECT type, handle, id, properties, created, updated, archived FROM records ORDER BY type, handle',
    )
    .iterate()
  for (const row of rows) {
    const type = portal.objectTypes.resolve(String(row.type))
    const properties = JSON.parse(String(row.properties)) as Properties
    const handle = type.records.add(Number(row.id), properties, Number(row.created))
    if (handle !== row.handle)
      throw new Error(`the state file lacks the record before ${row.id} of ${type.name}`)
    const state = { properties, updatedAt: Number(row.updated), isArchived: row.archived === 1 }
    portal.records.restore(type, handle, state)
  }
}

interface StoredPair {
  readonly pair: Pair
  readonly first: ObjectType
}

function loadLinks(db: DatabaseSync, portal: Portal): boolean {
  const pairs = new Map<number, StoredPair>()
  for (const { number, first, second } of db.prepare('SELECT number, first, second FROM pairs').all()) {
    const type = portal.objectTypes.resolve(String(first))
    const pair = portal.pairs.of(type, portal.objectTypes.resolve(String(second)))
    pairs.set(Number(number), { pair, first: type })
  }
  const setOf = createSetReader(db, portal)
  const rows = db.prepare('SELECT pair, first, second, type_set FROM links').iterate()
  for (const row of rows) {
    const stored = pairs.get(Number(row.pair))
    if (stored === undefined) throw new Error(`the state file lacks the object pair ${row.pair}`)
    const place = placeOf(stored.pair, stored.first, Number(row.first), Number(row.second))
    stored.pair.links.put(place.first, place.second, setOf(Number(row.type_set), place))
  }
  return [...pairs.values()].some(({ pair, first }) => pair.first !== first)
}

/** Thousands of links share a set, so each is read once for each way round. */
function createSetReader(db: DatabaseSync, portal: Portal): (number: number, place: Place) => number {
  const texts = new Map(
    db
      .prepare('SELECT number, members FROM type_sets')
      .all()
      .map(({ number, members }) => [Number(number), String(members)]),
  )
  const known = new Map<number, number>()

  return (number, place) => {
    const key = number * 2 + place.fromEnd
    const set =
      known.get(key) ?? portal.sets.intern(membersFrom(texts.get(number) ?? '', portal.types, place))
    known.set(key, set)
    return set
  }
}
