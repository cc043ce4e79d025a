import { createHandleIndex, type HandleIndex } from './handle-index.ts'
import { CHAIN_COLUMNS, createLinkChains, type End, type LinkChains } from './link-chains.ts'
import { createIntegerRows, type NumberRows } from './number-rows.ts'

/**
 * The links of one pair of object types: which record of the first is linked to which of the second, and by
 * which set of association types (a number from TypeSets, never 0). Both directions come out of one entry.
 */
export interface LinkTable {
  readonly size: number
  /** The type set of the link between a record of end 0 and one of end 1, or 0 if they are not linked. */
  get(first: number, second: number): number
  /** Links the two, or changes how they are linked; set 0 unlinks them. */
  put(first: number, second: number, set: number): void
  /** Visits the links of one record; `visit` may change or remove links, but not add any. */
  eachOf(end: End, record: number, visit: (other: number, set: number) => void): void
  /** Visits every link; the same promise. */
  each(visit: (first: number, second: number, set: number) => void): void
}

const SET = CHAIN_COLUMNS

/**
 * Makes an empty table: some 30 bytes a link, outside the garbage collector's reach. What is removed keeps its row
 * until there are many such rows, so that no link has to know the one before it.
 */
export function createLinkTable(): LinkTable {
  let rows = createLinkRows()
  let removed = 0

  function insert(first: number, second: number, set: number): void {
    if (removed > LEAST_REMOVED && removed * 2 > rows.used()) leaveOutRemoved()
    rows.add(first, second, set)
  }

  function leaveOutRemoved(): void {
    const kept = createLinkRows()
    each((first, second, set) => kept.add(first, second, set))
    rows = kept
    removed = 0
  }

  function each(visit: (first: number, second: number, set: number) => void): void {
    const { chains, sets, used } = rows
    for (let row = 0; row < used(); row++) {
      const set = sets.get(row, SET)
      if (set !== 0) visit(chains.record(row, 0), chains.record(row, 1), set)
    }
  }

  function put(first: number, second: number, set: number): void {
    const row = rows.index.find(first, second)
    if (row < 0) {
      if (set !== 0) insert(first, second, set)
      return
    }
    const before = rows.sets.get(row, SET)
    if (before !== 0 && set === 0) removed++
    if (before === 0 && set !== 0) removed--
    rows.sets.set(row, SET, set)
  }

  return {
    get size(): number {
      return rows.used() - removed
    },
    get(first, second): number {
      const row = rows.index.find(first, second)
      return row < 0 ? 0 : rows.sets.get(row, SET)
    },
    put,
    each,
    eachOf(end, record, visit): void {
      const { chains, sets } = rows
      for (let row = chains.first(end, record); row >= 0; row = chains.next(row, end)) {
        const set = sets.get(row, SET)
        if (set !== 0) visit(chains.record(row, end === 0 ? 1 : 0), set)
      }
    },
  }
}

const LEAST_REMOVED = 1024

interface LinkRows {
  readonly chains: LinkChains
  readonly index: HandleIndex
  /** Where each row has its set. */
  readonly sets: NumberRows
  readonly used: () => number
  add(first: number, second: number, set: number): void
}

function createLinkRows(): LinkRows {
  const rows = createIntegerRows(CHAIN_COLUMNS + 1)
  const chains = createLinkChains(rows)
  const index = createHandleIndex({ keyX: (row) => rows.get(row, 0), keyY: (row) => rows.get(row, 1) })
  let used = 0

  return {
    ...{ chains, index },
    sets: rows,
    used: () => used,
    add(first, second, set): void {
      const row = used++
      chains.chain(row, first, second)
      rows.set(row, SET, set)
      index.add(row)
    },
  }
}
