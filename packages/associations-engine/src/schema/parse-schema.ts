import { objectTypeId } from '@hubspot-associations/client/core'
import { quoted } from '../cell.ts'
import { suggestion } from '../nearest-names.ts'
import type { AssociationSchema, LabelSchema, LimitSchema, PairSchema } from './association-schema.ts'
import { SchemaError } from './schema-error.ts'

type Fields = Readonly<Record<string, unknown>>

/** Reads a schema from data of unknown shape, such as a parsed YAML file. */
export function parseSchema(value: unknown): AssociationSchema {
  const fields = object(value, 'the schema', ['version', 'pairs'])
  if (fields.version !== 1)
    throw new SchemaError(`version must be 1, the only one there is, got ${kind(fields.version)}`)
  const pairs = list(fields.pairs, 'pairs').map((pair, index) => parsePair(pair, `pairs[${index}]`))
  refuseTwice(pairs)
  return { version: 1, pairs }
}

function parsePair(value: unknown, path: string): PairSchema {
  const fields = object(value, path, ['from', 'to', 'labels', 'limits', 'inverseLimits'])
  const from = text(fields.from, `${path}.from`)
  const to = text(fields.to, `${path}.to`)
  const isOwn = sameObject(from, to)
  if (isOwn && fields.inverseLimits !== undefined)
    throw new SchemaError(
      `${path}.inverseLimits has no meaning between ${from} and ${to}: write all of it under limits`,
    )
  return {
    from,
    to,
    ...(fields.labels === undefined ? {} : { labels: parseLabels(fields.labels, `${path}.labels`) }),
    ...(fields.limits === undefined ? {} : { limits: parseLimits(fields.limits, `${path}.limits`) }),
    ...(fields.inverseLimits === undefined
      ? {}
      : { inverseLimits: parseLimits(fields.inverseLimits, `${path}.inverseLimits`) }),
  }
}

function parseLabels(value: unknown, path: string): LabelSchema[] {
  const labels = list(value, path).map((each, index) => parseLabel(each, `${path}[${index}]`))
  refuseRepeated(labels, path, ({ label }) => label)
  refuseRepeated(labels, path, ({ label, inverseLabel = label }) => inverseLabel)
  refuseRepeated(labels, path, ({ name }) => name)
  return labels
}

function parseLabel(value: unknown, path: string): LabelSchema {
  const fields = object(value, path, ['label', 'inverseLabel', 'name', 'renamedFrom'])
  const label = text(fields.label, `${path}.label`)
  const optional = (key: 'inverseLabel' | 'name' | 'renamedFrom'): Partial<LabelSchema> =>
    fields[key] === undefined ? {} : { [key]: text(fields[key], `${path}.${key}`) }
  const { name } = optional('name')
  // Documented: names hold no hyphen and do not begin with a digit.
  if (name !== undefined && !/^[A-Za-z_]\w*$/.test(name))
    throw new SchemaError(
      `${path}.name ${quoted(name)} must begin with a letter and hold letters, digits and underscores only`,
    )
  return { label, ...optional('inverseLabel'), ...optional('name'), ...optional('renamedFrom') }
}

function parseLimits(value: unknown, path: string): LimitSchema[] {
  const limits = list(value, path).map((each, index) => parseLimit(each, `${path}[${index}]`))
  refuseRepeated(limits, path, ({ label, hubspotDefined }) => label ?? `type ${hubspotDefined ?? 'any'}`)
  return limits
}

function parseLimit(value: unknown, path: string): LimitSchema {
  const fields = object(value, path, ['label', 'hubspotDefined', 'maxToObjectIds'])
  const maxToObjectIds = count(fields.maxToObjectIds, `${path}.maxToObjectIds`)
  if (fields.label !== undefined && fields.hubspotDefined !== undefined)
    throw new SchemaError(`${path} has both label and hubspotDefined: name one of them, or neither`)
  if (fields.label !== undefined) return { label: text(fields.label, `${path}.label`), maxToObjectIds }
  if (fields.hubspotDefined === undefined) return { maxToObjectIds }
  return { hubspotDefined: count(fields.hubspotDefined, `${path}.hubspotDefined`), maxToObjectIds }
}

function refuseTwice(pairs: readonly PairSchema[]): void {
  for (const [index, { from, to }] of pairs.entries()) {
    const first = pairs.findIndex(
      (other) =>
        (sameObject(other.from, from) && sameObject(other.to, to)) ||
        (sameObject(other.from, to) && sameObject(other.to, from)),
    )
    if (first < index)
      throw new SchemaError(
        `pairs[${index}] has the same two objects as pairs[${first}]: put both into one, with inverseLabel and inverseLimits for the other direction`,
      )
  }
}

function sameObject(one: string, other: string): boolean {
  return (objectTypeId(one) ?? one.toLowerCase()) === (objectTypeId(other) ?? other.toLowerCase())
}

function refuseRepeated<T>(items: readonly T[], path: string, keyOf: (item: T) => string | undefined): void {
  const seen = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const key = keyOf(item)
    if (key === undefined) continue
    const first = seen.get(key)
    if (first !== undefined)
      throw new SchemaError(`${path}[${index}] repeats ${quoted(key)} of ${path}[${first}]: keep one of them`)
    seen.set(key, index)
  }
}

function object(value: unknown, path: string, keys: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SchemaError(`${path} must have ${keys.join(', ')}, got ${kind(value)}`)
  for (const key of Object.keys(value))
    if (!keys.includes(key)) throw new SchemaError(`${path} has no key "${key}"; ${suggestion(key, keys)}`)
  return value as Fields
}

function list(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new SchemaError(`${path} must be a list, got ${kind(value)}`)
}

function text(value: unknown, path: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new SchemaError(`${path} must be a text, got ${kind(value)}`)
}

function count(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value
  throw new SchemaError(`${path} must be a whole number from 1 up, got ${kind(value)}`)
}

function kind(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'nothing (null)'
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : `the text ${quoted(value)}`
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : String(value)
}
