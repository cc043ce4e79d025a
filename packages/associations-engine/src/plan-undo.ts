import type { AssociationLabel } from '@hubspot-associations/client/core'
import type { Change } from './change.ts'
import { byKey, type Effect, isEqual, type PairState, stateOf, stepsBetween } from './pair-state.ts'
import { type PairPlan, plannedWrites } from './plan-pair.ts'

/** An effect to take back, and the row that asks for it. */
export interface Undoing {
  readonly change: Change
  readonly effect: Effect
}

/**
 * Plans to take the effects on one pair back, in the order given, which is the last one first: labels that were
 * added go, labels that were removed return, and an association that was made goes unless something has been
 * added to it since.
 */
export function planUndo(
  undoings: readonly [Undoing, ...Undoing[]],
  held: readonly AssociationLabel[] | undefined,
): PairPlan {
  const start = stateOf(held)
  let state = start
  const rows: { change: Change; code: 'UNDONE' | 'NOTHING_TO_UNDO' }[] = []
  for (const { change, effect } of undoings) {
    const before = beforeEffect(state, effect)
    rows.push({ change, code: isEqual(state, before) ? 'NOTHING_TO_UNDO' : 'UNDONE' })
    state = before
  }
  if (isEqual(start, state))
    return { unchanged: rows.map(({ change }) => ({ change, code: 'NOTHING_TO_UNDO' })) }
  return plannedWrites(undoings[0].change, stepsBetween(start, state), rows)
}

function beforeEffect(state: PairState, { wasAssociated, added, removed }: Effect): PairState {
  // Labels that were added, and nothing else, went with an association that has been removed since.
  const isAllGone = !wasAssociated || (added.length > 0 && removed.length === 0)
  if (state === undefined && isAllGone) return undefined
  const gone = byKey(added)
  const left = [...(state ?? [])].filter(([key]) => !gone.has(key))
  const labels = new Map([...left, ...byKey(removed)])
  return !wasAssociated && labels.size === 0 ? undefined : labels
}
