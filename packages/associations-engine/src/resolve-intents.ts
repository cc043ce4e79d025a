import type { AssociationLabel, AssociationType, CallOptions } from '@hubspot-associations/client/core'
import type { Change } from './change.ts'
import type { Intent } from './intent.ts'
import type { ResolveLabel } from './label-resolver.ts'
import type { ObjectPair } from './object-pair.ts'
import type { ObjectType, ResolveObjectType } from './object-type-resolver.ts'
import { type Outcome, rejected } from './outcome.ts'
import type { RecordReference } from './record-reference.ts'
import type { FoundRecord, ResolveRecords } from './record-resolver.ts'
import type { Rejection } from './rejection.ts'

/** Those who know the portal's ids. */
export interface Resolvers {
  readonly objectType: ResolveObjectType
  readonly records: ResolveRecords
  readonly label: ResolveLabel
}

/** Intents that became changes, and outcomes for those that could not. */
export interface Resolved {
  readonly changes: readonly Change[]
  readonly settled: readonly Outcome[]
}

type End = 'from' | 'to'
type Typed = Intent & { readonly pair: ObjectPair }

/** Stage 3: names become ids. Asks for each distinct record, label and object type once. */
export async function resolveIntents(
  intents: readonly Intent[],
  resolvers: Resolvers,
  options?: CallOptions,
): Promise<Resolved> {
  const settled: Outcome[] = []
  const typed: Typed[] = []
  for (const intent of intents) {
    const pair = await resolvePair(intent, resolvers, options)
    if ('code' in pair) settled.push(rejected(intent.row, pair))
    else typed.push({ ...intent, pair })
  }
  const recordOf = await findRecords(typed, resolvers, options)
  const changes: Change[] = []
  for (const intent of typed) {
    const change = await resolveChange(intent, recordOf, (label) =>
      resolvers.label(label, intent.pair, options),
    )
    if ('code' in change) settled.push(rejected(intent.row, change))
    else changes.push(change)
  }
  return { changes, settled }
}

async function resolvePair(
  { from, to }: Intent,
  resolvers: Resolvers,
  options?: CallOptions,
): Promise<ObjectPair | Rejection> {
  const fromType = await resolveEnd(from, resolvers, options)
  if ('code' in fromType) return fromType
  const toType = await resolveEnd(to, resolvers, options)
  return 'code' in toType ? toType : { from: fromType, to: toType }
}

async function resolveEnd(
  { objectType: name, objectTypeColumn: column }: RecordReference,
  { objectType }: Resolvers,
  options?: CallOptions,
): Promise<ObjectType | Rejection> {
  const type = await objectType(name, options)
  return 'code' in type && column !== undefined ? { ...type, column } : type
}

type RecordOf = (objectType: ObjectType, reference: RecordReference) => FoundRecord

/** One lookup per object type and property, whichever side of a row they stand on. */
async function findRecords(
  intents: readonly Typed[],
  resolvers: Resolvers,
  options?: CallOptions,
): Promise<RecordOf> {
  const lookups = new Map<string, { objectType: ObjectType; property: string; values: Set<string> }>()
  const ends: readonly End[] = ['from', 'to']
  for (const intent of intents)
    for (const end of ends) {
      const { property, value } = intent[end]
      if (property === undefined) continue
      const key = `${intent.pair[end].id} ${property}`
      const lookup = lookups.get(key) ?? { objectType: intent.pair[end], property, values: new Set() }
      lookups.set(key, lookup)
      lookup.values.add(value)
    }
  const answers = new Map<string, ReadonlyMap<string, FoundRecord>>()
  for (const [key, { objectType, property, values }] of lookups)
    answers.set(key, await resolvers.records({ objectType, property, values: [...values] }, options))
  return (objectType, { property, value }) => {
    if (property === undefined) return { id: value }
    const found = answers.get(`${objectType.id} ${property}`)?.get(value)
    return found ?? { code: 'RECORD_NOT_FOUND', message: 'HubSpot did not answer for this value' }
  }
}

async function resolveChange(
  intent: Typed,
  recordOf: RecordOf,
  resolveLabel: (label: Intent['labels'][number]) => Promise<AssociationLabel | Rejection>,
): Promise<Change | Rejection> {
  const { row, verb, pair, from, to } = intent
  const fromRecord = recordOf(pair.from, from)
  if ('code' in fromRecord) return { ...fromRecord, column: from.column }
  const toRecord = recordOf(pair.to, to)
  if ('code' in toRecord) return { ...toRecord, column: to.column }
  const types = await resolveLabels(intent, resolveLabel)
  if ('code' in types)
    return intent.labelColumn === undefined ? types : { ...types, column: intent.labelColumn }
  return {
    row,
    verb,
    pair,
    fromId: fromRecord.id,
    toId: toRecord.id,
    types,
    fromColumn: from.column,
    toColumn: to.column,
  }
}

async function resolveLabels(
  { verb, labels }: Typed,
  resolveLabel: (label: Intent['labels'][number]) => Promise<AssociationLabel | Rejection>,
): Promise<AssociationType[] | Rejection> {
  const types: AssociationType[] = []
  for (const label of labels) {
    const type = await resolveLabel(label)
    if ('code' in type) return type
    if (type.label !== null) types.push(type)
    else if (verb === 'remove-label') return wouldUnlink
  }
  return verb === 'remove-label' && types.length === 0 ? wouldUnlink : types
}

// Archiving the unlabelled type removes the whole association (documented).
const wouldUnlink: Rejection = {
  code: 'WOULD_UNLINK',
  message: 'no label is named, and removing the unlabelled type would remove the whole association',
}
