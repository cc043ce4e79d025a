import { cellText } from './cell.ts'
import type { Row } from './row.ts'

/** A cell as trimmed text; undefined when it is absent, blank, or says in some other way that it is empty. */
export type ReadCell = (row: Row, column: string) => string | undefined

/** Reads cells; texts that are empty markers count as empty, in any letter case. */
export function cellReader(emptyMarkers: readonly string[] = []): ReadCell {
  const markers = new Set(emptyMarkers.map((marker) => marker.trim().toLowerCase()))
  if (markers.size === 0) return cellText
  const longest = Math.max(...[...markers].map(({ length }) => length))
  return (row, column) => {
    const text = cellText(row, column)
    // Most cells are too long to be a marker, which is cheaper to see than to look up.
    if (text === undefined || text.length > longest) return text
    return markers.has(text.toLowerCase()) ? undefined : text
  }
}
