import type { CallOptions, InputError, RecordPair } from '@hubspot-associations/client/core'
import type { ObjectType } from './object-type-resolver.ts'
import { type FindFates, goneRecord, type RecordFate } from './record-fate.ts'
import type { Rejection } from './rejection.ts'
import type { Reply, Sending } from './send-batch.ts'
import type { WriteOrigin } from './write-origin.ts'

/** Tells what became of a record, where it is known. */
export type FateOf = (objectType: ObjectType, id: string) => RecordFate | undefined

/** Nothing is known of any record. */
export const unknownFate: FateOf = () => undefined

/** Asks what became of the records that HubSpot says it does not have. */
export async function explainMissing(
  { pair, writes }: Sending,
  { results, stoppedBy }: Reply,
  { find, call }: { readonly find: FindFates; readonly call?: CallOptions | undefined },
): Promise<FateOf> {
  // Whatever stopped the run would stop these questions too.
  if (stoppedBy !== undefined || results.every(({ status }) => status !== 'failed')) return unknownFate
  const sent = new Set<RecordPair>(writes)
  const missing = results.flatMap((result) => {
    const isMissing = result.status === 'failed' && sent.has(result.input)
    const ends = isMissing ? missingEnds(result.input, result.error) : undefined
    return ends === undefined ? [] : [{ ...result.input, ends }]
  })
  const fates = new Map<string, RecordFate>()
  for (const [end, objectType] of [['from', pair.from] as const, ['to', pair.to] as const]) {
    const ids = missing.flatMap(({ fromId, toId, ends }) =>
      ends.includes(end) ? [end === 'from' ? fromId : toId] : [],
    )
    for (const [id, fate] of await find(objectType, ids, call)) fates.set(`${objectType.id} ${id}`, fate)
  }
  return ({ id: type }, id) => fates.get(`${type} ${id}`)
}

type End = 'from' | 'to'

/** Which records of a pair HubSpot may not have, by its refusal; undefined when that is about something else. */
export function missingEnds(
  { fromId, toId }: RecordPair,
  { context = {}, category, message }: InputError,
): readonly End[] | undefined {
  const named = [...(context.INVALID_OBJECT_IDS ?? []), ...(context.ids ?? [])].join(' ')
  if (named === '' && category !== 'OBJECT_NOT_FOUND') return undefined
  const text = named || message
  const names = (id: string): boolean => new RegExp(`(^|\\D)${id}(\\D|$)`).test(text)
  if (names(fromId) && !names(toId)) return ['from']
  return names(toId) && !names(fromId) ? ['to'] : ['from', 'to']
}

/** Why a pair with a missing record is rejected, as exactly as is known. */
export function missingRecord(
  { fromId, toId }: RecordPair,
  { pair, columns }: WriteOrigin,
  { ends, fateOf }: { readonly ends: readonly End[]; readonly fateOf: FateOf },
): Rejection {
  const records = { from: [pair.from, fromId, columns.from], to: [pair.to, toId, columns.to] } as const
  for (const end of ends) {
    const [objectType, id, column] = records[end]
    const fate = fateOf(objectType, id)
    if (fate !== undefined) return { ...goneRecord(objectType, id, fate), column }
  }
  const code = 'RECORD_NOT_FOUND'
  const [end, ...others] = ends
  if (end === undefined || others.length > 0)
    return { code, message: `HubSpot has no ${pair.from.name} ${fromId} or no ${pair.to.name} ${toId}` }
  const [objectType, id, column] = records[end]
  return { ...goneRecord(objectType, id, { isUnknown: true }), column }
}
