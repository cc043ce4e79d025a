import type { AssociationLabel, AssociationType } from '@hubspot-associations/client/core'
import { type Change, typeKey } from './change.ts'
import { type AppliedCode, isUnchanged, type UnchangedCode } from './outcome.ts'

/** How a pair is written. HubSpot has one operation for each. */
export type WriteOperation = 'labelled' | 'default' | 'archive-labels' | 'archive'

/** What a write does to a pair, exactly enough to take it back. */
export interface Effect {
  /** Whether the pair was associated before. */
  readonly wasAssociated: boolean
  readonly added: readonly AssociationType[]
  readonly removed: readonly AssociationType[]
}

/** One pair of records to write, and every row that asked for it. */
export interface Write {
  readonly fromId: string
  readonly toId: string
  readonly operation: WriteOperation
  /** `labelled`: all labels the pair is to have. `archive-labels`: those to take away. Else empty. */
  readonly types: readonly AssociationType[]
  readonly effect: Effect
  readonly rows: readonly { readonly change: Change; readonly code: AppliedCode | UnchangedCode }[]
}

/** What becomes of the rows of one pair. */
export type PairPlan =
  | { readonly write: Write }
  | { readonly unchanged: readonly { readonly change: Change; readonly code: UnchangedCode }[] }
  | { readonly conflict: string }

/** The labels of a pair by key; undefined when the pair is not associated. */
type State = ReadonlyMap<string, AssociationType> | undefined

/**
 * Plans the rows of one pair, in their order, against what the pair holds. Since HubSpot replaces a pair's
 * other custom labels with each write (documented and measured), a write carries all that are to stay.
 */
export function planPair(
  changes: readonly [Change, ...Change[]],
  held: readonly AssociationLabel[] | undefined,
): PairPlan {
  const start = held && byKey(held.filter(({ label }) => label !== null))
  let state: State = start
  let isTouched = false
  const rows: { change: Change; code: AppliedCode | UnchangedCode }[] = []
  for (const change of changes) {
    const next = step(state, change)
    const isSame = isEqual(state, next)
    rows.push({ change, code: isSame ? unchangedCode(change, isTouched) : appliedCode(change, start) })
    isTouched ||= !isSame
    state = next
  }
  if (isEqual(start, state)) return { unchanged: rows.map(settledAnyway) }
  const { fromId, toId } = changes[0]
  const written = write(start, state)
  return 'conflict' in written ? written : { write: { fromId, toId, ...written, rows } }
}

/**
 * Plans to take an effect back: labels that were added go, labels that were removed return, and an association
 * that was made goes unless something has been added to it since.
 */
export function planUndo(
  change: Change,
  { wasAssociated, added, removed }: Effect,
  held: readonly AssociationLabel[] | undefined,
): PairPlan {
  const start = held && byKey(held.filter(({ label }) => label !== null))
  const gone = byKey(added)
  const left = [...(start ?? [])].filter(([key]) => !gone.has(key))
  const labels = new Map([...left, ...byKey(removed)])
  const state: State = !wasAssociated && labels.size === 0 ? undefined : labels
  if (isEqual(start, state) || (!wasAssociated && start === undefined))
    return { unchanged: [{ change, code: 'NOTHING_TO_UNDO' }] }
  const { fromId, toId } = change
  const written = write(start, state)
  return 'conflict' in written
    ? written
    : { write: { fromId, toId, ...written, rows: [{ change, code: 'UNDONE' }] } }
}

function step(state: State, { verb, types }: Change): State {
  if (verb === 'unlink') return undefined
  if (verb === 'add') return new Map([...(state ?? []), ...byKey(types)])
  if (verb === 'set') return new Map([...hubspotDefined(state), ...byKey(types)])
  if (state === undefined) return undefined
  const gone = byKey(types)
  return new Map([...state].filter(([key]) => !gone.has(key)))
}

function byKey(types: readonly AssociationType[]): Map<string, AssociationType> {
  return new Map(types.map(({ category, typeId }) => [typeKey({ category, typeId }), { category, typeId }]))
}

function hubspotDefined(state: State): [string, AssociationType][] {
  return [...(state ?? [])].filter(([, { category }]) => category === 'HUBSPOT_DEFINED')
}

function isEqual(one: State, other: State): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.size === other.size && [...one.keys()].every((key) => other.has(key))
}

function appliedCode({ verb }: Change, start: State): AppliedCode {
  if (verb === 'unlink') return 'UNLINKED'
  if (verb === 'remove-label') return 'LABELS_REMOVED'
  if (start === undefined) return 'NEW_ASSOCIATION'
  return verb === 'set' ? 'LABELS_SET' : 'LABELS_ADDED'
}

function unchangedCode({ verb }: Change, isTouched: boolean): UnchangedCode {
  if (isTouched) return 'REPEATED_ROW'
  return verb === 'add' || verb === 'set' ? 'ALREADY_ASSOCIATED' : 'NOTHING_TO_REMOVE'
}

/** Rows that take each other back change nothing, whatever each of them would have done. */
function settledAnyway({ change, code }: Write['rows'][number]): { change: Change; code: UnchangedCode } {
  return { change, code: isUnchanged(code) ? code : 'TAKEN_BACK' }
}

type Written = Pick<Write, 'operation' | 'types' | 'effect'> | { readonly conflict: string }

function write(start: State, end: State): Written {
  if (end === undefined) return { operation: 'archive', types: [], effect: effectOf(start, end) }
  const effect = effectOf(start, end)
  const { added, removed } = effect
  if (start !== undefined && added.length === 0)
    return { operation: 'archive-labels', types: removed, effect }
  const isMixed = removed.some(({ category }) => category === 'HUBSPOT_DEFINED')
  if (isMixed) return { conflict: 'rows of this pair add labels and remove a HubSpot-defined one' }
  // HubSpot-defined labels stay whatever is written; writing Primary back could take it from another record.
  const kept = [...end].filter(([key, { category }]) => category !== 'HUBSPOT_DEFINED' || !start?.has(key))
  const types = kept.map(([, type]) => type)
  return { operation: types.length > 0 ? 'labelled' : 'default', types, effect }
}

function effectOf(start: State, end: State): Effect {
  const added = [...(end ?? [])].filter(([key]) => start?.has(key) !== true)
  const removed = [...(start ?? [])].filter(([key]) => end?.has(key) !== true)
  const types = (entries: [string, AssociationType][]): AssociationType[] => entries.map(([, type]) => type)
  return { wasAssociated: start !== undefined, added: types(added), removed: types(removed) }
}
