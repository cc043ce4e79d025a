import { GENERATED } from './generated-file.ts'
import type { JsonValue } from './json-value.ts'

/** A table as JSON with one row on a line. */
export function jsonTable(columns: readonly string[], rows: readonly (readonly JsonValue[])[]): string {
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`)
  return `{
  "generated": ${JSON.stringify(GENERATED)},
  "columns": ${JSON.stringify(columns)},
  "rows": [
${lines.join(',\n')}
  ]
}
`
}
