import type { End } from '../store/link-chains.ts'
import type { LinkTable } from '../store/link-table.ts'
import { createLinkTable } from '../store/link-table.ts'
import type { AssociationType, Direction } from './association-type.ts'
import type { ObjectType } from './object-type.ts'

/** Two object types that can be linked: their association types and their links. */
export interface Pair {
  readonly first: ObjectType
  readonly second: ObjectType
  readonly types: Map<number, AssociationType>
  /** The number of the unlabelled type, once there is one. */
  plain: number | undefined
  /** Whether any of its types has a configured limit, so that most writes need not count. */
  hasLimits: boolean
  readonly links: LinkTable
}

/** The pairs of a portal, each kept once whichever way it is asked for. */
export interface Pairs {
  readonly all: Iterable<Pair>
  of(one: ObjectType, other: ObjectType): Pair
  /** Forgets the pairs of an object type that goes away. */
  removeOf(type: ObjectType): void
}

/** Makes an empty list of pairs; a pair comes to be when it is first asked for. */
export function createPairs(): Pairs {
  const pairs = new Map<number, Pair>()

  return {
    get all(): Iterable<Pair> {
      return pairs.values()
    },
    of(one, other): Pair {
      const [first, second] = one.ordinal <= other.ordinal ? [one, other] : [other, one]
      // 2 ** 16 object types are more than a portal can have.
      const key = first.ordinal * 65536 + second.ordinal
      let pair = pairs.get(key)
      if (pair === undefined) {
        pair = newPair(first, second)
        pairs.set(key, pair)
      }
      return pair
    },
    removeOf(type): void {
      for (const [key, { first, second }] of pairs) if (first === type || second === type) pairs.delete(key)
    },
  }
}

function newPair(first: ObjectType, second: ObjectType): Pair {
  let links: LinkTable | undefined
  return {
    ...{ first, second },
    types: new Map(),
    plain: undefined,
    hasLimits: false,
    // Most of the hundreds of pairs never have a link.
    get links(): LinkTable {
      links ??= createLinkTable()
      return links
    },
  }
}

/** Two records of a pair, by handle, in the table's order. */
export interface Ends {
  readonly first: number
  readonly second: number
}

/** The same, and at which end the from side is. */
export interface Place extends Ends {
  readonly fromEnd: End
}

/** Puts two records, given by handle, in the table's order; within one object type the lower handle is first. */
export function placeOf(pair: Pair, fromType: ObjectType, from: number, to: number): Place {
  const isForward = pair.first === pair.second ? from < to : fromType === pair.first
  return isForward ? { first: from, second: to, fromEnd: 0 } : { first: to, second: from, fromEnd: 1 }
}

/** The member that stands for a type in a link's set, seen from the from side in that direction. */
export function memberFor(type: AssociationType, direction: Direction, fromEnd: End): number {
  const isSameObject = type.first === type.second
  const orientation = isSameObject && type.ids[0] !== type.ids[1] ? fromEnd ^ direction : 0
  return type.number * 2 + orientation
}

/** The number of the type that a member stands for. */
export function typeNumber(member: number): number {
  return member >> 1
}

/** In which direction of its type a member is seen from an end. */
export function directionSeen(member: number, end: End): Direction {
  return ((member & 1) ^ end) as Direction
}
