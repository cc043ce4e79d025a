import type { Effect, ObjectPair } from '@hubspot-associations/engine'
import type { Displaced } from './plan-store.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'
import { stagedRows } from './stage-rows.ts'

/** What an undo run shows of each of its rows. */
export const undoColumns: readonly string[] = [
  'from_object_type',
  'from_id',
  'to_object_type',
  'to_id',
  'undoes',
]

/** Stages one row for everything that a run has done, to take it back. What it did last goes first. */
export function stageUndo(run: RunFile, source: RunFile): void {
  const directions = runDirections(source)
  const rows = stagedRows(run)
  const done = source.database.prepare(
    "SELECT direction, from_id, to_id, operation, effect FROM write WHERE state IN ('done', 'sent') ORDER BY id DESC",
  )
  let line = 1
  const add = (
    pair: ObjectPair,
    fromId: string,
    toId: string,
    { undoes, effect }: { undoes: string; effect: Effect },
  ): void => {
    line++
    const { from, to } = pair
    const cells = {
      from_object_type: from.name,
      from_id: fromId,
      to_object_type: to.name,
      to_id: toId,
      undoes,
    }
    const intent = {
      from: { objectType: from.id, value: fromId, column: 'from_id' },
      to: { objectType: to.id, value: toId, column: 'to_id' },
    }
    rows.add(
      { row: { position: line, cells }, staged: { intent, pair, ask: { verb: 'undo', effect } } },
      undoColumns,
    )
  }
  run.transaction(() => {
    for (const write of done.iterate()) {
      const pair = directions.pairOf(Number(write.direction))
      const fromId = String(write.from_id)
      const { displaced = [], ...effect } = JSON.parse(String(write.effect)) as Effect & {
        displaced?: Displaced[]
      }
      add(pair, fromId, String(write.to_id), { undoes: String(write.operation), effect })
      for (const { toId, type } of displaced)
        add(pair, fromId, toId, {
          undoes: 'moved label',
          effect: { wasAssociated: true, added: [], removed: [type] },
        })
    }
  })
}
