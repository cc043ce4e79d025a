/** Tells on which line each record begins, as an editor would number it. */
export type LineOf = (record: readonly string[], parserLines: number) => number

/**
 * Corrects the parser's count of lines: inside a cell it counts a carriage return and the line feed
 * after it as two. Records must come in the order of the file.
 */
export function createLineCounter(lineEnd: '\n' | '\r'): LineOf {
  let overcounted = 0
  return (record, parserLines) => {
    let within = 0
    for (const cell of record) {
      if (!cell.includes('\n') && !cell.includes('\r')) continue
      within += occurrences(cell, lineEnd)
      overcounted += occurrences(cell, lineEnd === '\n' ? '\r' : '\n')
    }
    return parserLines - overcounted - within
  }
}

function occurrences(text: string, character: string): number {
  return text.split(character).length - 1
}
