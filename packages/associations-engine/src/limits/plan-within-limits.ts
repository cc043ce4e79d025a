import { type Change, typeKey } from '../change.ts'
import { type PairPlan, writesOf } from '../plan-pair.ts'
import type { Rejection } from '../rejection.ts'
import { anyType } from './configured-limits.ts'
import type { Room } from './room.ts'

/** The rows of one pair, in their order. */
export type PairChanges = readonly [Change, ...Change[]]

/** What becomes of one pair: its plan, and the rows for which there was no room. */
export interface PlannedPair {
  /** The rows that the plan is of; fewer than asked when some were refused, and none when all were. */
  readonly changes: readonly Change[]
  readonly plan: PairPlan | undefined
  readonly refused: readonly { readonly change: Change; readonly reason: Rejection }[]
}

/**
 * Plans pairs and leaves out rows that would break a limit. What makes room comes first, as it is sent first;
 * then pairs are served in the order of their first rows.
 */
export function planWithinLimits(
  pairs: Iterable<PairChanges>,
  planOf: (changes: PairChanges) => PairPlan,
  room: Room | undefined,
): PlannedPair[] {
  const planned = Array.from(pairs, (changes) => ({ changes, plan: planOf(changes), refused: [] }))
  if (room === undefined) return planned
  const taking = planned
    .filter(({ plan }) => {
      if (!('write' in plan)) return false
      const isMakingRoom = plan.write.operation.startsWith('archive')
      if (isMakingRoom) room.take(plan.write)
      return !isMakingRoom
    })
    .toSorted((a, b) => a.changes[0].row.position - b.changes[0].row.position)
  const served = new Map(taking.map(({ changes }) => [changes, serve(changes, planOf, room)]))
  return planned.map((each) => served.get(each.changes) ?? each)
}

function serve(changes: PairChanges, planOf: (changes: PairChanges) => PairPlan, room: Room): PlannedPair {
  const refused: { change: Change; reason: Rejection }[] = []
  let left: readonly Change[] = changes
  while (isSome(left)) {
    const plan = planOf(left)
    const shortage = 'write' in plan ? room.shortage(plan.write) : undefined
    if (shortage === undefined) {
      if ('write' in plan) for (const write of writesOf(plan)) room.take(write)
      return { changes: left, plan, refused }
    }
    const { key, message } = shortage
    const asking = left.filter((change) => asksFor(change, key))
    refused.push(
      ...asking.map((change) => ({ change, reason: { code: 'LIMIT_EXCEEDED', message } as const })),
    )
    left = left.filter((change) => !asking.includes(change))
  }
  return { changes: [], plan: undefined, refused }
}

function isSome(changes: readonly Change[]): changes is PairChanges {
  return changes.length > 0
}

function asksFor({ verb, types }: Change, key: string): boolean {
  if (verb !== 'add' && verb !== 'set') return false
  return key === anyType || types.some((type) => typeKey(type) === key)
}
