import { cellText, parseBoolean, quoted, type Row } from '@hubspot-associations/engine'
import type { RowsOf } from './preset.ts'

/** Lines that a column, where the header has it, says are not to be imported. */
export interface Exclusion {
  readonly column: string | undefined
  /** What the column says of such lines. */
  readonly when: boolean
  readonly reason: string
}

/** One row per line, except for those that are excluded. */
export function unlessExcluded(exclusions: readonly Exclusion[]): RowsOf {
  const active = exclusions.flatMap(({ column, when, reason }) =>
    column === undefined ? [] : [{ column, when, reason }],
  )
  return (line) => {
    for (const { column, when, reason } of active) {
      const text = cellText(line, column)
      if (text === undefined) continue
      const flag = parseBoolean(text)
      if (flag === undefined) return [unclear(line, column, text)]
      if (flag === when) return `${reason} (${column})`
    }
    return [line]
  }
}

function unclear(line: Row, column: string, text: string): Row {
  const message = `${quoted(text)} is neither true nor false`
  return { ...line, problem: { code: 'UNREADABLE_ROW', column, message } }
}

/** One row per line that names a record in the column. */
export function unlessEmpty(column: string, emptyMarkers: readonly string[] = []): RowsOf {
  const reason = `${column} is empty`
  return (line) => {
    const text = cellText(line, column)
    return text === undefined || emptyMarkers.includes(text) ? reason : [line]
  }
}
