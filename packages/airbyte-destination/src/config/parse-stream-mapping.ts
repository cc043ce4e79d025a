import {
  isGiven,
  MappingError,
  parseList,
  parseObject,
  parseWord,
  textOf,
} from '@hubspot-associations/engine'
import type {
  AssociationStream,
  LabelFields,
  LimitStream,
  ObjectTypeSource,
  ObjectTypes,
  RecordField,
  StreamMapping,
} from './config.ts'
import { type Fields, requiredText, requiredWord, textOr } from './fields.ts'

const objectKeys = ['stream', 'kind', 'operation', 'from_object_type', 'to_object_type', 'deleted_field']
const associationKeys = [...objectKeys, 'from', 'to', 'labels']
const limitFields = ['label_field', 'type_id_field', 'category_field', 'max_field'] as const

/** Reads the mapping of one stream. What it leaves out has the names of the canonical record. */
export function parseStreamMapping(value: unknown, path: string): StreamMapping {
  const { kind } = parseObject(value, path, [...associationKeys, ...limitFields])
  const which = requiredWord(kind, `${path}.kind`, ['association', 'limit'])
  return which === 'association' ? parseAssociation(value, path) : parseLimit(value, path)
}

/** The mapping of a stream whose records name everything themselves, in the fields with these names. */
export function canonicalAssociation(stream: string): AssociationStream {
  return parseAssociation({ stream }, 'mapping')
}

/** The same for limits. */
export function canonicalLimit(stream: string): LimitStream {
  return parseLimit({ stream }, 'mapping')
}

function parseAssociation(value: unknown, path: string): AssociationStream {
  const fields = parseObject(value, path, associationKeys)
  const operations = ['associate', 'archive', 'replace_labels'] as const
  return {
    kind: 'association',
    ...parseCommon(fields, path),
    operation: parseWord(fields.operation, `${path}.operation`, operations) ?? 'associate',
    from: parseRecord(fields.from, `${path}.from`, 'from_id'),
    to: parseRecord(fields.to, `${path}.to`, 'to_id'),
    labels: parseLabels(fields.labels, `${path}.labels`),
  }
}

function parseLimit(value: unknown, path: string): LimitStream {
  const fields = parseObject(value, path, [...objectKeys, ...limitFields])
  const field = (key: (typeof limitFields)[number], otherwise: string): string =>
    textOr(fields[key], `${path}.${key}`, otherwise)
  return {
    kind: 'limit',
    ...parseCommon(fields, path),
    operation: parseWord(fields.operation, `${path}.operation`, ['set', 'clear']) ?? 'set',
    labelField: field('label_field', 'label'),
    typeIdField: field('type_id_field', 'association_type_id'),
    categoryField: field('category_field', 'category'),
    maxField: field('max_field', 'max_to_object_ids'),
  }
}

function parseCommon(
  fields: Fields,
  path: string,
): ObjectTypes & { readonly stream: string; readonly deletedField: string } {
  const objectType = (key: string): ObjectTypeSource => {
    const text = textOr(fields[key], `${path}.${key}`, `field:${key}`)
    return text.startsWith('field:')
      ? { field: text.slice('field:'.length).trim() }
      : { constant: text.trim() }
  }
  return {
    stream: requiredText(fields.stream, `${path}.stream`),
    fromObjectType: objectType('from_object_type'),
    toObjectType: objectType('to_object_type'),
    deletedField: textOr(fields.deleted_field, `${path}.deleted_field`, '_ab_cdc_deleted_at'),
  }
}

function parseRecord(value: unknown, path: string, otherwise: string): RecordField {
  if (!isGiven(value)) return { field: otherwise }
  const fields = parseObject(value, path, ['by', 'field', 'property'])
  const by = requiredWord(fields.by, `${path}.by`, ['id', 'unique_property'])
  const field = textOr(fields.field, `${path}.field`, otherwise)
  if (by === 'unique_property') return { field, property: requiredText(fields.property, `${path}.property`) }
  if (isGiven(fields.property)) throw new MappingError(`${path}.property needs ${path}.by "unique_property"`)
  return { field }
}

function parseLabels(value: unknown, path: string): LabelFields {
  if (!isGiven(value)) return { by: 'auto' }
  const keys = ['by', 'labels', 'field', 'separator', 'type_id_field', 'category_field']
  const fields = parseObject(value, path, keys)
  const ways = ['auto', 'none', 'constant', 'field', 'association_type'] as const
  const by = requiredWord(fields.by, `${path}.by`, ways)
  if (by === 'constant') {
    const labels = parseList(fields.labels, `${path}.labels`, textOf) ?? []
    if (labels.length === 0) throw new MappingError(`${path}.labels is missing: name at least one label`)
    return { by, labels }
  }
  if (by === 'field') {
    const separator = textOr(fields.separator, `${path}.separator`, ';')
    return { by, field: textOr(fields.field, `${path}.field`, 'label'), separator }
  }
  if (by !== 'association_type') return { by }
  return {
    by,
    typeIdField: textOr(fields.type_id_field, `${path}.type_id_field`, 'association_type_id'),
    categoryField: textOr(fields.category_field, `${path}.category_field`, 'category'),
  }
}
