import { cellText, quoted } from '../cell.ts'
import { labelsMapper } from '../map-labels.ts'
import { isDeleted } from '../map-row.ts'
import { missingValue, type Rejection } from '../rejection.ts'
import type { Row } from '../row.ts'
import type { SchemaRow } from '../schema/plan-rows.ts'
import type { WantedLimit } from '../schema/wanted-limit.ts'
import type { LimitRowMapping, ObjectTypeSource } from './limit-row-mapping.ts'

/** Reads a row's cells as a limit that is wanted. Pure; asks nobody. */
export function mapLimitRow(row: Row, mapping: LimitRowMapping): SchemaRow | Rejection {
  if (row.problem !== undefined) return row.problem
  const from = objectTypeIn(row, mapping.from)
  if (typeof from === 'object') return from
  const to = objectTypeIn(row, mapping.to)
  if (typeof to === 'object') return to
  const target = targetIn(row, mapping)
  if ('code' in target) return target
  const maxToObjectIds = maxIn(row, mapping)
  if (typeof maxToObjectIds === 'object' && maxToObjectIds !== null) return maxToObjectIds
  return { position: row.position, from, to, wanted: { limit: { ...target, maxToObjectIds } } }
}

function objectTypeIn(row: Row, source: ObjectTypeSource): string | Rejection {
  if ('objectType' in source) return source.objectType
  return cellText(row, source.objectTypeColumn) ?? missingValue(source.objectTypeColumn, 'an object type')
}

/** A label, a type by category and number, or neither: all associations. */
function targetIn(
  row: Row,
  { labelColumn, categoryColumn, typeIdColumn }: LimitRowMapping,
): Omit<WantedLimit, 'maxToObjectIds'> | Rejection {
  const label = labelColumn === undefined ? undefined : cellText(row, labelColumn)
  if (label !== undefined) return { label }
  if (categoryColumn === undefined || typeIdColumn === undefined) return {}
  const types = labelsMapper({ categoryColumn, typeIdColumn }, cellText)(row)
  if ('code' in types) return types
  const [type] = types
  return type === undefined || 'text' in type ? {} : { type }
}

function maxIn(row: Row, { maxColumn, deletedColumn }: LimitRowMapping): number | null | Rejection {
  if (maxColumn === undefined || (deletedColumn !== undefined && isDeleted(row, deletedColumn))) return null
  const text = cellText(row, maxColumn)
  // An empty cell is not taken for "no limit": that would take away what somebody set.
  if (text === undefined) return missingValue(maxColumn, 'the highest number of records')
  const max = Number(text)
  if (Number.isSafeInteger(max) && max > 0) return max
  const message = `${quoted(text)} is not a limit, which is a whole number from 1 up`
  return { code: 'INVALID_LIMIT', column: maxColumn, message }
}
