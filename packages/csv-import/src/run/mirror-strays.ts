import type { AssociatedRecord, AssociationLabel } from '@hubspot-associations/client'
import { type Change, type MirrorScope, mirroredCount, mirrorRemovals } from '@hubspot-associations/engine'
import { indexRowsByPair } from './row-by-pair.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'

/** Something that HubSpot holds and no row names, as the change that removes it. */
export interface Stray {
  readonly change: Change
  /** What the pair holds. */
  readonly held: readonly AssociationLabel[]
}

/** What a mirror finds while the records of one chunk of rows are read. */
export interface Strays {
  onRead(fromId: string, records: readonly AssociatedRecord[]): void
  of(fromId: string): readonly Stray[]
  /** How much a record holds of what is made equal. */
  countOf(fromId: string): number
}

/** Finds strays among what the from-records of a chunk hold; nothing else of it is kept. */
export function findStrays(
  changes: readonly [Change, ...Change[]],
  scope: MirrorScope,
  isNamed: (change: Change) => boolean,
): Strays {
  const [{ pair }] = changes
  const byRecord = Map.groupBy(changes, ({ fromId }) => fromId)
  const strays = new Map<string, readonly Stray[]>()
  const counts = new Map<string, number>()
  return {
    onRead(fromId, held) {
      counts.set(fromId, mirroredCount(held, scope))
      const record = { pair, fromId, changes: byRecord.get(fromId) ?? [], held }
      const removals = mirrorRemovals(record, scope).filter((change) => !isNamed(change))
      if (removals.length === 0) return
      const types = new Map(held.map((each) => [each.toId, each.types]))
      strays.set(
        fromId,
        removals.map((change) => ({ change, held: types.get(change.toId) ?? [] })),
      )
    },
    of: (fromId) => strays.get(fromId) ?? [],
    countOf: (fromId) => counts.get(fromId) ?? 0,
  }
}

/**
 * Tells whether a pair is named where a chunk does not show it: by rows of the same record in another chunk,
 * or the other way round, whose row then says what the pair is to hold.
 */
export function namedElsewhere(
  run: RunFile,
  direction: number,
  changes: readonly Change[],
): (change: Change) => boolean {
  indexRowsByPair(run)
  const all = runDirections(run).all()
  const pair = all.find(({ id }) => id === direction)?.pair
  const opposite = all.find((each) => each.pair.from.id === pair?.to.id && each.pair.to.id === pair.from.id)
  const select = run.database.prepare(
    'SELECT 1 FROM row WHERE direction = ? AND from_id = ? AND to_id = ? LIMIT 1',
  )
  const isRow = (of: number, fromId: string, toId: string): boolean =>
    select.get(of, fromId, toId) !== undefined
  const shown = new Set(changes.map(({ fromId, toId }) => `${fromId} ${toId}`))
  return ({ fromId, toId }) => {
    if (opposite !== undefined && isRow(opposite.id, toId, fromId)) return true
    return !shown.has(`${fromId} ${toId}`) && isRow(direction, fromId, toId)
  }
}
