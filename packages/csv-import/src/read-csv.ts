import { quoted, type Row, suggestion } from '@hubspot-associations/engine'
import { type Info, parse } from 'csv-parse'
import { detectSeparator, headerOf, separatorName } from './csv-dialect.ts'
import { createLineCounter } from './line-counter.ts'
import { isRejectsHeader, originalCell } from './rejects-file.ts'
import { UsageError } from './usage-error.ts'

/** What the reader must know of a file beside its bytes. */
export interface CsvOptions {
  /** How messages call the file. */
  readonly name: string
  /** Columns without which no row can be read. */
  readonly requiredColumns: readonly string[]
  /** Detected from the header when left out. */
  readonly separator?: string
}

/** A file opened: its columns, and its rows with the line that each begins on. */
export interface CsvTable {
  readonly columns: readonly string[]
  readonly rows: AsyncIterable<Row>
}

// Enough for any header; the separator is judged by it.
const sniffBytes = 64 * 1024

/** Opens CSV bytes. Faults of the whole file are thrown; a row that cannot be read says so in its `problem`. */
export async function readCsv(bytes: AsyncIterable<Buffer>, options: CsvOptions): Promise<CsvTable> {
  const { head, all } = await sniff(bytes)
  const text = head.toString('utf8')
  if (text.replace(/^\uFEFF/, '').trim() === '')
    throw new UsageError(`${options.name} is empty: its first line must name the columns`)
  const separator = options.separator ?? detectSeparator(text, options.requiredColumns)
  const header = headerOf(text, separator)
  if (header === undefined)
    throw new UsageError(
      `${options.name}, line 1: the header cannot be read; a quote may be missing or out of place`,
    )
  const readCell = isRejectsHeader(header) ? originalCell : asItIs
  const columns = header.map(readCell)
  checkColumns(columns, text, { ...options, separator })
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  return { columns, rows: readRows(all, columns, { separator, lineEnd, readCell }) }
}

const asItIs = (cell: string): string => cell

async function sniff(bytes: AsyncIterable<Buffer>): Promise<{ head: Buffer; all: AsyncIterable<Buffer> }> {
  const iterator = bytes[Symbol.asyncIterator]()
  const chunks: Buffer[] = []
  let size = 0
  while (size < sniffBytes) {
    const next = await iterator.next()
    if (next.done === true) break
    chunks.push(next.value)
    size += next.value.length
  }
  const head = Buffer.concat(chunks)
  return { head, all: headThenRest(head, iterator) }
}

async function* headThenRest(
  head: Buffer,
  rest: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer, void, undefined> {
  yield head
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

function checkColumns(
  columns: readonly string[],
  text: string,
  options: CsvOptions & { separator: string },
): void {
  const { name, requiredColumns, separator } = options
  const missing = requiredColumns.filter((column) => !columns.includes(column))
  const twice = requiredColumns.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column))
  if (twice !== undefined)
    throw new UsageError(
      `${name}, line 1: the column ${quoted(twice)} stands there twice; rename one of the two`,
    )
  if (missing.length === 0) return
  const better = detectSeparator(text, requiredColumns)
  if (better !== separator && (headerOf(text, better)?.length ?? 0) > columns.length)
    throw new UsageError(
      `${name}, line 1: the columns seem to be separated by ${separatorName(better)}, not by ${separatorName(separator)}; leave --separator out or give ${separatorName(better)}`,
    )
  const lines = missing.map((column) => `no column ${quoted(column)} (${suggestion(column, columns)})`)
  throw new UsageError(`${name}, line 1: ${lines.join('; ')}`)
}

interface Reading {
  readonly separator: string
  readonly lineEnd: '\n' | '\r'
  readonly readCell: (cell: string) => string
}

async function* readRows(
  bytes: AsyncIterable<Buffer>,
  columns: readonly string[],
  { separator, lineEnd, readCell }: Reading,
): AsyncGenerator<Row, void, undefined> {
  const lineOf = createLineCounter(lineEnd)
  let isCutOff = false
  let nextLine = 2
  const parser = parse({
    bom: true,
    delimiter: separator,
    record_delimiter: lineEnd === '\n' ? ['\r\n', '\n'] : ['\r'],
    info: true,
    from: 2,
    skip_empty_lines: true,
    relax_column_count: true,
    // A quote out of place is then part of its cell, where a strict reader would lose the rest of the file.
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: () => {
      isCutOff = true
      return undefined
    },
  })
  const feeding = feed(bytes, parser)
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    nextLine = info.lines + 1
    yield rowOf(record.map(readCell), columns, lineOf(record, info.lines))
  }
  await feeding
  if (isCutOff) yield cutOffRow(nextLine)
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
  for (const [index, column] of columns.entries()) {
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
