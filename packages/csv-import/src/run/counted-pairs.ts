import { type KeptPair, type KeptPlan, type Kind, keptPairs, keptPlans, type Place } from './kept-plan.ts'
import { type PairState, pairStates } from './pair-states.ts'
import type { RunFile } from './run-file.ts'

/** So many pairs of one place that are of one kind and have come equally far. */
export interface CountedPairs {
  readonly place: Place
  readonly kind: Kind
  readonly state: PairState
  readonly count: number
}

/** Counts pairs by what is done to them and how far that is. */
export function* countedPairs(
  run: RunFile,
  where: Partial<Place> = {},
): Generator<CountedPairs, void, undefined> {
  for (const plan of keptPlans(run, where)) {
    const states = pairStates(run, plan)
    if (states.all === undefined)
      for (const { position, kind } of keptPairs(run, plan))
        yield { place: plan, kind, state: states.of(position), count: 1 }
    else for (const kind of plan.kinds) yield { place: plan, kind, state: states.all, count: kind.count }
  }
}

/** A pair, where it stands and how far it has come. */
export interface PlacedPair extends KeptPair {
  readonly place: KeptPlan
  readonly state: PairState
}

/** The pairs of a part of a run, those of each plan in their order. */
export function* placedPairs(
  run: RunFile,
  where: Partial<Place> = {},
): Generator<PlacedPair, void, undefined> {
  for (const plan of keptPlans(run, where)) {
    const states = pairStates(run, plan)
    for (const pair of keptPairs(run, plan)) yield { ...pair, place: plan, state: states.of(pair.position) }
  }
}
