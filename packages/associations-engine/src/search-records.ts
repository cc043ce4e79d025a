import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { type FoundRecord, foundRecord } from './found-record.ts'
import type { RecordLookup } from './record-lookup.ts'

type Records = Pick<AssociationsClient, 'records'>

// A search body may hold 3,000 characters (documented); this leaves room for the rest of it.
const maxSearchCharacters = 2_400
const maxSearchValues = 100
// A search gives no more records than this, whatever there is (documented).
const maxSearchResults = 10_000

/** Finds records by a property whose values need not be unique; several hits are for the caller to judge. */
export async function searchByProperty(
  client: Records,
  lookup: RecordLookup,
  options?: CallOptions,
): Promise<Map<string, FoundRecord>> {
  const hits = new Map<string, string[]>()
  for (const chunk of searchable(lookup.values))
    await searchChunk(client, { ...lookup, values: chunk }, { hits, options })
  return new Map(
    lookup.values.map((value) => [
      value,
      foundRecord(hits.get(value.toLowerCase()) ?? [], { ...lookup, value }),
    ]),
  )
}

interface Search {
  /** Ids by value in lower case. */
  readonly hits: Map<string, string[]>
  readonly options: CallOptions | undefined
}

async function searchChunk(client: Records, lookup: RecordLookup, { hits, options }: Search): Promise<void> {
  const { objectType, property, values } = lookup
  // Search compares IN lists in lower case (documented).
  const wanted = values.map((value) => value.toLowerCase())
  const filter = { propertyName: property, operator: 'IN' as const, values: wanted }
  const query = { filterGroups: [{ filters: [filter] }], properties: [property] }
  const found: [value: string, id: string][] = []
  for await (const { id, properties } of client.records.search(objectType.id, query, options))
    found.push([properties[property]?.toLowerCase() ?? '', id])
  if (found.length >= maxSearchResults && values.length > 1) {
    // Cut off: some of the values may have lost their records to the others.
    const half = Math.ceil(values.length / 2)
    await searchChunk(client, { ...lookup, values: values.slice(0, half) }, { hits, options })
    await searchChunk(client, { ...lookup, values: values.slice(half) }, { hits, options })
    return
  }
  for (const [value, id] of found) {
    const ids = hits.get(value)
    if (ids === undefined) hits.set(value, [id])
    else ids.push(id)
  }
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
