import type { ActionMapping, LabelMapping, Mapping, RecordMapping } from './mapping.ts'
import { suggestion } from './nearest-names.ts'
import { parseVerb, verbs } from './verb.ts'

/** A mapping that cannot be understood. The message names the key, what is wrong and what fits. */
export class MappingError extends Error {
  override readonly name = 'MappingError' as const
}

type Fields = Readonly<Record<string, unknown>>

const topKeys = ['from', 'to', 'labels', 'action']
const recordKeys = ['objectType', 'objectTypeColumn', 'property', 'column']
const actionKeys = ['column', 'value']
const labelKeys = ['column', 'value', 'separator', 'rename', 'categoryColumn', 'typeIdColumn']

/** Reads a mapping from data of unknown shape, such as a parsed file or a connector's configuration. */
export function parseMapping(value: unknown): Mapping {
  const fields = object(value, 'the mapping', topKeys)
  const from = parseRecord(fields.from, 'from')
  const to = parseRecord(fields.to, 'to')
  return {
    from,
    to,
    ...(isGiven(fields.labels) ? { labels: parseLabels(fields.labels) } : {}),
    ...(isGiven(fields.action) ? { action: parseAction(fields.action) } : {}),
  }
}

function parseRecord(value: unknown, path: string): RecordMapping {
  const fields = object(value, path, recordKeys)
  const column = text(fields, path, 'column')
  if (column === undefined)
    throw new MappingError(`${path}.column is missing: name the column with the record`)
  const objectType = text(fields, path, 'objectType')
  const objectTypeColumn = text(fields, path, 'objectTypeColumn')
  if ((objectType === undefined) === (objectTypeColumn === undefined))
    throw new MappingError(
      `${path} needs either objectType (such as contacts) or objectTypeColumn, one of the two`,
    )
  const property = text(fields, path, 'property')
  return {
    column,
    ...(objectType === undefined ? {} : { objectType }),
    ...(objectTypeColumn === undefined ? {} : { objectTypeColumn }),
    ...(property === undefined ? {} : { property }),
  }
}

function parseLabels(value: unknown): LabelMapping {
  const path = 'labels'
  const fields = object(value, path, labelKeys)
  const texts = ['column', 'value', 'separator', 'categoryColumn', 'typeIdColumn'] as const
  const given = Object.fromEntries(
    texts.map((key) => [key, text(fields, path, key)]).filter(([, each]) => each !== undefined),
  ) as LabelMapping
  const sources = [given.column, given.value, given.typeIdColumn].filter((source) => source !== undefined)
  if (sources.length !== 1)
    throw new MappingError('labels needs one of column, value, or typeIdColumn with categoryColumn')
  if ((given.typeIdColumn === undefined) !== (given.categoryColumn === undefined))
    throw new MappingError(
      'labels.typeIdColumn and labels.categoryColumn belong together: name both or neither',
    )
  return fields.rename === undefined ? given : { ...given, rename: parseRename(fields.rename) }
}

function parseAction(value: unknown): ActionMapping {
  const fields = object(value, 'action', actionKeys)
  const column = text(fields, 'action', 'column')
  const name = text(fields, 'action', 'value')
  const verb = name === undefined ? undefined : parseVerb(name)
  if (name !== undefined && verb === undefined)
    throw new MappingError(`action.value "${name}" is not an action; ${suggestion(name, verbs)}`)
  return { ...(column === undefined ? {} : { column }), ...(verb === undefined ? {} : { value: verb }) }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

function parseRename(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MappingError('labels.rename must be a list of spelling: label')
  for (const [spelling, label] of Object.entries(value))
    if (typeof label !== 'string')
      throw new MappingError(`labels.rename["${spelling}"] must be the text of a label, got ${kind(label)}`)
  return value as Readonly<Record<string, string>>
}

function object(value: unknown, path: string, keys: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MappingError(`${path} must be an object with ${keys.join(', ')}, got ${kind(value)}`)
  for (const key of Object.keys(value))
    if (!keys.includes(key)) throw new MappingError(`${path} has no key "${key}"; ${suggestion(key, keys)}`)
  return value as Fields
}

function text(fields: Fields, path: string, key: string): string | undefined {
  const value = fields[key]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && value !== '') return value
  throw new MappingError(`${path}.${key} must be a text, got ${kind(value)}`)
}

function kind(value: unknown): string {
  if (value === null) return 'null'
  if (value === undefined) return 'nothing'
  if (value === '') return 'an empty text'
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}
