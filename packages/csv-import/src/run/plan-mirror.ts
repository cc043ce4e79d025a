import type { Change } from '@hubspot-associations/engine'
import { addMirrorCounts, type MirrorFacts, mirrorPass, mirrorScope } from './mirror-facts.ts'
import { findStrays, namedElsewhere, type Stray, type Strays } from './mirror-strays.ts'
import { type PlanStore, planStore } from './plan-store.ts'
import type { RunFile } from './run-file.ts'

/** Plans the removals of a mirror in one direction, beside the rows of the same records. */
export interface MirrorPlan {
  /** Listens to what the records of a chunk hold. */
  listen(changes: readonly [Change, ...Change[]]): Strays
  /** The strays of the records of a chunk, counted. Rows of a record may be in several chunks; it has its turn once. */
  take(changes: readonly Change[], strays: Strays): readonly Stray[]
  /** Keeps removals. */
  readonly store: PlanStore
}

/** The removals of a mirror in one direction. */
export function mirrorPlan(run: RunFile, direction: number, mirror: MirrorFacts): MirrorPlan {
  const scope = mirrorScope(run, direction, mirror)
  // A record whose rows are planned in part had its turn with those.
  const planned = run.database.prepare(
    'SELECT 1 FROM row WHERE direction = ? AND from_id = ? AND status IS NOT NULL LIMIT 1',
  )
  return {
    store: planStore(run, { pass: mirrorPass, direction }),
    listen: (changes) => findStrays(changes, scope, namedElsewhere(run, direction, changes)),
    take(changes, strays) {
      const fromIds = [...new Set(changes.map(({ fromId }) => fromId))]
      const inTurn = fromIds.filter((fromId) => planned.get(direction, fromId) === undefined)
      const found = inTurn.flatMap((fromId) => strays.of(fromId))
      addMirrorCounts(run, {
        held: inTurn.reduce((sum, fromId) => sum + strays.countOf(fromId), 0),
        // Whole associations name no labels and count as one each.
        found: found.reduce((sum, { change }) => sum + Math.max(1, change.types.length), 0),
      })
      return found
    },
  }
}
