import type { AssociationLabel } from '@hubspot-associations/client'
import { type PairPlan, planPair, planUndo } from '@hubspot-associations/engine'
import type { KeptGroup } from './kept-change.ts'

/** Plans the rows of one pair on what it holds: what they ask for, or what they take back. */
export function planKeptPair(group: KeptGroup, held: readonly AssociationLabel[] | undefined): PairPlan {
  const [first, ...others] = group
  const { effect } = first.row
  if (effect === undefined) return planPair(group, held)
  const undoings = others.map((change) => ({ change, effect: change.row.effect ?? effect }))
  return planUndo([{ change: first, effect }, ...undoings], held)
}
