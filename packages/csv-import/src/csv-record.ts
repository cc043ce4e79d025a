import type { CsvDialect } from './csv-dialect.ts'

/** One record of a file, and the line that it begins on, as an editor would number it. */
export interface CsvRecord {
  /** Undefined when it has no end: a quote that is opened in it is never closed, or it is too long. */
  readonly cells: readonly string[] | undefined
  /** Set when it is longer than `maxRecordBytes`; nothing after it was read. */
  readonly isTooLong?: true
  readonly line: number
}

/** Whoever forgets to close a quote makes one cell of the rest of the file, which memory need not hold. */
export const maxRecordBytes: number = 16 * 1024 * 1024

/** How records stand in a file. */
export interface RecordLayout {
  readonly dialect: CsvDialect
  readonly lineEnd: '\n' | '\r'
}
