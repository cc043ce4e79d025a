import type { AssociationsClient, CallOptions, InputError } from '@hubspot-associations/client/core'
import { quoted } from './cell.ts'
import { type FoundRecord, type LookedUp, notFound } from './found-record.ts'
import { type ObjectType, singularName } from './object-type-resolver.ts'
import type { ListProperties } from './property-lists.ts'
import { archivedRecord, boundedAsking, ifExplained } from './record-fate.ts'
import type { RecordLookup } from './record-lookup.ts'
import type { Rejection } from './rejection.ts'
import { searchByProperty } from './search-records.ts'

/** Finds records by property values. */
export type ResolveRecords = (
  lookup: RecordLookup,
  options?: CallOptions,
) => Promise<ReadonlyMap<string, FoundRecord>>

/**
 * Finds records: by batch read where the property's values are unique, else by search,
 * where several records may have a value.
 */
export function recordFinder(
  client: Pick<AssociationsClient, 'records'>,
  listProperties: ListProperties,
): ResolveRecords {
  const someOf = boundedAsking()
  return async ({ objectType, property, values }, options) => {
    const unique = await uniquenessOf(property, objectType, { listProperties, options })
    if (typeof unique !== 'boolean') return new Map(values.map((value) => [value, unique]))
    const lookup = { objectType, property, values }
    if (!unique) return searchByProperty(client, lookup, options)
    const found = await readByProperty(client, lookup, options)
    const missing = someOf(values.filter((value) => isNotFound(found.get(value))))
    const archived = readArchived(client, { ...lookup, values: missing }, options)
    return new Map([...found, ...((await ifExplained(archived)) ?? [])])
  }
}

function isNotFound(found: FoundRecord | undefined): boolean {
  return found !== undefined && 'code' in found && found.code === 'RECORD_NOT_FOUND'
}

// Streams may name millions of records, and hardly any of them again after so many others.
const mostRemembered = 50_000

/** Remembers the answers of a finder, so that a value is asked for once; begins anew after a great many of them. */
export function recordResolver(find: ResolveRecords, most: number = mostRemembered): ResolveRecords {
  const remembered = new Map<string, Map<string, FoundRecord>>()
  return async ({ objectType, property, values }, options) => {
    const key = `${objectType.id} ${property}`
    const known = remembered.get(key) ?? new Map<string, FoundRecord>()
    const asked = [...new Set(values)].filter((value) => !known.has(value))
    if (asked.length === 0) return known
    const found = await find({ objectType, property, values: asked }, options)
    const isFull = known.size + found.size > most
    const answers = isFull ? new Map(values.flatMap((value) => entryOf(value, known))) : known
    for (const [value, record] of found) answers.set(value, record)
    remembered.set(key, answers)
    return answers
  }
}

function entryOf(value: string, known: ReadonlyMap<string, FoundRecord>): [string, FoundRecord][] {
  const record = known.get(value)
  return record === undefined ? [] : [[value, record]]
}

/** Tells whether values of a property are unique; or why nobody can be looked up by it. */
async function uniquenessOf(
  property: string,
  type: ObjectType,
  {
    listProperties,
    options,
  }: { readonly listProperties: ListProperties; readonly options?: CallOptions | undefined },
): Promise<boolean | Rejection> {
  // E-mail identifies a contact although HubSpot does not mark the property as unique (documented).
  if (type.id === '0-1' && property === 'email') return true
  const listed = await listProperties(type, options)
  if ('code' in listed) return listed
  const found = listed.find(({ name }) => name === property)
  if (found !== undefined) return found.hasUniqueValue
  const message = `${type.name} have no property ${quoted(property)} in this portal`
  return { code: 'PROPERTY_NOT_USABLE', message }
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
    else found.set(result.input, notRead(result.error, { objectType, property, value: result.input }))
  }
  return found
}

/** Those of the values that records in the bin have. */
async function readArchived(
  client: Records,
  { objectType, property, values }: RecordLookup,
  options?: CallOptions,
): Promise<Map<string, Rejection>> {
  const query = { idProperty: property, archived: true }
  const results = await client.records.readBatch(objectType.id, values, query, options)
  const found = new Map<string, Rejection>()
  for (const result of results) {
    if (result.status !== 'done') continue
    const { id, archivedAt } = result.value
    const record = `${singularName(objectType)} ${id} with ${property} ${quoted(result.input)}`
    found.set(result.input, archivedRecord(record, archivedAt))
  }
  return found
}

/** A record that is missing is one thing, a lookup that HubSpot refuses another. */
function notRead({ category, message }: InputError, lookedUp: LookedUp): Rejection {
  return category === 'OBJECT_NOT_FOUND' ? notFound(lookedUp) : { code: 'REFUSED_BY_HUBSPOT', message }
}
