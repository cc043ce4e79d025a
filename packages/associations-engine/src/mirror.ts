import type { AssociatedRecord, AssociationType } from '@hubspot-associations/client/core'
import { type Change, recordsKey, typeKey } from './change.ts'
import type { CurrentAssociations } from './current-associations.ts'
import type { ObjectPair } from './object-pair.ts'
import type { Row } from './row.ts'

/** What a mirror makes equal to its rows: whole associations, or these labels and nothing else of them. */
export type MirrorScope = 'associations' | readonly AssociationType[]

/** One record, the rows that name it, and all it is associated with. */
export interface MirroredRecord {
  readonly pair: ObjectPair
  readonly fromId: string
  readonly changes: readonly Pick<Change, 'toId' | 'types'>[]
  readonly held: readonly AssociatedRecord[]
}

/** Stands for the row of a removal that no row asks for. */
export const mirrorRow: Row = { position: 0, cells: {} }

/**
 * What has to go from a record so that what it holds equals its rows. A mirror of associations removes those
 * that no row names. One of labels takes away its own labels where no row gives them; the associations and
 * their other labels are none of its business.
 */
export function mirrorRemovals(record: MirroredRecord, scope: MirrorScope): Change[] {
  const given = labelsGiven(record.changes)
  const { pair, fromId } = record
  return record.held.flatMap(({ toId, types }): Change[] => {
    const removal = { row: mirrorRow, pair, fromId, toId }
    const asked = given.get(toId)
    if (scope === 'associations') return asked ? [] : [{ ...removal, verb: 'unlink', types: [] }]
    const gone = heldOf(types, scope).filter((type) => asked?.has(typeKey(type)) !== true)
    return gone.length === 0 ? [] : [{ ...removal, verb: 'remove-label', types: gone }]
  })
}

/** How much a record holds of what a mirror makes equal: associations, or labels. */
export function mirroredCount(held: readonly AssociatedRecord[], scope: MirrorScope): number {
  if (scope === 'associations') return held.length
  return held.reduce((sum, { types }) => sum + heldOf(types, scope).length, 0)
}

/** What pairs hold once the removals of a mirror are done. */
export function withoutRemovals(
  current: CurrentAssociations,
  removals: readonly Change[],
): CurrentAssociations {
  if (removals.length === 0) return current
  const gone = new Map(removals.map((change) => [recordsKey(change), new Set(change.types.map(typeKey))]))
  return {
    ...current,
    typesOf(pair) {
      const keys = gone.get(recordsKey(pair))
      const types = current.typesOf(pair)
      return keys === undefined ? types : types?.filter((type) => !keys.has(typeKey(type)))
    },
  }
}

/** Labels that rows give, by the record at the other end. */
function labelsGiven(changes: MirroredRecord['changes']): ReadonlyMap<string, ReadonlySet<string>> {
  const given = new Map<string, Set<string>>()
  for (const { toId, types } of changes) {
    const keys = given.get(toId) ?? new Set<string>()
    given.set(toId, keys)
    for (const type of types) keys.add(typeKey(type))
  }
  return given
}

function heldOf(
  types: AssociatedRecord['types'],
  scope: Exclude<MirrorScope, string>,
): readonly AssociationType[] {
  const there = new Set(types.map(typeKey))
  return scope.filter((type) => there.has(typeKey(type)))
}
