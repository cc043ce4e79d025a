import type {
  AssociationsClient,
  CallOptions,
  CrmRecord,
  InputError,
} from '@hubspot-associations/client/core'
import { quoted } from './cell.ts'
import type { ObjectType } from './object-type-resolver.ts'
import { unlessRefused } from './refusal.ts'
import type { Rejection } from './rejection.ts'

/** Records to find: all of one object type, by one property. */
export interface RecordLookup {
  readonly objectType: ObjectType
  readonly property: string
  readonly values: readonly string[]
}

/** What a value leads to: a record id, or why there is none. */
export type FoundRecord = { readonly id: string } | Rejection

/** Finds records by property values. */
export type ResolveRecords = (
  lookup: RecordLookup,
  options?: CallOptions,
) => Promise<ReadonlyMap<string, FoundRecord>>

// A search body may hold 3,000 characters (documented); this leaves room for the rest of it.
const maxSearchCharacters = 2_400
const maxSearchValues = 100

/**
 * Finds records: by batch read where the property's values are unique, else by search,
 * where several hits are an ambiguity and never a guess.
 */
export function recordFinder(client: Pick<AssociationsClient, 'records' | 'properties'>): ResolveRecords {
  const isUnique = uniqueness(client)
  return async ({ objectType, property, values }, options) => {
    const unique = await isUnique(objectType, property, options)
    if (typeof unique !== 'boolean') return new Map(values.map((value) => [value, unique]))
    const find = unique ? readByProperty : searchByProperty
    return find(client, { objectType, property, values }, options)
  }
}

/** Remembers every answer of a finder, so that a value is asked for once. */
export function recordResolver(find: ResolveRecords): ResolveRecords {
  const remembered = new Map<string, Map<string, FoundRecord>>()
  return async ({ objectType, property, values }, options) => {
    const key = `${objectType.id} ${property}`
    const answers = remembered.get(key) ?? new Map<string, FoundRecord>()
    remembered.set(key, answers)
    const asked = [...new Set(values)].filter((value) => !answers.has(value))
    if (asked.length === 0) return answers
    const found = await find({ objectType, property, values: asked }, options)
    for (const [value, record] of found) answers.set(value, record)
    return answers
  }
}

function uniqueness(client: Pick<AssociationsClient, 'properties'>) {
  const known = new Map<string, ReadonlyMap<string, boolean>>()
  return async (type: ObjectType, property: string, options?: CallOptions): Promise<boolean | Rejection> => {
    // E-mail identifies a contact although HubSpot does not mark the property as unique (documented).
    if (type.id === '0-1' && property === 'email') return true
    const listed = known.get(type.id) ?? (await listProperties(client, type, options))
    if ('code' in listed) return listed
    known.set(type.id, listed)
    const unique = listed.get(property)
    if (unique !== undefined) return unique
    const message = `${type.name} have no property ${quoted(property)} in this portal`
    return { code: 'PROPERTY_NOT_USABLE', message }
  }
}

async function listProperties(
  client: Pick<AssociationsClient, 'properties'>,
  type: ObjectType,
  options?: CallOptions,
): Promise<ReadonlyMap<string, boolean> | Rejection> {
  const list = client.properties.list(type.id, options)
  const properties = await unlessRefused(list, 'UNKNOWN_OBJECT_TYPE', `${type.name} cannot be looked up`)
  if ('code' in properties) return properties
  return new Map(properties.map(({ name, hasUniqueValue }) => [name, hasUniqueValue]))
}

type Records = Pick<AssociationsClient, 'records'>

async function readByProperty(
  client: Records,
  { objectType, property, values }: RecordLookup,
  options?: CallOptions,
): Promise<Map<string, FoundRecord>> {
  const results = await client.records.readBatch(objectType.id, values, { idProperty: property }, options)
  const found = new Map<string, FoundRecord>()
  for (const result of results) {
    if (result.status === 'done') found.set(result.input, { id: result.value.id })
    else found.set(result.input, notRead(result.error, notFound(objectType, property, result.input)))
  }
  return found
}

/** A record that is missing is one thing, a lookup that HubSpot refuses another. */
function notRead({ category, message }: InputError, missing: Rejection): Rejection {
  return category === 'OBJECT_NOT_FOUND' ? missing : { code: 'REFUSED_BY_HUBSPOT', message }
}

async function searchByProperty(
  client: Records,
  { objectType, property, values }: RecordLookup,
  options?: CallOptions,
): Promise<Map<string, FoundRecord>> {
  const hits = new Map<string, CrmRecord[]>()
  for (const chunk of searchable(values)) {
    // Search compares IN lists in lower case (documented).
    const filter = {
      propertyName: property,
      operator: 'IN' as const,
      values: chunk.map((v) => v.toLowerCase()),
    }
    const query = { filterGroups: [{ filters: [filter] }], properties: [property] }
    for await (const record of client.records.search(objectType.id, query, options)) {
      const value = record.properties[property]?.toLowerCase() ?? ''
      hits.set(value, [...(hits.get(value) ?? []), record])
    }
  }
  return new Map(
    values.map((value) => [value, onlyOne(hits.get(value.toLowerCase()) ?? [], objectType, property, value)]),
  )
}

function* searchable(values: readonly string[]): Generator<string[]> {
  let chunk: string[] = []
  let characters = 0
  for (const value of values) {
    const full = chunk.length === maxSearchValues || characters + value.length + 3 > maxSearchCharacters
    if (full && chunk.length > 0) {
      yield chunk
      chunk = []
      characters = 0
    }
    chunk.push(value)
    characters += value.length + 3
  }
  if (chunk.length > 0) yield chunk
}

function onlyOne(hits: readonly CrmRecord[], type: ObjectType, property: string, value: string): FoundRecord {
  const [first, ...others] = hits
  if (first === undefined) return notFound(type, property, value)
  if (others.length === 0) return { id: first.id }
  const ids = hits.map(({ id }) => id)
  const shown = ids.length > 5 ? `${ids.slice(0, 5).join(', ')}, …` : ids.join(', ')
  const message = `${ids.length} ${type.name} have ${property} ${quoted(value)}: ${shown}`
  return { code: 'AMBIGUOUS_RECORD', message }
}

function notFound(type: ObjectType, property: string, value: string): Rejection {
  return { code: 'RECORD_NOT_FOUND', message: `no record of ${type.name} has ${property} ${quoted(value)}` }
}
