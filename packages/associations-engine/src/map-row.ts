import { quoted } from './cell.ts'
import type { Intent } from './intent.ts'
import { labelsMapper } from './map-labels.ts'
import { recordMapper } from './map-record.ts'
import type { ActionMapping, Mapping } from './mapping.ts'
import { suggestion } from './nearest-names.ts'
import { cellReader, type ReadCell } from './read-cell.ts'
import type { Rejection } from './rejection.ts'
import type { Row } from './row.ts'
import { parseVerb, verbs } from './verb.ts'

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
    const asked = verbOf(row)
    if ('code' in asked) return asked
    return { row, verb: asked.verb, orUnlink: asked.orUnlink, from, to, labels, labelColumn }
  }
}

/** Stage 2, for a single row. */
export function mapRow(row: Row, mapping: Mapping): Intent | Rejection {
  return rowMapper(mapping)(row)
}

type Asked = Pick<Intent, 'verb' | 'orUnlink'>

const gone: Asked = { verb: 'remove-label', orUnlink: true }

function verbReader(action: ActionMapping = {}, readCell: ReadCell): (row: Row) => Asked | Rejection {
  const { column, value = 'add', deletedColumn, orUnlink = false } = action
  // One object per verb, shared by all rows.
  const asked = new Map(verbs.map((verb) => [verb, { verb, orUnlink }]))
  const usual = { verb: value, orUnlink }
  return (row) => {
    if (deletedColumn !== undefined && isDeleted(row, deletedColumn)) return gone
    const text = column === undefined ? undefined : readCell(row, column)
    if (column === undefined || text === undefined) return usual
    const verb = parseVerb(text)
    return (verb && asked.get(verb)) ?? unknownAction(text, column)
  }
}

/** Tells whether a row is gone from its source: any value at all says so, but for those that say the opposite. */
export function isDeleted({ cells }: Row, column: string): boolean {
  const cell = cells[column]
  return cell !== undefined && cell !== null && cell !== false && cell !== ''
}

function unknownAction(text: string, column: string): Rejection {
  const message = `${quoted(text)} is not an action; ${suggestion(text, verbs)}`
  return { code: 'UNKNOWN_ACTION', column, message }
}
