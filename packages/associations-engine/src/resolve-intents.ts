import type { CallOptions } from '@hubspot-associations/client/core'
import type { Change } from './change.ts'
import { findRecords, type RecordsOf, type WantedRecord } from './find-records.ts'
import type { Intent } from './intent.ts'
import { type Outcome, rejected } from './outcome.ts'
import type { Rejection } from './rejection.ts'
import type { ResolvedTypes } from './resolve-types.ts'
import type { Resolvers } from './resolvers.ts'
import { createRowParts, type RowParts } from './row-parts.ts'

/** Intents that became changes, and outcomes for those that could not. */
export interface Resolved {
  readonly changes: readonly Change[]
  readonly settled: readonly Outcome[]
  /** Rows that became several changes. */
  readonly parts: RowParts
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
  const recordsOf = await findRecords(wantedRecords(typed), resolvers.records, call)
  const changes: Change[] = []
  const parts = createRowParts()
  for (const each of typed) {
    const rejection = resolveRecords(each, { recordsOf, parts, changes })
    if (rejection !== undefined) settled.push(rejected(each.intent.row, rejection))
  }
  return { changes, settled, parts }
}

/** Records that are named by a property; whoever has an id needs no lookup. */
function wantedRecords(intents: readonly Typed[]): WantedRecord[] {
  const wanted: WantedRecord[] = []
  for (const { intent, pair } of intents) {
    if (intent.from.property !== undefined) wanted.push({ objectType: pair.from, reference: intent.from })
    if (intent.to.property !== undefined) wanted.push({ objectType: pair.to, reference: intent.to })
  }
  return wanted
}

interface Resolving {
  readonly recordsOf: RecordsOf
  readonly parts: RowParts
  readonly changes: Change[]
}

/** Adds one change, or one for each pair of records where several have a value and the row means all of them. */
function resolveRecords(
  { intent, pair, types }: Typed,
  { recordsOf, parts, changes }: Resolving,
): Rejection | undefined {
  const { row, from, to } = intent
  const fromIds = recordsOf(pair.from, from)
  if ('code' in fromIds) return { ...fromIds, column: from.column }
  const toIds = recordsOf(pair.to, to)
  if ('code' in toIds) return { ...toIds, column: to.column }
  // Only a removal that may unlink gets here without a label.
  const verb = intent.verb === 'remove-label' && types.length === 0 ? 'unlink' : intent.verb
  const rows = parts.split(row, fromIds.length * toIds.length)
  let part = 0
  for (const fromId of fromIds)
    for (const toId of toIds) changes.push({ row: rows[part++] ?? row, verb, pair, fromId, toId, types })
  return undefined
}
