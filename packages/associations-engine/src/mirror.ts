import type { AssociatedRecord, AssociationType } from '@hubspot-associations/client/core'
import { type Change, typeKey } from './change.ts'
import type { ObjectPair } from './object-pair.ts'
import type { Row } from './row.ts'

/** What a mirror makes equal to the rows: these labels, or whole associations when there are none. */
export type MirrorScope = readonly AssociationType[]

/** One record, the rows that name it, and all it is associated with. */
export interface MirroredRecord {
  readonly pair: ObjectPair
  readonly fromId: string
  readonly changes: readonly Change[]
  readonly held: readonly AssociatedRecord[]
}

/** Stands for the row of a removal that no row asks for. */
export const mirrorRow: Row = { position: 0, cells: {} }

/**
 * What has to go from a record so that its associations equal its rows. Labels outside the scope are
 * none of a mirror's business; without labels in the scope, associations that no row names are removed.
 */
export function mirrorRemovals(
  { pair, fromId, changes, held }: MirroredRecord,
  scope: MirrorScope,
): Change[] {
  const asked = new Map<string, Set<string>>()
  for (const { toId, types } of changes) {
    const keys = asked.get(toId) ?? new Set<string>()
    asked.set(toId, keys)
    for (const type of types) keys.add(typeKey(type))
  }
  return held.flatMap(({ toId, types }): Change[] => {
    const keys = asked.get(toId)
    const removal = { row: mirrorRow, pair, fromId, toId }
    if (scope.length === 0) return keys === undefined ? [{ ...removal, verb: 'unlink', types: [] }] : []
    const there = new Set(types.map(typeKey))
    const gone = scope.filter((type) => there.has(typeKey(type)) && keys?.has(typeKey(type)) !== true)
    return gone.length === 0 ? [] : [{ ...removal, verb: 'remove-label', types: gone }]
  })
}
