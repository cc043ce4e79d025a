import type { Row } from '@hubspot-associations/engine'
import type { CsvRecord, RecordLayout } from './csv-record.ts'
import { csvRecords } from './csv-records.ts'

/** How rows stand in a file. */
export interface RowLayout extends RecordLayout {
  /** The header, and what stands before it. */
  readonly recordsBefore: number
  /** What a cell of the file stands for; left out: for itself. */
  readonly readCell: ((cell: string) => string) | undefined
}

/** Reads the rows of a file in UTF-8, each with the line that it begins on, as an editor would number it. */
export async function* readRows(
  bytes: AsyncIterable<Buffer>,
  columns: readonly string[],
  { recordsBefore, readCell, ...layout }: RowLayout,
): AsyncGenerator<readonly Row[], void, undefined> {
  let before = recordsBefore
  const rowOf = ({ cells, line, isTooLong }: CsvRecord): Row => {
    if (cells === undefined) return cutOffRow(line, isTooLong)
    return readableRow(readCell === undefined ? cells : cells.map(readCell), columns, line)
  }
  for await (const records of csvRecords(bytes, layout)) {
    const rows = records.slice(before).map(rowOf)
    before = Math.max(0, before - records.length)
    if (rows.length > 0) yield rows
  }
}

function readableRow(record: readonly string[], columns: readonly string[], position: number): Row {
  const cells: Record<string, string> = {}
  let garbled: string | undefined
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] ?? ''
    const cell = record[index] ?? ''
    cells[column] = cell
    if (cell.includes('\uFFFD')) garbled = column
  }
  const problem = garbled === undefined ? widthProblem(record, columns) : garbledProblem(garbled)
  return problem === undefined ? { position, cells } : { position, cells, problem }
}

function garbledProblem(column: string): Row['problem'] {
  const message = 'the cell has bytes that are not UTF-8; save the file as UTF-8'
  return { code: 'UNREADABLE_ROW', column, message }
}

/** Extra cells are harmless as long as they are empty: spreadsheets leave them behind. */
function widthProblem(record: readonly string[], columns: readonly string[]): Row['problem'] {
  if (record.length === columns.length) return undefined
  if (record.length > columns.length && record.slice(columns.length).every((cell) => cell.trim() === ''))
    return undefined
  const message = `the row has ${record.length} cells where the header has ${columns.length} columns`
  return { code: 'UNREADABLE_ROW', message }
}

function cutOffRow(position: number, isTooLong = false): Row {
  const message = isTooLong
    ? 'the row that begins here is longer than 16 MB, so nothing after it was read; a quote may be opened and never closed'
    : 'a quote is opened here and never closed, so everything after it was read as one cell'
  return { position, cells: {}, problem: { code: 'UNREADABLE_ROW', message } }
}
