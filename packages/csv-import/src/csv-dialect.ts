import { CsvError, parse } from 'csv-parse/sync'

/** Separators that a file may use, the usual one first. */
const separators = [',', ';', '\t', '|'] as const

/** How a separator is called in messages. */
export function separatorName(separator: string): string {
  return separator === '\t' ? 'tab' : `"${separator}"`
}

/** The first line of a text, cut with a separator. Undefined when it cannot be cut that way. */
export function headerOf(text: string, separator: string): string[] | undefined {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: separator,
      to: 1,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    }) as string[][]
    return records[0]
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

/** The separator whose header holds most of the columns that are wanted, or has most columns at all. */
export function detectSeparator(text: string, wanted: readonly string[]): string {
  const scores = separators.map((separator) => {
    const header = headerOf(text, separator) ?? []
    return {
      separator,
      score: wanted.filter((column) => header.includes(column)).length * 1_000 + header.length,
    }
  })
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).separator
}
