import { type Change, typeKey } from '../change.ts'
import { type PairPlan, writesOf } from '../plan-pair.ts'
import type { Rejection } from '../rejection.ts'
import { anyType } from './configured-limits.ts'
import type { Room } from './room.ts'

/** The rows of one pair, in their order. */
export type PairChanges<Asked extends Change = Change> = readonly [Asked, ...Asked[]]

/** What becomes of one pair: its plan, and the rows for which there was no room. */
export interface PlannedPair<Asked extends Change = Change> {
  /** The rows that the plan is of; fewer than asked when some were refused, and none when all were. */
  readonly changes: readonly Asked[]
  readonly plan: PairPlan | undefined
  readonly refused: readonly { readonly change: Change; readonly reason: Rejection }[]
}

/**
 * Plans pairs and leaves out rows that would break a limit. What makes room comes first, as it is sent first;
 * then pairs are served in the order of their first rows.
 */
export function* planWithinLimits<Asked extends Change>(
  pairs: Iterable<PairChanges<Asked>>,
  planOf: (changes: PairChanges<Asked>) => PairPlan,
  room: Room | undefined,
): Generator<PlannedPair<Asked>, void, undefined> {
  if (room === undefined) for (const changes of pairs) yield { changes, plan: planOf(changes), refused: none }
  else yield* planInRoom(pairs, planOf, room)
}

const none: PlannedPair['refused'] = []

function planInRoom<Asked extends Change>(
  pairs: Iterable<PairChanges<Asked>>,
  planOf: (changes: PairChanges<Asked>) => PairPlan,
  room: Room,
): PlannedPair<Asked>[] {
  const planned = Array.from(pairs, (changes) => ({ changes, plan: planOf(changes), refused: none }))
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

function serve<Asked extends Change>(
  changes: PairChanges<Asked>,
  planOf: (changes: PairChanges<Asked>) => PairPlan,
  room: Room,
): PlannedPair<Asked> {
  const refused: { change: Change; reason: Rejection }[] = []
  let left: readonly Asked[] = changes
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

function isSome<Asked extends Change>(changes: readonly Asked[]): changes is PairChanges<Asked> {
  return changes.length > 0
}

function asksFor({ verb, types }: Change, key: string): boolean {
  if (verb !== 'add' && verb !== 'set') return false
  return key === anyType || types.some((type) => typeKey(type) === key)
}
