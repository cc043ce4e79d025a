import type { AssociationCategory, AssociationType } from '@hubspot-associations/client/core'
import { cellText, quoted } from './cell.ts'
import type { Intent, LabelReference } from './intent.ts'
import type { ActionMapping, LabelMapping, Mapping, RecordMapping } from './mapping.ts'
import { suggestion } from './nearest-names.ts'
import { recordIdProblem } from './record-id.ts'
import type { RecordReference } from './record-reference.ts'
import type { Rejection } from './rejection.ts'
import type { Row } from './row.ts'
import { parseVerb, type Verb, verbs } from './verb.ts'

/** Stage 2: reads a row's cells by the mapping. Pure; asks nobody. */
export function mapRow(row: Row, mapping: Mapping): Intent | Rejection {
  if (row.problem !== undefined) return row.problem
  const from = recordOf(row, mapping.from)
  if ('code' in from) return from
  const to = recordOf(row, mapping.to)
  if ('code' in to) return to
  const labels = mapping.labels === undefined ? [] : labelsOf(row, mapping.labels)
  if ('code' in labels) return labels
  const verb = verbOf(row, mapping.action)
  if (typeof verb === 'object') return verb
  const labelColumn = mapping.labels?.column ?? mapping.labels?.typeIdColumn
  const intent = { row, verb, from, to, labels }
  return labelColumn === undefined ? intent : { ...intent, labelColumn }
}

function recordOf(row: Row, mapping: RecordMapping): RecordReference | Rejection {
  const { property, column, objectTypeColumn } = mapping
  const objectType = mapping.objectType ?? cellText(row, objectTypeColumn ?? '')
  if (objectType === undefined) return missing(objectTypeColumn ?? 'objectType', 'an object type')
  const value = cellText(row, column)
  if (value === undefined) return missing(column, property ?? 'a record id')
  const problem = property === undefined ? recordIdProblem(row.cells[column], column) : undefined
  if (problem !== undefined) return problem
  return {
    objectType,
    value,
    column,
    ...(property === undefined ? {} : { property }),
    ...(objectTypeColumn === undefined ? {} : { objectTypeColumn }),
  }
}

function verbOf(row: Row, action: ActionMapping = {}): Verb | Rejection {
  const { column, value = 'add' } = action
  const text = column === undefined ? undefined : cellText(row, column)
  if (column === undefined || text === undefined) return value
  const message = `${quoted(text)} is not an action; ${suggestion(text, verbs)}`
  return parseVerb(text) ?? { code: 'UNKNOWN_ACTION', column, message }
}

function missing(column: string, what: string): Rejection {
  return { code: 'MISSING_VALUE', column, message: `the cell is empty where ${what} belongs` }
}

function labelsOf(row: Row, mapping: LabelMapping): LabelReference[] | Rejection {
  if (mapping.typeIdColumn !== undefined) return typeOf(row, mapping)
  const cell = mapping.value ?? (mapping.column === undefined ? undefined : cellText(row, mapping.column))
  if (cell === undefined) return []
  const texts = cell.split(mapping.separator ?? ';').map((text) => renamed(text.trim(), mapping.rename))
  return [...new Set(texts.filter((text) => text !== ''))].map((text) => ({ text }))
}

function renamed(text: string, rename: Readonly<Record<string, string>> | undefined): string {
  if (rename === undefined) return text
  if (Object.hasOwn(rename, text)) return rename[text] ?? text
  const wanted = text.toLowerCase()
  const spelling = Object.keys(rename).find((key) => key.toLowerCase() === wanted)
  return spelling === undefined ? text : (rename[spelling] ?? text)
}

const categories: readonly string[] = [
  'HUBSPOT_DEFINED',
  'USER_DEFINED',
  'INTEGRATOR_DEFINED',
  'WORK',
] satisfies AssociationCategory[]

function isCategory(text: string): text is AssociationCategory {
  return categories.includes(text)
}

function typeOf(row: Row, mapping: LabelMapping): [] | [AssociationType] | Rejection {
  const typeIdColumn = mapping.typeIdColumn ?? ''
  const categoryColumn = mapping.categoryColumn ?? ''
  const typeId = cellText(row, typeIdColumn)
  const category = cellText(row, categoryColumn)
  if (typeId === undefined && category === undefined) return []
  if (typeId === undefined) return missing(typeIdColumn, 'an association type id')
  // The same number exists in several categories, so a type id alone says nothing.
  if (category === undefined) return missing(categoryColumn, 'the category of the association type')
  if (!/^\d{1,9}$/.test(typeId))
    return badType(typeIdColumn, `${quoted(typeId)} is not an association type id, which is a whole number`)
  const upper = category.toUpperCase()
  if (!isCategory(upper))
    return badType(
      categoryColumn,
      `${quoted(category)} is not a category; there are ${categories.join(', ')}`,
    )
  return [{ category: upper, typeId: Number(typeId) }]
}

function badType(column: string, message: string): Rejection {
  return { code: 'INVALID_ASSOCIATION_TYPE', column, message }
}
