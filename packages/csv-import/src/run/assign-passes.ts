import { indexRowsByPair } from './row-by-pair.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'

/**
 * Puts rows that name a pair the other way round into a second pass. Each direction has type ids of its
 * own, so the second one must be planned on what the first has written, or it would replace its labels.
 */
export function assignPasses(run: RunFile): void {
  const all = runDirections(run).all()
  run.transaction(() => {
    for (const { id, pair } of all) {
      const opposite = all.find(
        (other) => other.pair.from.id === pair.to.id && other.pair.to.id === pair.from.id,
      )
      if (opposite !== undefined && opposite.id <= id) deferTwins(run, id, opposite.id)
    }
  })
}

/** The passes of a run, in their order. */
export const passes = [0, 1] as const

function deferTwins(run: RunFile, direction: number, opposite: number): void {
  indexRowsByPair(run)
  // Between records of one object, one of the two twins goes first; which one does not matter.
  const isLater = direction === opposite ? 'AND from_id > to_id' : ''
  run.database
    .prepare(`UPDATE row SET pass = 1 WHERE direction = ? AND status IS NULL AND from_id <> to_id ${isLater} AND EXISTS (
      SELECT 1 FROM row AS twin WHERE twin.direction = ? AND twin.from_id = row.to_id AND twin.to_id = row.from_id
        AND twin.status IS NULL)`)
    .run(direction, opposite)
}
