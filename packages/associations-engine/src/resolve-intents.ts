import type { CallOptions } from '@hubspot-associations/client/core'
import type { Change } from './change.ts'
import type { Intent } from './intent.ts'
import type { ObjectType } from './object-type-resolver.ts'
import { type Outcome, rejected } from './outcome.ts'
import type { RecordReference } from './record-reference.ts'
import type { FoundRecord, ResolveRecords } from './record-resolver.ts'
import type { Rejection } from './rejection.ts'
import type { ResolvedTypes } from './resolve-types.ts'
import type { Resolvers } from './resolvers.ts'

/** Intents that became changes, and outcomes for those that could not. */
export interface Resolved {
  readonly changes: readonly Change[]
  readonly settled: readonly Outcome[]
}

/** An intent whose objects and labels are resolved, and whose records are not yet. */
interface Typed extends ResolvedTypes {
  readonly intent: Intent
}

/** Stage 3: names become ids. Asks for each distinct record, label and object type once. */
export async function resolveIntents(
  intents: readonly Intent[],
  resolvers: Resolvers,
  call?: CallOptions,
): Promise<Resolved> {
  const settled: Outcome[] = []
  const typed: Typed[] = []
  for (const intent of intents) {
    const answer = resolvers.types(intent, call)
    const types = answer instanceof Promise ? await answer : answer
    if ('code' in types) settled.push(rejected(intent.row, types))
    else typed.push({ intent, pair: types.pair, types: types.types })
  }
  const recordOf = await findRecords(typed, resolvers.records, call)
  const changes: Change[] = []
  for (const each of typed) {
    const change = resolveChange(each, recordOf)
    if ('code' in change) settled.push(rejected(each.intent.row, change))
    else changes.push(change)
  }
  return { changes, settled }
}

type RecordOf = (objectType: ObjectType, reference: RecordReference) => FoundRecord

/** One lookup per object type and property, whichever side of a row they stand on. */
async function findRecords(
  intents: readonly Typed[],
  records: ResolveRecords,
  call?: CallOptions,
): Promise<RecordOf> {
  const lookups = new Map<string, { objectType: ObjectType; property: string; values: Set<string> }>()
  const want = (objectType: ObjectType, { property, value }: RecordReference): void => {
    if (property === undefined) return
    const key = `${objectType.id} ${property}`
    const lookup = lookups.get(key) ?? { objectType, property, values: new Set() }
    lookups.set(key, lookup)
    lookup.values.add(value)
  }
  for (const { intent, pair } of intents) {
    want(pair.from, intent.from)
    want(pair.to, intent.to)
  }
  const answers = new Map<string, ReadonlyMap<string, FoundRecord>>()
  for (const [key, { objectType, property, values }] of lookups)
    answers.set(key, await records({ objectType, property, values: [...values] }, call))
  return (objectType, { property, value }) => {
    if (property === undefined) return { id: value }
    const found = answers.get(`${objectType.id} ${property}`)?.get(value)
    return found ?? { code: 'RECORD_NOT_FOUND', message: 'HubSpot did not answer for this value' }
  }
}

function resolveChange({ intent, pair, types }: Typed, recordOf: RecordOf): Change | Rejection {
  const { row, verb, from, to } = intent
  const fromRecord = recordOf(pair.from, from)
  if ('code' in fromRecord) return { ...fromRecord, column: from.column }
  const toRecord = recordOf(pair.to, to)
  if ('code' in toRecord) return { ...toRecord, column: to.column }
  return { row, verb, pair, fromId: fromRecord.id, toId: toRecord.id, types }
}
