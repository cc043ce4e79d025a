import type { End } from '../store/link-chains.ts'
import type { TypeSets } from '../store/type-sets.ts'
import type { AssociationType, Direction } from './association-type.ts'
import { isSymmetric } from './association-type.ts'
import type { AssociationTypes } from './association-types.ts'
import type { Pair, Place } from './pair.ts'
import { directionSeen, typeNumber } from './pair.ts'

/** A configured limit that a link would break, and the record that is full. */
export interface LimitReached {
  readonly type: AssociationType
  readonly direction: Direction
  readonly record: number
  readonly limit: number
}

/** A change of one link: the set of types it has and the set it would have. */
export interface LinkChange {
  readonly pair: Pair
  readonly place: Place
  readonly before: number
  readonly after: number
}

/** The first configured limit that the change would break on either record, if any. */
export function limitReached(
  change: LinkChange,
  types: AssociationTypes,
  sets: TypeSets,
): LimitReached | undefined {
  if (!change.pair.hasLimits) return undefined
  for (const member of sets.members(change.after)) {
    if (sets.has(change.before, member)) continue
    const type = types.byNumber(typeNumber(member))
    for (const end of [0, 1] as const) {
      const reached = reachedAt(change, { type, member, end }, sets)
      if (reached !== undefined) return reached
    }
  }
  return undefined
}

/** The first record of a new link that has as many links of the pair as the subscription allows, if any. */
export function subscriptionReached(
  { pair, place, before }: LinkChange,
  types: AssociationTypes,
  limit: number | undefined,
): LimitReached | undefined {
  if (limit === undefined || before !== 0 || pair.plain === undefined) return undefined
  for (const end of [0, 1] as const) {
    const record = end === 0 ? place.first : place.second
    let count = 0
    const countOne = (): void => void count++
    pair.links.eachOf(end, record, countOne)
    if (pair.first === pair.second) pair.links.eachOf(end === 0 ? 1 : 0, record, countOne)
    if (count >= limit) return { type: types.byNumber(pair.plain), direction: end, record, limit }
  }
  return undefined
}

function reachedAt(
  { pair, place }: LinkChange,
  { type, member, end }: { type: AssociationType; member: number; end: End },
  sets: TypeSets,
): LimitReached | undefined {
  const direction = isSymmetric(type) ? 0 : directionSeen(member, end)
  const limit = type.limits[direction]
  const record = end === 0 ? place.first : place.second
  if (limit === undefined) return undefined
  const count = countLinks(pair, { type, direction, record, end }, sets)
  return count < limit ? undefined : { type, direction, record, limit }
}

/** Whose links of which type to count. */
export interface CountedType {
  readonly type: AssociationType
  readonly direction: Direction
  readonly record: number
  readonly end: End
}

/** How many links of a type, in one direction, a record has. */
export function countLinks(
  pair: Pair,
  { type, direction, record, end }: CountedType,
  sets: TypeSets,
): number {
  const isEitherWay = isSymmetric(type)
  let count = 0
  const countSeenFrom = (seenFrom: End): void =>
    pair.links.eachOf(seenFrom, record, (_, set) => {
      for (const member of sets.members(set)) {
        if (typeNumber(member) !== type.number) continue
        if (isEitherWay || directionSeen(member, seenFrom) === direction) count++
      }
    })
  countSeenFrom(end)
  if (pair.first === pair.second) countSeenFrom(end === 0 ? 1 : 0)
  return count
}
