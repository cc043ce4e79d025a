import { quoted, type Row, type SchemaRow, type SettledRow } from '@hubspot-associations/engine'
import { inputName, openInput } from './open-input.ts'
import { type CsvTable, readCsv } from './read-csv.ts'
import type { Surroundings } from './surroundings.ts'

/** A row as a file has it, and what it asks for or why that cannot be told. */
export interface ReadRow {
  readonly row: Row
  readonly wanted: SchemaRow['wanted'] | { readonly problem: string }
}

/** Opens a CSV file of labels or limits. */
export function openRows(
  path: string,
  requiredColumns: readonly string[],
  { stdin }: Pick<Surroundings, 'stdin'>,
): Promise<CsvTable> {
  return readCsv(openInput({ path, stdin }), { name: inputName(path), requiredColumns })
}

/** Where the columns of every such file name the two objects. */
export const objectColumns = ['from_object_type', 'to_object_type'] as const

/** Reads all rows; labels and limits of a portal fit in memory. */
export async function schemaRows(
  table: CsvTable,
  read: (cells: CellReader) => SchemaRow['wanted'],
): Promise<{ readonly rows: readonly SchemaRow[]; readonly unreadable: readonly SettledRow[] }> {
  const rows: SchemaRow[] = []
  const unreadable: SettledRow[] = []
  for (const row of (await Array.fromAsync(table.chunks)).flat()) {
    const cells = (column: string): string => String(row.cells[column] ?? '').trim()
    const named = { position: row.position, from: cells('from_object_type'), to: cells('to_object_type') }
    try {
      if (row.problem !== undefined) throw new CellError(row.problem.message)
      for (const column of objectColumns) if (cells(column) === '') throw new CellError(`${column} is empty`)
      rows.push({ ...named, wanted: read(cells) })
    } catch (error) {
      if (!(error instanceof CellError)) throw error
      unreadable.push({
        row: { ...named, wanted: { label: { label: '' } } },
        status: 'rejected',
        message: error.message,
      })
    }
  }
  return { rows, unreadable }
}

/** Gives the trimmed text of a column, empty where there is none. */
export type CellReader = (column: string) => string

/** A cell that cannot be understood; its row is rejected with this message. */
export class CellError extends Error {
  override readonly name = 'CellError' as const
}

/** A whole number from 1 up. */
export function countIn(cells: CellReader, column: string): number {
  const text = cells(column)
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw new CellError(`${column} must be a whole number from 1 up, got ${quoted(text)}`)
}
