import type { CallOptions } from '@hubspot-associations/client/core'
import { chosenRecords, type FoundRecord } from './found-record.ts'
import type { ObjectType } from './object-type-resolver.ts'
import type { RecordReference } from './record-reference.ts'
import type { ResolveRecords } from './record-resolver.ts'
import type { Rejection } from './rejection.ts'

/** The records that a reference means, once all of them have been looked up. */
export type RecordsOf = (objectType: ObjectType, reference: RecordReference) => readonly string[] | Rejection

/** A record to look up. */
export interface WantedRecord {
  readonly objectType: ObjectType
  readonly reference: RecordReference
}

/** One lookup per object type and property, whichever side of a row the records stand on. */
export async function findRecords(
  wanted: Iterable<WantedRecord>,
  records: ResolveRecords,
  call?: CallOptions,
): Promise<RecordsOf> {
  const lookups = new Map<string, { objectType: ObjectType; property: string; values: Set<string> }>()
  for (const { objectType, reference } of wanted) {
    const { property, value } = reference
    if (property === undefined) continue
    const key = `${objectType.id} ${property}`
    const lookup = lookups.get(key) ?? { objectType, property, values: new Set() }
    lookups.set(key, lookup)
    lookup.values.add(value)
  }
  const answers = new Map<string, ReadonlyMap<string, FoundRecord>>()
  for (const [key, { objectType, property, values }] of lookups)
    answers.set(key, await records({ objectType, property, values: [...values] }, call))
  return (objectType, { property, value, onSeveral }) => {
    if (property === undefined) return [value]
    const found = answers.get(`${objectType.id} ${property}`)?.get(value) ?? unanswered
    return chosenRecords(found, { objectType, property, value }, onSeveral)
  }
}

const unanswered: Rejection = { code: 'RECORD_NOT_FOUND', message: 'HubSpot did not answer for this value' }
