import { cellText, type Row } from '@hubspot-associations/engine'
import { madeColumns } from './linked-records.ts'
import { objectTypeNamed } from './object-type-named.ts'
import type { RowsOf } from './preset.ts'

/** A column with the ids of associated records: those with a label, or all of them. */
export interface AssociatedColumn {
  readonly column: string
  readonly objectType: string
  readonly label?: string
}

// Stays English where the rest of the header does not (measured).
const listColumn = /^Associated (?<object>.+?) IDs(?: \((?<label>.+)\))?$/i
const primaryColumn = /^Primary Associated (?<object>.+?) ID$/i

/** The columns of a header that list ids of associated records. */
export function associatedColumns(columns: readonly string[]): AssociatedColumn[] {
  return columns.flatMap((column) => {
    const list = listColumn.exec(column.trim())?.groups
    const primary = primaryColumn.exec(column.trim())?.groups
    const object = list?.object ?? primary?.object
    if (object === undefined) return []
    const label = primary === undefined ? list?.label : 'Primary'
    const known = { column, objectType: objectTypeNamed(object) }
    return [label === undefined ? known : { ...known, label }]
  })
}

/** A row for each record that a line is associated with, with every label under which its id is listed. */
export function rowsPerRecord(lists: readonly AssociatedColumn[]): RowsOf {
  const columns = lists.map(({ column }) => column)
  return (line) => {
    const records = recordsIn(line, lists)
    if (records.length === 0) return 'no associated records'
    return records.map((record) => rowOf(line, record, columns))
  }
}

interface Listed {
  readonly objectType: string
  readonly id: string
  readonly labels: string[]
  readonly columns: string[]
}

function recordsIn(line: Row, lists: readonly AssociatedColumn[]): Listed[] {
  const records = new Map<string, Listed>()
  for (const { column, objectType, label } of lists) {
    // Separated by semicolons; older exports by commas (measured).
    for (const part of (cellText(line, column) ?? '').split(/[;,]/)) {
      const id = part.trim()
      if (id === '') continue
      const key = `${objectType} ${id}`
      const record = records.get(key) ?? { objectType, id, labels: [], columns: [] }
      records.set(key, record)
      record.columns.push(column)
      if (label !== undefined && !record.labels.includes(label)) record.labels.push(label)
    }
  }
  return [...records.values()]
}

/** The line with this record only, in the columns that list it, so that it can be mended and imported on its own. */
function rowOf(line: Row, { objectType, id, labels, columns }: Listed, all: readonly string[]): Row {
  const cells: Record<string, unknown> = { ...line.cells }
  for (const column of all) cells[column] = columns.includes(column) ? id : ''
  cells[madeColumns.objectType] = objectType
  cells[madeColumns.record] = id
  cells[madeColumns.labels] = labels.join('\n')
  return { ...line, cells }
}
