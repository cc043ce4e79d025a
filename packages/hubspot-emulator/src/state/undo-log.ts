import type { AssociationType } from '../portal/association-type.ts'
import type { ChangeListener } from '../portal/changes.ts'
import type { ObjectType } from '../portal/object-type.ts'
import type { Pair } from '../portal/pair.ts'
import type { Portal } from '../portal/portal.ts'
import { createIntegerRows } from '../store/number-rows.ts'
import type { RecordState } from '../store/record-table.ts'

/** What a link was when the log began. */
export interface LinkBefore {
  readonly pair: Pair
  readonly first: number
  readonly second: number
  readonly set: number
}

/** What a record was when the log began; undefined if there was none. */
export interface RecordBefore {
  readonly type: ObjectType
  readonly handle: number
  readonly state: RecordState | undefined
}

/** Everything that changed since the log began, as it was before. */
export interface UndoLog {
  /** Every link that was touched, once. */
  links(): LinkBefore[]
  records(): RecordBefore[]
  types(): ReadonlyMap<number, AssociationType | undefined>
  /** How far the log has come. */
  mark(): Mark
  /** Takes every change since then back, and out of the log, which goes on. */
  rollBackTo(mark: Mark): void
  /** Listens no more. */
  end(): void
}

/** A moment in an undo log. */
export interface Mark {
  readonly entries: number
  readonly links: number
}

/** Where every undo log begins. */
export const START: Mark = { entries: 0, links: 0 }

type Entry =
  | ({ readonly kind: 'record' } & RecordBefore)
  | { readonly kind: 'type'; readonly number: number; readonly before: AssociationType | undefined }
  | { readonly kind: 'definition'; readonly undo: () => void }

/** Begins to note what a portal's changes replace: the cost grows with the changes, not with the portal. */
export function createUndoLog(portal: Portal): UndoLog {
  const links = createLinkLog()
  const entries: Entry[] = []

  const end = portal.changes.listen({
    link: links.add,
    record: (type, handle, state) => void entries.push({ kind: 'record', type, handle, state }),
    associationType: (number, before) => void entries.push({ kind: 'type', number, before }),
    definition: (undo) => void entries.push({ kind: 'definition', undo }),
  })

  function undo(entry: Entry): void {
    if (entry.kind === 'record') portal.records.restore(entry.type, entry.handle, entry.state)
    else if (entry.kind === 'type') portal.types.restore(entry.number, entry.before)
    else undoDefinition(entry.undo)
  }

  // Others must hear that a definition changed again; what would undo this undoing is nobody's wish.
  function undoDefinition(takeBack: () => void): void {
    takeBack()
    portal.changes.definition(() => undefined)
  }

  function rollBackTo(mark: Mark): void {
    const undone = entries.slice(mark.entries).reverse()
    for (const { pair, first, second, set } of links.since(mark.links))
      portal.links.restore(pair, { first, second }, set)
    for (const entry of undone) undo(entry)
    // Neither what was undone nor the undoing is to be undone again.
    entries.length = mark.entries
    links.truncate(mark.links)
  }

  return {
    end,
    mark: () => ({ entries: entries.length, links: links.size() }),
    rollBackTo,
    links: links.firsts,
    records: () => firstRecords(entries),
    types: () => firstTypes(entries),
  }
}

interface LinkLog {
  readonly add: ChangeListener['link']
  readonly size: () => number
  /** Everything noted from a row on, latest first. */
  since(row: number): LinkBefore[]
  readonly firsts: () => LinkBefore[]
  truncate(size: number): void
}

// Sixteen bytes a change, outside the garbage collector's reach.
function createLinkLog(): LinkLog {
  const pairs: Pair[] = []
  const numbers = new Map<Pair, number>()
  let rows = createIntegerRows(4)
  let size = 0

  function numberOf(pair: Pair): number {
    const known = numbers.get(pair) ?? pairs.push(pair) - 1
    numbers.set(pair, known)
    return known
  }

  function at(row: number): LinkBefore {
    const pair = pairs[rows.get(row, 0)]
    if (pair === undefined) throw new Error(`change ${row} of a link names no object pair`)
    return { pair, first: rows.get(row, 1), second: rows.get(row, 2), set: rows.get(row, 3) }
  }

  return {
    add(pair, { first, second }, before): void {
      const values = [numberOf(pair), first, second, before]
      values.forEach((value, column) => void rows.set(size, column, value))
      size++
    },
    size: () => size,
    since: (row) => Array.from({ length: size - row }, (_, index) => at(size - 1 - index)),
    firsts(): LinkBefore[] {
      const seen = new Set<string>()
      const found: LinkBefore[] = []
      for (let row = 0; row < size; row++) {
        const key = `${rows.get(row, 0)} ${rows.get(row, 1)} ${rows.get(row, 2)}`
        if (!seen.has(key)) found.push(at(row))
        seen.add(key)
      }
      return found
    },
    truncate(length): void {
      if (length === 0) rows = createIntegerRows(4)
      size = length
    },
  }
}

function firstRecords(entries: readonly Entry[]): RecordBefore[] {
  const seen = new Map<string, RecordBefore>()
  for (const entry of entries) {
    if (entry.kind !== 'record') continue
    const key = `${entry.type.id} ${entry.handle}`
    if (!seen.has(key)) seen.set(key, entry)
  }
  return [...seen.values()]
}

function firstTypes(entries: readonly Entry[]): Map<number, AssociationType | undefined> {
  const seen = new Map<number, AssociationType | undefined>()
  for (const entry of entries) {
    if (entry.kind === 'type' && !seen.has(entry.number)) seen.set(entry.number, entry.before)
  }
  return seen
}
