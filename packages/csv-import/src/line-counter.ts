/** The parser's own count of blank lines, at the end of a record. */
export interface ParserCounts {
  readonly empty_lines: number
}

/** Tells on which line each record begins, as an editor would number it. */
export interface LineCounter {
  /** The line that a record begins on. Records must come in the order of the file, none left out. */
  of(record: readonly string[], counts: ParserCounts): number
  /** The line after the last record and the blank ones that follow it, for a record that has no end. */
  afterBlanks(counts: ParserCounts): number
}

/**
 * Counts by what stands before: the parser counts lines too, but inside a cell it takes a carriage return and
 * the line feed after it for two.
 */
export function createLineCounter(lineEnd: '\n' | '\r', linesBefore: number): LineCounter {
  let lastLine = linesBefore
  let blanks = 0
  const afterBlanks = ({ empty_lines }: ParserCounts): number => lastLine + empty_lines - blanks + 1
  return {
    of(record, counts) {
      const line = afterBlanks(counts)
      lastLine = line
      for (const cell of record) if (cell.includes(lineEnd)) lastLine += cell.split(lineEnd).length - 1
      blanks = counts.empty_lines
      return line
    },
    afterBlanks,
  }
}
