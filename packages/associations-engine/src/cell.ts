import type { Row } from './row.ts'

/** A cell as trimmed text; undefined when it is absent, null or blank. */
export function cellText(row: Row, column: string): string | undefined {
  const cell = row.cells[column]
  if (typeof cell === 'string') return cell.trim() || undefined
  if (typeof cell === 'number' || typeof cell === 'bigint' || typeof cell === 'boolean') return String(cell)
  return undefined
}

/** A cell for a message: in quotes, cut short, line breaks made visible. */
export function quoted(text: string): string {
  const shown = text.length > 80 ? `${text.slice(0, 77)}…` : text
  return `"${shown.replaceAll('\r', '\\r').replaceAll('\n', '\\n')}"`
}
