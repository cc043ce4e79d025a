import { CsvError, type Options, parse } from 'csv-parse/sync'

/** How a file writes its cells. */
export interface CsvDialect {
  readonly separator: string
  /** What cells are quoted with; null when quotes mean nothing. */
  readonly quote: string | null
}

/** What is known of a dialect beforehand; the rest is detected. */
export type GivenDialect = Partial<CsvDialect>

// The usual ones first: they are taken when nothing speaks for another.
const separators = [',', ';', '\t', '|'] as const
const quotes = ['"', "'"] as const

/** How a separator is called in messages. */
export function separatorName(separator: string): string {
  return separator === '\t' ? 'tab' : `"${separator}"`
}

/** The options that make the parser read a dialect. */
export function parserOptions({
  separator,
  quote,
}: CsvDialect): Pick<Options, 'delimiter' | 'quote' | 'escape' | 'skip_empty_lines' | 'relax_column_count'> {
  return { delimiter: separator, quote, escape: quote, skip_empty_lines: true, relax_column_count: true }
}

/** The first line of a text, cut by a dialect. Undefined when it cannot be cut that way. */
export function headerOf(text: string, dialect: CsvDialect): string[] | undefined {
  try {
    const [header] = parse(text, { ...parserOptions(dialect), to: 1, trim: true }) as string[][]
    return header
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

/**
 * The dialect whose header holds most of the columns that are wanted, or has most columns at all. Where a header
 * without quotes does not tell which ones there are, the rows below it do.
 */
export function detectDialect(text: string, wanted: readonly string[], given: GivenDialect = {}): CsvDialect {
  const dialects = (given.separator === undefined ? separators : [given.separator]).flatMap((separator) =>
    (given.quote === undefined ? quotes : [given.quote]).map((quote) => ({ separator, quote })),
  )
  const scores = dialects.map((dialect) => ({
    dialect,
    score: scoreOf(headerOf(text, dialect) ?? [], wanted, dialect),
  }))
  const { dialect: first, score } = scores.reduce((best, each) => (each.score > best.score ? each : best))
  const alike = scores.filter((each) => each.score === score && each.dialect.separator === first.separator)
  return alike
    .map(({ dialect }) => dialect)
    .reduce((one, other) => (faultsIn(text, other) < faultsIn(text, one) ? other : one))
}

// Enough rows to see how cells are quoted.
const sampleRows = 50

/** What of the first rows does not fit a dialect: rows of another width than the header, and cells left in quotes. */
function faultsIn(text: string, dialect: CsvDialect): number {
  try {
    const records = parse(text, { ...parserOptions(dialect), to: sampleRows, trim: true }) as string[][]
    const width = records[0]?.length
    const isQuoted = (cell: string): boolean => /^(["']).*\1$/s.test(cell)
    return records.reduce(
      (sum, record) => sum + record.filter(isQuoted).length + (record.length === width ? 0 : 1),
      0,
    )
  } catch (error) {
    // A quote that is never closed is a fault of its row and speaks for no other quote.
    if (error instanceof CsvError) return dialect.quote === quotes[0] ? 0 : Number.POSITIVE_INFINITY
    throw error
  }
}

function scoreOf(header: readonly string[], wanted: readonly string[], { quote }: CsvDialect): number {
  const found = wanted.filter((column) => header.includes(column)).length
  // A quote that is left at the end of a name was not seen as one, or a separator inside was.
  const whole = header.filter((column) => quote === null || !/^["']|["']$/.test(column)).length
  return found * 1_000 + whole
}

/** The separator that a spreadsheet names in a line of its own before the header, as in `sep=;`. */
export function namedSeparator(text: string): string | undefined {
  return /^sep=(.)\r?(?:\n|$)/i.exec(text)?.[1]
}
