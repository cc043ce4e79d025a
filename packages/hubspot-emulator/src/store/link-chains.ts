import { createIntegerRows, type NumberRows } from './number-rows.ts'

/** One of the two ends of a link; end 0 belongs to the first object type of the pair, end 1 to the second. */
export type End = 0 | 1

/** The links of each record as a chain of rows, at either end of a pair. */
export interface LinkChains {
  /** The record at one end of a link. */
  record(row: number, end: End): number
  /** Adds a row to the chains of two records. */
  chain(row: number, first: number, second: number): void
  /** The first row of a record's chain, or -1. */
  first(end: End, record: number): number
  /** The row after this one in the chain it is in, or -1. */
  next(row: number, end: End): number
}

/** How many columns the chains use, from the first on: two records, and the next row at each end. */
export const CHAIN_COLUMNS = 4

/** Makes empty chains that keep their links in the given rows; rows are stored plus one, so that 0 is none. */
export function createLinkChains(rows: NumberRows): LinkChains {
  const heads = [createIntegerRows(1), createIntegerRows(1)] as const

  function chainAt(row: number, end: End, record: number): void {
    rows.set(row, end, record)
    rows.set(row, 2 + end, heads[end].get(record, 0))
    heads[end].set(record, 0, row + 1)
  }

  return {
    record: (row, end) => rows.get(row, end),
    first: (end, record) => heads[end].get(record, 0) - 1,
    next: (row, end) => rows.get(row, 2 + end) - 1,
    chain(row, first, second): void {
      chainAt(row, 0, first)
      chainAt(row, 1, second)
    },
  }
}
