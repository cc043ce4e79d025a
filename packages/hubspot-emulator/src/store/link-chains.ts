import { createIntegerRows, type NumberRows } from './number-rows.ts'

/** One of the two ends of a link; end 0 belongs to the first object type of the pair, end 1 to the second. */
export type End = 0 | 1

/** The links of each record as a chain of rows, at either end of a pair. */
export interface LinkChains {
  /** The record at one end of a link. */
  record(row: number, end: End): number
  /** Adds a row to the chain of a record. */
  chain(row: number, end: End, record: number): void
  unchain(row: number, end: End): void
  /** The first row of a record's chain, or -1. */
  first(end: End, record: number): number
  /** The row after this one in the chain it is in, or -1. */
  next(row: number, end: End): number
}

/** How many columns the chains use, from the first on: two records, and two neighbours at each end. */
export const CHAIN_COLUMNS = 6

const next = (end: End): number => 2 + end
const previous = (end: End): number => 4 + end

/** Makes empty chains that keep their links in the given rows; rows are stored plus one, so that 0 is none. */
export function createLinkChains(rows: NumberRows): LinkChains {
  const heads = [createIntegerRows(1), createIntegerRows(1)] as const

  return {
    record: (row, end) => rows.get(row, end),
    first: (end, record) => heads[end].get(record, 0) - 1,
    next: (row, end) => rows.get(row, next(end)) - 1,
    chain(row, end, record): void {
      const head = heads[end].get(record, 0)
      rows.set(row, end, record)
      rows.set(row, next(end), head)
      rows.set(row, previous(end), 0)
      if (head !== 0) rows.set(head - 1, previous(end), row + 1)
      heads[end].set(record, 0, row + 1)
    },
    unchain(row, end): void {
      const after = rows.get(row, next(end))
      const before = rows.get(row, previous(end))
      if (after !== 0) rows.set(after - 1, previous(end), before)
      if (before !== 0) rows.set(before - 1, next(end), after)
      else heads[end].set(rows.get(row, end), 0, after)
    },
  }
}
