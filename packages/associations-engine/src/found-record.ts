import { quoted } from './cell.ts'
import type { ObjectType } from './object-type-resolver.ts'
import type { OnSeveral } from './on-several.ts'
import type { Rejection } from './rejection.ts'

/**
 * What a value leads to: a record, or why there is none. Where several records have the value, `id` is the
 * lowest of their ids and `others` holds the rest, ascending.
 */
export type FoundRecord = { readonly id: string; readonly others?: readonly string[] } | Rejection

/** A value that records were looked up by. */
export interface LookedUp {
  readonly objectType: ObjectType
  readonly property: string
  readonly value: string
}

/** What was found, out of the ids of all records with the value, in any order. */
export function foundRecord(ids: readonly string[], lookedUp: LookedUp): FoundRecord {
  const [id, ...others] = [...ids].sort(byNumber)
  if (id === undefined) return notFound(lookedUp)
  return others.length === 0 ? { id } : { id, others }
}

/** The records that a row means, under its policy for several; or why none. */
export function chosenRecords(
  found: FoundRecord,
  lookedUp: LookedUp,
  onSeveral: OnSeveral = 'reject',
): readonly string[] | Rejection {
  if ('code' in found) return found
  const { id, others = [] } = found
  if (others.length === 0 || onSeveral === 'first') return [id]
  return onSeveral === 'all' ? [id, ...others] : ambiguous([id, ...others], lookedUp)
}

/** Nothing has the value. */
export function notFound({ objectType, property, value }: LookedUp): Rejection {
  const message = `no record of ${objectType.name} has ${property} ${quoted(value)}`
  return { code: 'RECORD_NOT_FOUND', message }
}

/** Several records have the value, and the row may mean one only. */
function ambiguous(ids: readonly string[], { objectType, property, value }: LookedUp): Rejection {
  const shown = ids.length > 5 ? `${ids.slice(0, 5).join(', ')}, …` : ids.join(', ')
  const message = `${ids.length} ${objectType.name} have ${property} ${quoted(value)}: ${shown}`
  return { code: 'AMBIGUOUS_RECORD', message }
}

// Ids have up to 19 digits and no leading zeros, so the longer one is the larger.
function byNumber(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other))
}
