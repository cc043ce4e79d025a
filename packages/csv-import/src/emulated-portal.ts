import type { EmulatorSeed } from '@hubspot-associations/emulator'
import {
  type Intent,
  type Mapping,
  mapRow,
  type RecordReference,
  type Row,
} from '@hubspot-associations/engine'

/** A seed for an emulator that holds every record the rows name, and nothing else. */
export async function portalNamedIn(rows: AsyncIterable<Row>, mapping: Mapping): Promise<EmulatorSeed> {
  const records = new Map<string, Map<string, RecordReference>>()
  for await (const row of rows) {
    const intent = mapRow(row, mapping)
    if ('code' in intent) continue
    for (const reference of endsOf(intent)) {
      const ofType = records.get(reference.objectType) ?? new Map<string, RecordReference>()
      records.set(reference.objectType, ofType)
      ofType.set(`${reference.property ?? ''}\n${reference.value.toLowerCase()}`, reference)
    }
  }
  return seedOf(records)
}

function endsOf({ from, to }: Intent): RecordReference[] {
  return [from, to]
}

function seedOf(records: ReadonlyMap<string, ReadonlyMap<string, RecordReference>>): EmulatorSeed {
  const properties: Record<string, { name: string; hasUniqueValue: boolean }[]> = {}
  const seeded: Record<string, { id?: string; properties: Record<string, string> }[]> = {}
  for (const [objectType, references] of records) {
    const all = [...references.values()]
    const names = new Set(all.map(({ property }) => property).filter((property) => property !== undefined))
    properties[objectType] = [...names].map((name) => ({ name, hasUniqueValue: true }))
    seeded[objectType] = all.map(({ property, value }) =>
      property === undefined ? { id: value, properties: {} } : { properties: { [property]: value } },
    )
  }
  return { properties, records: seeded }
}
