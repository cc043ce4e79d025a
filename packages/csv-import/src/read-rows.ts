import type { Row } from '@hubspot-associations/engine'
import { type CsvError, type Info, parse } from 'csv-parse'
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

// Whoever forgets to close a quote makes one cell of the rest of the file, which memory need not hold.
const maxRecordBytes = 16 * 1024 * 1024

/** Why no row can be read any more, and where. */
type CutOff = CsvError & Info

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
  let cutOff: CutOff | undefined
  const parser = parse({
    ...parserOptions(dialect),
    record_delimiter: lineEnd === '\n' ? ['\r\n', '\n'] : ['\r'],
    info: true,
    // A quote out of place is then part of its cell, where a strict reader would lose the rest of the file.
    relax_quotes: true,
    skip_records_with_error: true,
    max_record_size: maxRecordBytes,
    on_skip: (error) => {
      cutOff = error as CutOff | undefined
      return undefined
    },
  })
  const whole = lineEnd === '\n' ? withLastLineFeed(bytes) : bytes
  const feeding = feed(whole, parser, () => cutOff !== undefined)
  let records = 0
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    const line = lines.of(record, info)
    if (records++ >= recordsBefore)
      yield rowOf(readCell === undefined ? record : record.map(readCell), columns, line)
  }
  await feeding
  if (cutOff !== undefined) yield cutOffRow(lines.afterBlanks(cutOff), cutOff)
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** A file cut off within its last line end, which would else be a part of the last cell. */
async function* withLastLineFeed(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let last: number | undefined
  for await (const chunk of bytes) {
    last = chunk.at(-1) ?? last
    yield chunk
  }
  if (last === carriageReturn) yield Buffer.from([lineFeed])
}

async function feed(
  bytes: AsyncIterable<Buffer>,
  parser: ReturnType<typeof parse>,
  isCutOff: () => boolean,
): Promise<void> {
  try {
    for await (const chunk of bytes) {
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once('drain', resolve))
      if (isCutOff()) break
    }
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

function cutOffRow(position: number, { code }: CutOff): Row {
  const message =
    code === 'CSV_MAX_RECORD_SIZE'
      ? 'the row that begins here is longer than 16 MB, so nothing after it was read; a quote may be opened and never closed'
      : 'a quote is opened here and never closed, so everything after it was read as one cell'
  return { position, cells: {}, problem: { code: 'UNREADABLE_ROW', message } }
}
