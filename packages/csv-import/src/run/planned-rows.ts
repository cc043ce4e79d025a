import { placedPairs } from './counted-pairs.ts'
import { keptPlans, type Place } from './kept-plan.ts'
import type { PairState } from './pair-states.ts'
import type { RunFile } from './run-file.ts'

/** Whether any row of these places is planned. */
export function isAnyPlanned(run: RunFile, where: Partial<Place>): boolean {
  return keptPlans(run, where).next().done !== true
}

/**
 * Lists rows that are planned in a table beside the run, `planned`, so that statements can tell them from others:
 * all, or those whose pairs have come so far.
 */
export function listPlannedRows(run: RunFile, where: Partial<Place>, only?: PairState): void {
  const { database } = run
  database.exec(
    'CREATE TEMP TABLE IF NOT EXISTS planned (row INTEGER PRIMARY KEY) STRICT; DELETE FROM planned',
  )
  const insert = database.prepare('INSERT OR IGNORE INTO planned VALUES (?)')
  run.transaction(() => {
    for (const { rows, state } of placedPairs(run, where))
      if (only === undefined || state === only) for (const row of rows) insert.run(row)
  })
}
