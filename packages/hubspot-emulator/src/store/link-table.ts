import { createHandleIndex } from './handle-index.ts'
import { CHAIN_COLUMNS, createLinkChains, type End } from './link-chains.ts'
import { createIntegerRows } from './number-rows.ts'

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
  /** Visits the links of one record; `visit` may change or remove the link it was called with. */
  eachOf(end: End, record: number, visit: (other: number, set: number) => void): void
  /** Visits every link; the same promise. */
  each(visit: (first: number, second: number, set: number) => void): void
}

const SET = CHAIN_COLUMNS

/** Makes an empty table: about 40 bytes a link, outside the garbage collector's reach. */
export function createLinkTable(): LinkTable {
  const rows = createIntegerRows(CHAIN_COLUMNS + 1)
  const chains = createLinkChains(rows)
  const index = createHandleIndex({ keyX: (row) => rows.get(row, 0), keyY: (row) => rows.get(row, 1) })
  const free: number[] = []
  let used = 0

  function insert(first: number, second: number, set: number): void {
    const row = free.pop() ?? used++
    chains.chain(row, 0, first)
    chains.chain(row, 1, second)
    rows.set(row, SET, set)
    index.add(row)
  }

  function remove(row: number): void {
    index.remove(row)
    chains.unchain(row, 0)
    chains.unchain(row, 1)
    rows.set(row, SET, 0)
    free.push(row)
  }

  function each(visit: (first: number, second: number, set: number) => void): void {
    for (let row = 0; row < used; row++) {
      const set = rows.get(row, SET)
      if (set !== 0) visit(chains.record(row, 0), chains.record(row, 1), set)
    }
  }

  function put(first: number, second: number, set: number): void {
    const row = index.find(first, second)
    if (row < 0 && set !== 0) insert(first, second, set)
    else if (row >= 0 && set === 0) remove(row)
    else if (row >= 0) rows.set(row, SET, set)
  }

  return {
    get size(): number {
      return used - free.length
    },
    get(first, second): number {
      const row = index.find(first, second)
      return row < 0 ? 0 : rows.get(row, SET)
    },
    put,
    each,
    eachOf(end, record, visit): void {
      for (let row = chains.first(end, record); row >= 0; ) {
        const here = row
        row = chains.next(row, end)
        visit(chains.record(here, end === 0 ? 1 : 0), rows.get(here, SET))
      }
    },
  }
}
