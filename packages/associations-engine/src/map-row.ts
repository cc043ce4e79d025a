import { quoted } from './cell.ts'
import type { Intent } from './intent.ts'
import { labelsMapper } from './map-labels.ts'
import { recordMapper } from './map-record.ts'
import type { ActionMapping, Mapping } from './mapping.ts'
import { suggestion } from './nearest-names.ts'
import { cellReader, type ReadCell } from './read-cell.ts'
import type { Rejection } from './rejection.ts'
import type { Row } from './row.ts'
import { parseVerb, type Verb, verbs } from './verb.ts'

/** Reads a row's cells. Pure; asks nobody. */
export type MapRow = (row: Row) => Intent | Rejection

/** Stage 2, for many rows of one mapping: what is the same for all of them is prepared once. */
export function rowMapper(mapping: Mapping): MapRow {
  const readCell = cellReader(mapping.emptyMarkers)
  const fromOf = recordMapper(mapping.from, readCell)
  const toOf = recordMapper(mapping.to, readCell)
  const labelsOf = labelsMapper(mapping.labels, readCell)
  const verbOf = verbReader(mapping.action, readCell)
  const labelColumn = mapping.labels?.column ?? mapping.labels?.typeIdColumn ?? mapping.labels?.primaryColumn
  return (row) => {
    if (row.problem !== undefined) return row.problem
    const from = fromOf(row)
    if ('code' in from) return from
    const to = toOf(row)
    if ('code' in to) return to
    const labels = labelsOf(row)
    if ('code' in labels) return labels
    const verb = verbOf(row)
    return typeof verb === 'object' ? verb : { row, verb, from, to, labels, labelColumn }
  }
}

/** Stage 2, for a single row. */
export function mapRow(row: Row, mapping: Mapping): Intent | Rejection {
  return rowMapper(mapping)(row)
}

function verbReader(action: ActionMapping = {}, readCell: ReadCell): (row: Row) => Verb | Rejection {
  const { column, value = 'add' } = action
  if (column === undefined) return () => value
  return (row) => {
    const text = readCell(row, column)
    if (text === undefined) return value
    return parseVerb(text) ?? unknownAction(text, column)
  }
}

function unknownAction(text: string, column: string): Rejection {
  const message = `${quoted(text)} is not an action; ${suggestion(text, verbs)}`
  return { code: 'UNKNOWN_ACTION', column, message }
}
