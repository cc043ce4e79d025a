import { maxBatchWrites } from '@hubspot-associations/engine'
import type { KeptPlan, Place } from './kept-plan.ts'
import type { RunFile } from './run-file.ts'

/** How far a call has come: "reopened" when only some of its writes are to be sent once more. */
export type BatchState = 'planned' | 'sent' | 'done' | 'reopened'

/** How far a pair has come: "troubled" when HubSpot did not do what was asked. "sent" may or may not be done. */
export type PairState = 'planned' | 'sent' | 'done' | 'troubled'

/** The batch that a pair goes out with. */
export function batchOf(position: number): number {
  return Math.floor(position / maxBatchWrites)
}

/** Tells how far a batch has come. */
export function batchState(
  run: RunFile,
  { pass, direction, operation }: Place,
): (number: number) => BatchState {
  const select = run.statement(
    'SELECT state FROM batch WHERE pass = ? AND direction = ? AND operation = ? AND number = ?',
  )
  return (number) => (select.get(pass, direction, operation, number)?.state ?? 'planned') as BatchState
}

/** How far the pairs of a plan have come. */
export interface PairStates {
  /** Undefined when they have not come equally far. */
  readonly all: PairState | undefined
  of(position: number): PairState
}

/** Reads how far the pairs of a plan have come. */
export function pairStates(run: RunFile, plan: KeptPlan): PairStates {
  if (plan.operation === 'none') return { all: 'done', of: () => 'done' }
  const troubles = troublesIn(run, plan)
  const stateOf = batchState(run, plan)
  const states = new Map<number, PairState>()
  for (let number = batchOf(plan.first); number <= batchOf(plan.first + plan.size - 1); number++)
    states.set(number, untroubled(stateOf(number)))
  const [state, ...others] = new Set(states.values())
  return {
    all: others.length === 0 && troubles.size === 0 ? state : undefined,
    of(position) {
      const trouble = troubles.get(position)
      if (trouble !== undefined) return troubled[trouble]
      return states.get(batchOf(position)) ?? 'planned'
    },
  }
}

const troubled = { rejected: 'troubled', failed: 'troubled', open: 'planned', sent: 'sent' } as const

function untroubled(state: BatchState): PairState {
  return state === 'reopened' ? 'done' : state
}

function troublesIn(
  run: RunFile,
  { pass, direction, operation, first, size }: KeptPlan,
): ReadonlyMap<number, keyof typeof troubled> {
  const select = run.statement(`SELECT position, status FROM trouble
    WHERE pass = ? AND direction = ? AND operation = ? AND position BETWEEN ? AND ?`)
  const troubles = select.all(pass, direction, operation, first, first + size - 1)
  return new Map(troubles.map(({ position, status }) => [Number(position), status as keyof typeof troubled]))
}
