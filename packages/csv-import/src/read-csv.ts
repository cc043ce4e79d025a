import { quoted, type Row, suggestion } from '@hubspot-associations/engine'
import {
  type CsvDialect,
  detectDialect,
  type GivenDialect,
  headerOf,
  namedSeparator,
  separatorName,
} from './csv-dialect.ts'
import { decodeText } from './decode-text.ts'
import { peek } from './peek.ts'
import { readRows } from './read-rows.ts'
import { isRejectsHeader, originalCell } from './rejects-file.ts'
import { UsageError } from './usage-error.ts'

/** What the reader must know of a file beside its bytes. */
export interface CsvOptions extends GivenDialect {
  /** How messages call the file. */
  readonly name: string
}

/** A file whose header is read, and nothing else yet. */
export interface CsvFile {
  readonly columns: readonly string[]
  /** Its rows. Throws when a column is missing without which no row can be read. */
  table(requiredColumns: readonly string[]): CsvTable
}

/** A file opened: its columns, and its rows with the line that each begins on. */
export interface CsvTable {
  readonly columns: readonly string[]
  /** Its rows, as many at a time as come easily. */
  readonly chunks: AsyncIterable<readonly Row[]>
}

// Enough for any header; the dialect is judged by it.
const headBytes = 64 * 1024

/** Opens CSV bytes. Faults of the whole file are thrown; a row that cannot be read says so in its `problem`. */
export async function openCsv(bytes: AsyncIterable<Buffer>, options: CsvOptions): Promise<CsvFile> {
  const { head, all } = await peek(decodeText(bytes, options.name), headBytes)
  const text = head.toString('utf8')
  if (text.trim() === '')
    throw new UsageError(`${options.name} is empty: its first line must name the columns`)
  const file = withHint({ ...options, text })
  return {
    columns: columnsOf(file, detectDialect(bodyOf(file), [], file)),
    table(requiredColumns) {
      const dialect = detectDialect(bodyOf(file), requiredColumns, file)
      const columns = columnsOf(file, dialect)
      checkColumns(columns, requiredColumns, { file, dialect })
      const lineEnd = text.includes('\n') ? '\n' : '\r'
      const recordsBefore = file.hasHintLine === true ? 2 : 1
      const readCell = isRejectsHeader(columns) ? originalCell : undefined
      return { columns, chunks: readRows(all, columns, { dialect, lineEnd, recordsBefore, readCell }) }
    },
  }
}

/** Opens CSV bytes whose columns are known beforehand. */
export async function readCsv(
  bytes: AsyncIterable<Buffer>,
  { requiredColumns, ...options }: CsvOptions & { readonly requiredColumns: readonly string[] },
): Promise<CsvTable> {
  return (await openCsv(bytes, options)).table(requiredColumns)
}

interface Head extends CsvOptions {
  /** The beginning of the file. */
  readonly text: string
  /** A line before the header names the separator. */
  readonly hasHintLine?: boolean
}

function withHint(file: Head): Head {
  const separator = namedSeparator(file.text)
  return separator === undefined ? file : { separator, ...file, hasHintLine: true }
}

/** The beginning of the file from its header on. */
function bodyOf({ text, hasHintLine = false }: Head): string {
  return hasHintLine ? text.replace(/^.*(?:\r\n|\r|\n|$)/, '') : text
}

function headerPlace(file: Head): string {
  const before = file.text.slice(0, file.text.length - bodyOf(file).trimStart().length)
  return `${file.name}, line ${before.split(/\r\n|\r|\n/).length}`
}

function columnsOf(file: Head, dialect: CsvDialect): string[] {
  const columns = headerOf(bodyOf(file), dialect)
  if (columns !== undefined) return isRejectsHeader(columns) ? columns.map(originalCell) : columns
  throw new UsageError(
    `${headerPlace(file)}: the header cannot be read; a quote may be missing or out of place`,
  )
}

function checkColumns(
  columns: readonly string[],
  required: readonly string[],
  { file, dialect }: { readonly file: Head; readonly dialect: CsvDialect },
): void {
  const place = headerPlace(file)
  const missing = required.filter((column) => !columns.includes(column))
  const twice = required.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column))
  if (twice !== undefined)
    throw new UsageError(`${place}: the column ${quoted(twice)} stands there twice; rename one of the two`)
  if (missing.length === 0) return
  const better = detectDialect(bodyOf(file), required)
  const { separator } = dialect
  if (better.separator !== separator && (headerOf(bodyOf(file), better)?.length ?? 0) > columns.length)
    throw new UsageError(
      `${place}: the columns seem to be separated by ${separatorName(better.separator)}, not by ${separatorName(separator)}; leave --separator out or give ${separatorName(better.separator)}`,
    )
  const lines = missing.map((column) => `no column ${quoted(column)} (${suggestion(column, columns)})`)
  throw new UsageError(`${place}: ${lines.join('; ')}`)
}
