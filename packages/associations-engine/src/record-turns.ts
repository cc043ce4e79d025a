import { type Change, typeKey } from './change.ts'

/** Work that must not overlap with other work on the same records. */
export interface Turn {
  /** Resolves when all earlier work on the same records is done. */
  readonly ready: Promise<unknown>
  /** Lets those go on that wait for this work. */
  leave(): void
}

/** Lets work on different records overlap, and work on the same ones keep its order. */
export interface RecordTurns {
  /** @param limited object pairs, by key, on which work must not overlap at all */
  enter(changes: readonly Change[], limited: ReadonlySet<string>): Turn
}

interface Place {
  readonly claims: ReadonlySet<string>
  readonly done: Promise<void>
}

/**
 * A pair is read, compared and written; whoever reads it in between would wipe the labels that are just being
 * written. The two directions of a pair are one thing.
 */
export function createRecordTurns(): RecordTurns {
  const places = new Set<Place>()
  return {
    enter(changes, limited) {
      const claims = claimsOf(changes, limited)
      const earlier = [...places].filter((place) => isShared(claims, place.claims)).map(({ done }) => done)
      const { promise, resolve } = Promise.withResolvers<void>()
      const place = { claims, done: promise }
      places.add(place)
      return {
        ready: Promise.all(earlier),
        leave() {
          places.delete(place)
          resolve()
        },
      }
    },
  }
}

function isShared(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const claim of some) if (others.has(claim)) return true
  return false
}

function claimsOf(changes: readonly Change[], limited: ReadonlySet<string>): Set<string> {
  const claims = new Set<string>()
  for (const change of changes) {
    const objects = objectsKey(change)
    claims.add(pairClaim(change))
    // What one record takes of a limit is not left for another.
    if (limited.has(objects)) claims.add(objects)
    // HubSpot's own labels, such as Primary, move from one pair of a record to another.
    for (const type of change.types)
      if (type.category === 'HUBSPOT_DEFINED') {
        claims.add(`${change.pair.from.id} ${change.fromId} ${typeKey(type)}`)
        claims.add(`${change.pair.to.id} ${change.toId} ${typeKey(type)}`)
      }
  }
  return claims
}

/** How two object types are recognised whichever way round they stand. */
export function objectsKey({ pair: { from, to } }: Pick<Change, 'pair'>): string {
  return from.id <= to.id ? `${from.id}-${to.id}` : `${to.id}-${from.id}`
}

function pairClaim({ pair: { from, to }, fromId, toId }: Change): string {
  const isTurned = from.id === to.id ? fromId > toId : from.id > to.id
  return isTurned ? `${to.id} ${toId} ${from.id} ${fromId}` : `${from.id} ${fromId} ${to.id} ${toId}`
}
