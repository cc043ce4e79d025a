import type { AssociationLabel, AssociationType } from '@hubspot-associations/client/core'
import { typeKey } from './change.ts'

/** How a pair is written. HubSpot has one operation for each. */
export type WriteOperation = 'labelled' | 'default' | 'archive-labels' | 'archive'

/** What a write does to a pair, exactly enough to take it back. */
export interface Effect {
  /** Whether the pair was associated before. */
  readonly wasAssociated: boolean
  readonly added: readonly AssociationType[]
  readonly removed: readonly AssociationType[]
}

/** The labels of a pair by key; undefined when the pair is not associated. */
export type PairState = ReadonlyMap<string, AssociationType> | undefined

/** The state of a pair that holds these types. */
export function stateOf(held: readonly AssociationLabel[] | undefined): PairState {
  return held && byKey(held.filter(({ label }) => label !== null))
}

/** Types by how they are recognised. */
export function byKey(types: readonly AssociationType[]): Map<string, AssociationType> {
  return new Map(types.map(({ category, typeId }) => [typeKey({ category, typeId }), { category, typeId }]))
}

/** Tells whether two states are the same. */
export function isEqual(one: PairState, other: PairState): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.size === other.size && [...one.keys()].every((key) => other.has(key))
}

/** One write to a pair. */
export interface Step {
  readonly operation: WriteOperation
  readonly types: readonly AssociationType[]
  readonly effect: Effect
}

/**
 * How HubSpot is brought from one state of a pair to another, which must differ: with one write, or with two.
 * Each write replaces a pair's other custom labels if it names one itself, and never takes a HubSpot-defined one
 * away (documented and measured); what it does not replace has to be taken away before.
 */
export function stepsBetween(start: PairState, end: PairState): readonly [Step] | readonly [Step, Step] {
  const effect = effectOf(start, end)
  if (end === undefined) return [{ operation: 'archive', types: [], effect }]
  const { added, removed } = effect
  if (start !== undefined && added.length === 0)
    return [{ operation: 'archive-labels', types: removed, effect }]
  // HubSpot-defined labels stay whatever is written; writing Primary back could take it from another record.
  const kept = [...end].filter(([key, { category }]) => category !== 'HUBSPOT_DEFINED' || !start?.has(key))
  const types = kept.map(([, type]) => type)
  const isReplacing = types.some(isCustom)
  const first = removed.filter((type) => !isReplacing || !isCustom(type))
  if (first.length === 0) return [{ operation: types.length > 0 ? 'labelled' : 'default', types, effect }]
  const between = new Map([...(start ?? [])].filter(([key]) => !byKey(first).has(key)))
  return [
    { operation: 'archive-labels', types: first, effect: effectOf(start, between) },
    { operation: 'labelled', types, effect: effectOf(between, end) },
  ]
}

function isCustom({ category }: AssociationType): boolean {
  return category !== 'HUBSPOT_DEFINED'
}

function effectOf(start: PairState, end: PairState): Effect {
  const added = [...(end ?? [])].filter(([key]) => start?.has(key) !== true)
  const removed = [...(start ?? [])].filter(([key]) => end?.has(key) !== true)
  const types = (entries: [string, AssociationType][]): AssociationType[] => entries.map(([, type]) => type)
  return { wasAssociated: start !== undefined, added: types(added), removed: types(removed) }
}
