import type { Row } from '@hubspot-associations/engine'
import { type Info, parse } from 'csv-parse'
import { type CsvDialect, parserOptions } from './csv-dialect.ts'
import { createLineCounter } from './line-counter.ts'

/** How rows stand in a file. */
export interface RowLayout {
  readonly dialect: CsvDialect
  readonly lineEnd: '\n' | '\r'
  /** The header, and what stands before it. */
  readonly recordsBefore: number
  /** What a cell of the file stands for; left out: for itself. */
  readonly readCell: ((cell: string) => string) | undefined
}

interface Parsed {
  readonly record: string[]
  readonly info: Info
}

/** Reads the rows of a file in UTF-8, each with the line that it begins on, as an editor would number it. */
export async function* readRows(
  bytes: AsyncIterable<Buffer>,
  columns: readonly string[],
  { dialect, lineEnd, recordsBefore, readCell }: RowLayout,
): AsyncGenerator<Row, void, undefined> {
  const lines = createLineCounter(lineEnd)
  let cutOff: Info | undefined
  const parser = parse({
    ...parserOptions(dialect),
    record_delimiter: lineEnd === '\n' ? ['\r\n', '\n'] : ['\r'],
    info: true,
    // A quote out of place is then part of its cell, where a strict reader would lose the rest of the file.
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      cutOff = error as unknown as Info
      return undefined
    },
  })
  const feeding = feed(bytes, parser)
  let records = 0
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    const line = lines.of(record, info)
    if (records++ >= recordsBefore)
      yield rowOf(readCell === undefined ? record : record.map(readCell), columns, line)
  }
  await feeding
  if (cutOff !== undefined) yield cutOffRow(lines.afterBlanks(cutOff))
}

async function feed(bytes: AsyncIterable<Buffer>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const chunk of bytes)
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once('drain', resolve))
    parser.end()
  } catch (error) {
    parser.destroy(error as Error)
  }
}

function rowOf(record: readonly string[], columns: readonly string[], position: number): Row {
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

function cutOffRow(position: number): Row {
  const message = 'a quote is opened here and never closed, so everything after it was read as one cell'
  return { position, cells: {}, problem: { code: 'UNREADABLE_ROW', message } }
}
