import type { Change } from '@hubspot-associations/engine'
import { addMirrorCounts, type MirrorFacts, mirrorPass, mirrorScope } from './mirror-facts.ts'
import { findStrays, namedElsewhere, type Stray, type Strays } from './mirror-strays.ts'
import { type PlanStore, planStore } from './plan-store.ts'
import { isAnyPlanned, listPlannedRows } from './planned-rows.ts'
import { indexRowsByPair } from './row-by-pair.ts'
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
  const hadTurn = turnKeeper(run, direction)
  return {
    store: planStore(run, { pass: mirrorPass, direction }),
    listen: (changes) => findStrays(changes, scope, namedElsewhere(run, direction, changes)),
    take(changes, strays) {
      const fromIds = [...new Set(changes.map(({ fromId }) => fromId))]
      const inTurn = fromIds.filter((fromId) => !hadTurn(fromId))
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

/** Tells whether a record had its turn: with rows of another chunk, or before the run stopped. */
function turnKeeper(run: RunFile, direction: number): (fromId: string) => boolean {
  const wasPlanned = isAnyPlanned(run, { direction }) ? plannedBefore(run, direction) : () => false
  // Rows come in the order of their records, so that only the last one of a chunk comes again.
  let last: string | undefined
  return (fromId) => {
    const isAgain = fromId === last
    last = fromId
    return isAgain || wasPlanned(fromId)
  }
}

function plannedBefore(run: RunFile, direction: number): (fromId: string) => boolean {
  listPlannedRows(run, { direction })
  indexRowsByPair(run)
  const select = run.database.prepare(`SELECT 1 FROM row WHERE direction = ? AND from_id = ?
    AND (status IS NOT NULL OR id IN (SELECT row FROM planned)) LIMIT 1`)
  return (fromId) => select.get(direction, fromId) !== undefined
}
