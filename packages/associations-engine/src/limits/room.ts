import { typeKey } from '../change.ts'
import { pairKey, reversed } from '../object-pair.ts'
import { type ObjectType, singularName } from '../object-type-resolver.ts'
import type { Write } from '../plan-pair.ts'
import { anyType, type ConfiguredLimit, type PairLimits } from './configured-limits.ts'
import type { Ledger } from './ledger.ts'

/** How many records the ends of a pair have under a type, before anything is written. Undefined: not known. */
export interface HeldCounts {
  ofFrom(fromId: string, key: string): number | undefined
  ofTo(toId: string, key: string): number | undefined
}

/** A limit that a write would break. */
export interface Shortage {
  /** The type whose limit it is, by key; `anyType` for the limit of all associations. */
  readonly key: string
  readonly message: string
}

/** The room that configured limits leave. Rows are served in the order in which they are taken. */
export interface Room {
  /** The first limit that a write would break; undefined when there is room for it. */
  shortage(write: Write): Shortage | undefined
  /** Counts a write as done. */
  take(write: Write): void
}

/** Pure: the room for writes of one direction, given limits, what is held, and what was taken before. */
export function createRoom(limits: PairLimits, held: HeldCounts, taken: Ledger): Room {
  const sides = sidesOf(limits, held)
  return {
    shortage(write) {
      for (const key of gained(write))
        for (const side of sides) {
          const limit = side.limits.get(key)
          const shortage = limit && shortageAt(limit, write, { side, key, taken })
          if (shortage !== undefined) return shortage
        }
      return undefined
    },
    take(write) {
      for (const side of sides) {
        for (const key of gained(write)) side.move(write, { key, by: 1, taken })
        for (const key of lost(write)) side.move(write, { key, by: -1, taken })
      }
    },
  }
}

interface Move {
  readonly key: string
  readonly by: number
  readonly taken: Ledger
}

interface Side {
  readonly limits: ReadonlyMap<string, ConfiguredLimit>
  readonly record: ObjectType
  readonly others: ObjectType
  idOf(write: Write): string
  heldBy(write: Write, key: string): number | undefined
  /** One key for a record and limit, whichever direction the writes come from. */
  ledgerKey(write: Write, limit: ConfiguredLimit): string
  move(write: Write, move: Move): void
}

function sidesOf({ pair, from, to }: PairLimits, held: HeldCounts): readonly Side[] {
  const side = (given: Omit<Side, 'ledgerKey' | 'move'>, direction: string): Side => {
    const ledgerKey = (write: Write, { type, label }: ConfiguredLimit): string =>
      `taken ${direction} ${given.idOf(write)} ${label === null ? anyType : typeKey(type)}`
    return {
      ...given,
      ledgerKey,
      move(write, { key, by, taken }) {
        const limit = given.limits.get(key)
        if (limit === undefined) return
        const entry = ledgerKey(write, limit)
        taken.set(entry, (taken.get(entry) ?? 0) + by)
      },
    }
  }
  return [
    side(
      {
        limits: from,
        record: pair.from,
        others: pair.to,
        idOf: ({ fromId }) => fromId,
        heldBy: ({ fromId }, key) => held.ofFrom(fromId, key),
      },
      pairKey(pair),
    ),
    side(
      {
        limits: to,
        record: pair.to,
        others: pair.from,
        idOf: ({ toId }) => toId,
        heldBy: ({ toId }, key) => held.ofTo(toId, key),
      },
      pairKey(reversed(pair)),
    ),
  ]
}

/** What a write adds to both of its records, by key of a type. */
function gained({ operation, effect }: Write): string[] {
  const isNew = !effect.wasAssociated && operation !== 'archive'
  return [...effect.added.map(typeKey), ...(isNew ? [anyType] : [])]
}

function lost({ operation, effect }: Write): string[] {
  return [...effect.removed.map(typeKey), ...(operation === 'archive' ? [anyType] : [])]
}

interface Place {
  readonly side: Side
  readonly key: string
  readonly taken: Ledger
}

function shortageAt(limit: ConfiguredLimit, write: Write, { side, key, taken }: Place): Shortage | undefined {
  const has = side.heldBy(write, key)
  const more = taken.get(side.ledgerKey(write, limit)) ?? 0
  if (has === undefined || has + more < limit.max) return undefined
  const what = limit.label === null ? side.others.name : `"${limit.label}" of ${side.others.name}`
  const others = more > 0 ? `, and ${more.toLocaleString('en')} more in this run` : ' already'
  const message =
    `${singularName(side.record)} ${side.idOf(write)} may have ${limit.max.toLocaleString('en')} ${what} ` +
    `and has ${has.toLocaleString('en')}${others}`
  return { key, message }
}
