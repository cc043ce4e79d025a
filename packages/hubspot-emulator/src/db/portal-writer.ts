import type { DatabaseSync } from 'node:sqlite'
import type { ObjectType } from '../portal/object-type.ts'
import type { Pair } from '../portal/pair.ts'
import type { Portal } from '../portal/portal.ts'
import { associationTypeText, definitionsText, isUntouched, storedKey } from './stored-definitions.ts'
import { membersText } from './stored-members.ts'

/** Collects what changes in a portal and writes it on demand. */
export interface PortalWriter {
  isDirty(): boolean
  /** Writes everything collected, as it is now; the caller wraps it in a transaction. */
  write(): void
  /** Writes every link anew. */
  rewriteLinks(): void
  end(): void
}

/** Listens to a portal for a state file. */
export function createPortalWriter(db: DatabaseSync, portal: Portal): PortalWriter {
  const links = createLinkWriter(db, portal)
  const records: { readonly type: ObjectType; readonly handle: number }[] = []
  const types = new Map<number, string>()
  let isDefinitionDirty = false
  let counters = JSON.stringify(portal.counters)
  const putFact = db.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)')
  const writeRecord = recordWriter(db)
  const writeType = typeWriter(db, portal)

  const end = portal.changes.listen({
    link: links.collect,
    record: (type, handle) => void records.push({ type, handle }),
    associationType(number, before): void {
      const type = portal.types.peek(number) ?? before
      if (type !== undefined) types.set(number, storedKey(type))
    },
    definition(): void {
      isDefinitionDirty = true
    },
  })

  return {
    end,
    // A refused request can use up a number although it changed nothing else.
    isDirty: () =>
      isDefinitionDirty ||
      records.length > 0 ||
      types.size > 0 ||
      links.isDirty() ||
      counters !== JSON.stringify(portal.counters),
    rewriteLinks(): void {
      db.exec('DELETE FROM links; DELETE FROM pairs; DELETE FROM type_sets')
      for (const pair of portal.pairs.all)
        pair.links.each((first, second) => links.collect(pair, { first, second }))
      links.write()
    },
    write(): void {
      if (isDefinitionDirty) putFact.run('definitions', definitionsText(portal))
      counters = JSON.stringify(portal.counters)
      putFact.run('counters', counters)
      for (const [number, key] of types) writeType(number, key)
      for (const { type, handle } of records) writeRecord(type, handle)
      links.write()
      isDefinitionDirty = false
      types.clear()
      records.length = 0
    },
  }
}

function typeWriter(db: DatabaseSync, portal: Portal): (number: number, key: string) => void {
  const put = db.prepare(
    'INSERT INTO association_types (key, definition) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET definition = ?2',
  )
  const remove = db.prepare('DELETE FROM association_types WHERE key = ?')
  return (number, key) => {
    const type = portal.types.peek(number)
    if (type === undefined || isUntouched(type)) remove.run(key)
    else put.run(key, associationTypeText(type))
  }
}

function recordWriter(db: DatabaseSync): (type: ObjectType, handle: number) => void {
  const put = db.prepare('INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?, ?)')
  const remove = db.prepare('DELETE FROM records WHERE type = ? AND handle = ?')
  return ({ id, records }, handle) => {
    if (handle >= records.size) {
      remove.run(id, handle)
      return
    }
    const { properties, updatedAt, isArchived } = records.state(handle)
    put.run(
      id,
      handle,
      records.idOf(handle),
      JSON.stringify(properties),
      records.createdAt(handle),
      updatedAt,
      Number(isArchived),
    )
  }
}

interface LinkWriter {
  collect(pair: Pair, place: { readonly first: number; readonly second: number }): void
  isDirty(): boolean
  write(): void
}

function createLinkWriter(db: DatabaseSync, portal: Portal): LinkWriter {
  const put = db.prepare('INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?)')
  const remove = db.prepare('DELETE FROM links WHERE pair = ? AND first = ? AND second = ?')
  const pairNumber = createPairNumbers(db)
  const setNumber = createSetNumbers(db, portal)
  // Numbers in a row of their own cost a third of what an object per link would.
  const pairs: Pair[] = []
  const places: number[] = []

  return {
    collect(pair, { first, second }): void {
      pairs.push(pair)
      places.push(first, second)
    },
    isDirty: () => pairs.length > 0,
    write(): void {
      for (const [index, pair] of pairs.entries()) {
        const first = places[index * 2] ?? 0
        const second = places[index * 2 + 1] ?? 0
        const set = pair.links.get(first, second)
        if (set === 0) remove.run(pairNumber(pair), first, second)
        else put.run(pairNumber(pair), first, second, setNumber(set))
      }
      pairs.length = 0
      places.length = 0
    },
  }
}

function createPairNumbers(db: DatabaseSync): (pair: Pair) => number {
  const add = db.prepare('INSERT INTO pairs (first, second) VALUES (?, ?)')
  const find = db.prepare('SELECT number FROM pairs WHERE first = ? AND second = ?')
  const known = new Map<Pair, number>()

  return (pair) => {
    let number = known.get(pair)
    if (number === undefined) {
      const ids = [pair.first.id, pair.second.id] as const
      number = Number(find.get(...ids)?.number ?? add.run(...ids).lastInsertRowid)
      known.set(pair, number)
    }
    return number
  }
}

function createSetNumbers(db: DatabaseSync, portal: Portal): (set: number) => number {
  const add = db.prepare('INSERT INTO type_sets (members) VALUES (?)')
  const known = new Map<number, number>()

  return (set) => {
    let number = known.get(set)
    if (number === undefined) {
      number = Number(add.run(membersText(portal.sets.members(set), portal.types)).lastInsertRowid)
      known.set(set, number)
    }
    return number
  }
}
