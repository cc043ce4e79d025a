import type { ObjectMapping, RecordMapping } from './mapping.ts'
import { normaliser } from './normalise.ts'
import type { ReadCell } from './read-cell.ts'
import { recordIdProblem } from './record-id.ts'
import type { RecordReference } from './record-reference.ts'
import { missingValue, type Rejection } from './rejection.ts'
import { renamer } from './renamer.ts'
import type { Row } from './row.ts'

/** Reads how a row names one of its two records. */
export type MapRecord = (row: Row) => RecordReference | Rejection

/** Prepares everything that is the same for all rows. */
export function recordMapper(mapping: RecordMapping, readCell: ReadCell): MapRecord {
  const { column, objectTypeColumn, onSeveral } = mapping
  const normalise = normaliser(mapping.normalise)
  const objectTypeOf = objectTypeReader(mapping, readCell)
  const propertyOf = propertyReader(mapping, readCell)
  return (row) => {
    const objectType = objectTypeOf(row)
    if (objectType === undefined) return missingValue(objectTypeColumn ?? 'objectType', 'an object type')
    const property = propertyOf(row)
    const written = readCell(row, column)
    const isRewritten = written !== undefined && property !== undefined && normalise !== undefined
    const value = isRewritten ? normalise(written) : written
    if (value === undefined || value === '') return noValue(row, column, property ?? 'a record id')
    const problem = property === undefined ? recordIdProblem(row.cells[column], column) : undefined
    // One shape for all references: a million of them are made, and this is read faster.
    return problem ?? { objectType, property, value, column, objectTypeColumn, onSeveral }
  }
}

function noValue({ cells }: Row, column: string, what: string): Rejection {
  if (typeof cells[column] !== 'object' || cells[column] === null) return missingValue(column, what)
  return { code: 'UNREADABLE_ROW', column, message: `there is a list or an object where ${what} belongs` }
}

/** Reads the object type of one side of a row. */
export function objectTypeReader(
  { objectType, objectTypeColumn, objectTypes }: ObjectMapping,
  readCell: ReadCell,
): (row: Row) => string | undefined {
  if (objectType !== undefined) return () => objectType
  const renamed = renamer(objectTypes)
  return (row) => {
    const text = readCell(row, objectTypeColumn ?? '')
    return text === undefined ? undefined : renamed(text)
  }
}

/** Which property identifies a row's record; undefined stands for the record id. */
function propertyReader(
  { property, propertyColumn }: RecordMapping,
  readCell: ReadCell,
): (row: Row) => string | undefined {
  if (propertyColumn === undefined) return () => property
  return (row) => {
    const name = readCell(row, propertyColumn)
    return name === 'hs_object_id' ? undefined : name
  }
}
