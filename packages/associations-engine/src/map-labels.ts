import type { AssociationCategory } from '@hubspot-associations/client/core'
import { quoted } from './cell.ts'
import type { LabelReference } from './intent.ts'
import type { LabelMapping } from './mapping.ts'
import { parseBoolean } from './parse-boolean.ts'
import type { ReadCell } from './read-cell.ts'
import { missingValue, type Rejection } from './rejection.ts'
import { renamer } from './renamer.ts'
import type { Row } from './row.ts'

/** Reads the labels that a row names; rows with the same cells share one list. */
export type MapLabels = (row: Row) => readonly LabelReference[] | Rejection

const none: readonly LabelReference[] = []

/** Prepares everything that is the same for all rows. */
export function labelsMapper(mapping: LabelMapping | undefined, readCell: ReadCell): MapLabels {
  if (mapping === undefined) return () => none
  const { type, typeIdColumn, categoryColumn = '' } = mapping
  const constant = type === undefined ? none : [type]
  if (type !== undefined) return () => constant
  const textsOf = textsReader(mapping, readCell)
  if (typeIdColumn === undefined) return textsOf
  const typesOf = typeReader(typeIdColumn, categoryColumn, readCell)
  const { column } = mapping
  if (column === undefined) return typesOf
  return (row) => (isEmpty(row.cells[column]) ? typesOf(row) : textsOf(row))
}

function isEmpty(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')
}

// Files have few different label cells; what is remembered stays bounded when one has many.
const maxRemembered = 10_000

function textsReader(mapping: LabelMapping, readCell: ReadCell): MapLabels {
  const { column, value, primaryColumn, primaryLabel = 'Primary', separator = ';' } = mapping
  const referencesOf = referencesReader(mapping.rename)
  const read = (cell: string, ...further: string[]): readonly LabelReference[] =>
    referencesOf([...cell.split(separator), ...further])
  const [plain, primary] = [remembering(read), remembering((cell) => read(cell, primaryLabel))]
  const cellOf = labelCell(column, value, readCell)
  return (row) => {
    const isPrimary = readFlag(row, primaryColumn, readCell)
    if (typeof isPrimary === 'object') return isPrimary
    const cell = cellOf(row)
    if (typeof cell === 'string') return (isPrimary ? primary : plain)(cell)
    return 'code' in cell ? cell : referencesOf(isPrimary ? [...cell, primaryLabel] : cell)
  }
}

type LabelCell = string | readonly string[] | Rejection

/** A text with separators, or a list of texts. */
function labelCell(
  column: string | undefined,
  value: string | undefined,
  readCell: ReadCell,
): (row: Row) => LabelCell {
  if (value !== undefined || column === undefined) return () => value ?? ''
  return (row) => {
    const cell = row.cells[column]
    if (!Array.isArray(cell)) return isObject(cell) ? notALabel(column) : (readCell(row, column) ?? '')
    return cell.some(isObject) ? notALabel(column) : cell.map((each) => String(each ?? ''))
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function notALabel(column: string): Rejection {
  return { code: 'UNREADABLE_ROW', column, message: 'labels are a text or a list of texts, not an object' }
}

function readFlag(row: Row, column: string | undefined, readCell: ReadCell): boolean | Rejection {
  const text = column === undefined ? undefined : readCell(row, column)
  if (column === undefined || text === undefined) return false
  return parseBoolean(text) ?? notBoolean(column, text)
}

function referencesReader(rename: LabelMapping['rename']): (texts: readonly string[]) => LabelReference[] {
  const renamed = renamer(rename)
  return (texts) => {
    const named = texts.map((text) => text.trim()).filter((text) => text !== '')
    const labels = named.map(renamed).filter((text) => text !== '')
    return [...new Set(labels)].map((text) => ({ text }))
  }
}

function remembering(
  read: (cell: string) => readonly LabelReference[],
): (cell: string) => readonly LabelReference[] {
  const remembered = new Map<string, readonly LabelReference[]>()
  return (cell) => {
    const known = remembered.get(cell)
    if (known !== undefined) return known
    const labels = read(cell)
    if (remembered.size < maxRemembered) remembered.set(cell, labels)
    return labels
  }
}

function notBoolean(column: string, text: string): Rejection {
  const message = `${quoted(text)} does not say whether this label applies; write yes or no`
  return { code: 'UNKNOWN_LABEL', column, message }
}

/** The categories of association types. */
export const categories: readonly AssociationCategory[] = [
  'HUBSPOT_DEFINED',
  'USER_DEFINED',
  'INTEGRATOR_DEFINED',
  'WORK',
]

const wholeNumber = /^\d{1,9}$/

function typeReader(typeIdColumn: string, categoryColumn: string, readCell: ReadCell): MapLabels {
  return (row) => {
    const typeId = readCell(row, typeIdColumn)
    const category = readCell(row, categoryColumn)
    if (typeId === undefined && category === undefined) return none
    if (typeId === undefined) return missingValue(typeIdColumn, 'an association type id')
    // The same number exists in several categories, so a type id alone says nothing.
    if (category === undefined) return missingValue(categoryColumn, 'the category of the association type')
    if (!wholeNumber.test(typeId))
      return badType(typeIdColumn, `${quoted(typeId)} is not an association type id, which is a whole number`)
    const upper = category.toUpperCase()
    const known = categories.find((each) => each === upper)
    if (known !== undefined) return [{ category: known, typeId: Number(typeId) }]
    const there = categories.join(', ')
    return badType(categoryColumn, `${quoted(category)} is not a category; there are ${there}`)
  }
}

function badType(column: string, message: string): Rejection {
  return { code: 'INVALID_ASSOCIATION_TYPE', column, message }
}
