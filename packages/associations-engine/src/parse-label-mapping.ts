import type { AssociationType } from '@hubspot-associations/client/core'
import { categories } from './map-labels.ts'
import type { LabelMapping } from './mapping.ts'
import {
  givenOnly,
  isGiven,
  MappingError,
  parseNames,
  parseObject,
  parseTexts,
  parseWord,
} from './parse-fields.ts'

const textKeys = [
  'column',
  'value',
  'separator',
  'primaryColumn',
  'primaryLabel',
  'categoryColumn',
  'typeIdColumn',
] as const

/** Reads the part of a mapping that says where labels stand. */
export function parseLabelMapping(value: unknown): LabelMapping {
  const path = 'labels'
  const fields = parseObject(value, path, ['column', 'value', 'type', ...textKeys.slice(2), 'rename'])
  const texts = parseTexts(fields, path, textKeys)
  const type = isGiven(fields.type) ? parseType(fields.type) : undefined
  const rename = parseNames(fields.rename, 'labels.rename', { form: 'spelling: label', isEmptyAllowed: true })
  checkSources({ ...texts, type })
  return givenOnly({ ...texts, type, rename }) as LabelMapping
}

function checkSources({
  column,
  value,
  type,
  typeIdColumn,
  categoryColumn,
  primaryColumn,
}: { readonly type: AssociationType | undefined } & ReturnType<
  typeof parseTexts<(typeof textKeys)[number]>
>): void {
  const sources = [column, value, type, typeIdColumn].filter((source) => source !== undefined)
  const isTyped = type !== undefined || typeIdColumn !== undefined
  if (sources.length > 1 || (sources.length === 0 && primaryColumn === undefined))
    throw new MappingError(
      'labels needs one of column, value, type, typeIdColumn with categoryColumn, or primaryColumn',
    )
  if ((typeIdColumn === undefined) !== (categoryColumn === undefined))
    throw new MappingError(
      'labels.typeIdColumn and labels.categoryColumn belong together: name both or neither',
    )
  if (isTyped && primaryColumn !== undefined)
    throw new MappingError('labels.primaryColumn goes with label texts, not with association types')
}

function parseType(value: unknown): AssociationType {
  const fields = parseObject(value, 'labels.type', ['category', 'typeId'])
  const category = parseWord(fields.category, 'labels.type.category', categories)
  const { typeId } = fields
  if (category === undefined || typeof typeId !== 'number' || !Number.isSafeInteger(typeId) || typeId < 1)
    throw new MappingError('labels.type needs a category and a typeId, which is a whole number')
  return { category, typeId }
}
