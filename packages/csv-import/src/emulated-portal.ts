import { objectTypeId, STANDARD_OBJECT_TYPE_IDS } from '@hubspot-associations/client'
import type { RecordSeed, SchemaSeed, Seed } from '@hubspot-associations/emulator'
import {
  type Intent,
  type Mapping,
  type RecordReference,
  type Rejection,
  type Row,
  rowMapper,
} from '@hubspot-associations/engine'

/** A seed for an emulator that holds every record the rows name, and nothing else. */
export async function portalNamedIn(chunks: AsyncIterable<readonly Row[]>, mapping: Mapping): Promise<Seed> {
  const records = new Map<string, Map<string, RecordReference>>()
  const map = rowMapper(mapping)
  for await (const rows of chunks)
    for (const reference of rows.flatMap((row) => endsOf(map(row)))) {
      const objectType = objectTypeId(reference.objectType) ?? reference.objectType.toLowerCase()
      const ofType = records.get(objectType) ?? new Map<string, RecordReference>()
      records.set(objectType, ofType)
      ofType.set(`${reference.property ?? ''}\n${reference.value.toLowerCase()}`, reference)
    }
  return seedOf(records)
}

function endsOf(intent: Intent | Rejection): RecordReference[] {
  return 'code' in intent ? [] : [intent.from, intent.to]
}

function seedOf(records: ReadonlyMap<string, ReadonlyMap<string, RecordReference>>): Seed {
  const schemas: SchemaSeed[] = []
  const properties: Record<string, { name: string; hasUniqueValue: boolean }[]> = {}
  const seeded: Record<string, RecordSeed[]> = {}
  for (const [objectType, references] of records) {
    const schema = customObject(objectType)
    // A name that is neither HubSpot's nor a custom object's stays unknown, as it would in a real portal.
    if (schema === undefined && !isStandard(objectType)) continue
    if (schema !== undefined) schemas.push(schema)
    // Records with ids come first, or a record without one could be given theirs.
    const all = [...references.values()].sort(
      (a, b) => Number(a.property !== undefined) - Number(b.property !== undefined),
    )
    const names = new Set(all.map(({ property }) => property).filter((property) => property !== undefined))
    properties[objectType] = [...names].map((name) => ({ name, hasUniqueValue: true }))
    seeded[objectType] = all.map(({ property, value }) =>
      property === undefined ? { id: value } : { properties: { [property]: value } },
    )
  }
  return { schemas, properties, records: seeded }
}

function isStandard(objectType: string): boolean {
  const ids: readonly string[] = Object.values(STANDARD_OBJECT_TYPE_IDS)
  return ids.includes(objectType)
}

/** A custom object is named by its id (2-555) or by its full name (p123_vendor, p_vendor). */
function customObject(objectType: string): SchemaSeed | undefined {
  if (/^2-\d+$/.test(objectType))
    return { name: objectType.replace('2-', 'object_'), objectTypeId: objectType }
  const name = /^p\d*_(\w+)$/.exec(objectType)?.[1]
  return name === undefined ? undefined : { name }
}
