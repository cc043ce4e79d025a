import { type Change, recordsKey } from './change.ts'
import type { CurrentAssociations } from './current-associations.ts'
import { type PairChanges, planWithinLimits } from './limits/plan-within-limits.ts'
import type { Room } from './limits/room.ts'
import { failed, type Outcome, rejected } from './outcome.ts'
import { type PairPlan, planPair, type Write, writesOf } from './plan-pair.ts'

/** What is to be sent, and the rows for which nothing has to be. */
export interface Plan {
  readonly writes: readonly Write[]
  readonly settled: readonly Outcome[]
}

/**
 * Stage 4, pure: compares what the rows of one group ask for with what their pairs hold, within the room that
 * the portal's limits leave.
 */
export function planChanges(group: readonly Change[], current: CurrentAssociations, room?: Room): Plan {
  const settled: Outcome[] = []
  const writes: Write[] = []
  const readable: Changes[] = []
  for (const changes of byRecords(group)) {
    const trouble = current.troubleOf(changes[0])
    if (trouble === undefined) readable.push(changes)
    else settled.push(...changes.map(({ row }) => failed(row, 'READ_FAILED', trouble)))
  }
  const planOf = (changes: PairChanges): PairPlan => planPair(changes, current.typesOf(changes[0]))
  for (const { plan, refused } of planWithinLimits(readable, planOf, room)) {
    settled.push(...refused.map(({ change, reason }) => rejected(change.row, reason)))
    if (plan === undefined) continue
    if ('write' in plan) writes.push(...writesOf(plan))
    else settled.push(...plan.unchanged.map(unchangedRow))
  }
  return { writes, settled }
}

type Changes = [Change, ...Change[]]
type Unchanged = Extract<PairPlan, { unchanged: unknown }>['unchanged'][number]

/** Rows of one pair, wherever they stand in the group, in their order. */
function byRecords(group: readonly Change[]): Iterable<Changes> {
  const pairs = new Map<string, Changes>()
  for (const change of group) {
    const key = recordsKey(change)
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [change])
    else pair.push(change)
  }
  return pairs.values()
}

function unchangedRow({ change, code }: Unchanged): Outcome {
  return { row: change.row, change, status: 'unchanged', code }
}
