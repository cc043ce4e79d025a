/** The parser's own counts, at the end of a record. */
export interface ParserCounts {
  readonly lines: number
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
 * Corrects the parser's count of lines: inside a cell it counts a carriage return and the line feed
 * after it as two.
 */
export function createLineCounter(lineEnd: '\n' | '\r'): LineCounter {
  const other = lineEnd === '\n' ? '\r' : '\n'
  let overcounted = 0
  let lastLine = 0
  let blanks = 0
  return {
    of(record, { lines, empty_lines }) {
      let within = 0
      for (const cell of record) {
        if (!cell.includes('\n') && !cell.includes('\r')) continue
        within += occurrences(cell, lineEnd)
        overcounted += occurrences(cell, other)
      }
      lastLine = lines - overcounted
      blanks = empty_lines
      return lastLine - within
    },
    afterBlanks: ({ empty_lines }) => lastLine + empty_lines - blanks + 1,
  }
}

function occurrences(text: string, character: string): number {
  return text.split(character).length - 1
}
