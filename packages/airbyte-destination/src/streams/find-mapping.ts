import type { StreamMapping } from '../config/config.ts'
import { canonicalAssociation, canonicalLimit } from '../config/parse-stream-mapping.ts'
import type { CatalogStream } from '../protocol/catalog.ts'
import { literal } from '../protocol/literal.ts'

/**
 * The mapping of each stream: one that has its name, then one whose pattern fits, then one whose name comes
 * behind the prefix that a connection may put before all of its streams.
 */
export function findMappings(
  streams: readonly CatalogStream[],
  mappings: readonly StreamMapping[],
): ReadonlyMap<CatalogStream, StreamMapping> {
  const found = new Map<CatalogStream, StreamMapping>()
  for (const stream of streams) {
    const mapping = byName(stream, mappings) ?? byObject(stream)
    if (mapping !== undefined) found.set(stream, mapping)
  }
  const used = new Set(found.values())
  const left = streams.filter((stream) => !found.has(stream))
  for (const mapping of mappings.filter((each) => !used.has(each))) {
    const fitting = left.filter(({ descriptor }) => descriptor.name.endsWith(mapping.stream))
    const [only] = fitting
    if (fitting.length === 1 && only !== undefined && !found.has(only)) found.set(only, mapping)
  }
  return found
}

function byName(
  { descriptor: { name } }: CatalogStream,
  mappings: readonly StreamMapping[],
): StreamMapping | undefined {
  return (
    mappings.find(({ stream }) => stream === name) ??
    mappings.find(({ stream }) => stream.includes('*') && isFitting(name, stream))
  )
}

function isFitting(name: string, pattern: string): boolean {
  const parts = pattern.split('*').map(literal)
  return new RegExp(`^${parts.join('.*')}$`).test(name)
}

const canonicalFields = ['from_object_type', 'from_id', 'to_object_type', 'to_id']
const canonicalLimitFields = ['from_object_type', 'to_object_type', 'max_to_object_ids']

/** Streams that need no mapping: users chose our object for them, or their records name everything themselves. */
function byObject({ descriptor: { name }, objectName, fields }: CatalogStream): StreamMapping | undefined {
  if (objectName === 'association') return canonicalAssociation(name)
  if (objectName === 'limit') return canonicalLimit(name)
  const known = new Set(fields?.map((field) => field.toLowerCase()))
  if (canonicalFields.every((field) => known.has(field))) return canonicalAssociation(name)
  return canonicalLimitFields.every((field) => known.has(field)) ? canonicalLimit(name) : undefined
}
