import { cellText, type Row } from '@hubspot-associations/engine'
import type { RunFile } from './run-file.ts'

/** Keeps the cells of rows that are staged together, in the order of the columns. */
export function cellsKeeper(
  { database }: RunFile,
  columns: readonly string[],
): (firstRow: number, rows: readonly Row[]) => void {
  const insert = database.prepare('INSERT INTO cells VALUES (?, ?)')
  return (firstRow, rows) => {
    const cells = rows.map((row) => columns.map((column) => cellText(row, column) ?? ''))
    insert.run(firstRow, JSON.stringify(cells))
  }
}

/** Reads the cells of rows by their ids; cheap when neighbours are asked for one after the other. */
export function cellsReader(
  { database }: RunFile,
  columns: readonly string[],
): (row: number) => Readonly<Record<string, string>> {
  const select = database.prepare(
    'SELECT first_row, cells FROM cells WHERE first_row <= ? ORDER BY first_row DESC LIMIT 1',
  )
  let first = 0
  let held: readonly (readonly string[])[] = []
  return (row) => {
    if (row < first || row >= first + held.length) {
      const found = select.get(row)
      first = Number(found?.first_row)
      held = JSON.parse(String(found?.cells))
    }
    const cells = held[row - first] ?? []
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  }
}
