import { mirrorPass } from './mirror-facts.ts'
import type { Part } from './pending-rows.ts'
import { isAnyPlanned, listPlannedRows } from './planned-rows.ts'
import { indexRowsByPair } from './row-by-pair.ts'
import type { RunFile } from './run-file.ts'

/**
 * Opens rows again that a limit left no room for, where rows that were planned after them make some: it is made
 * before any is taken. Of a pair that something is planned for, no more can be planned. Tells whether there are any.
 */
export function reopenRefused(run: RunFile, { pass, direction }: Part): boolean {
  if (!isRoomMade(run, { pass, direction })) return false
  indexRowsByPair(run)
  listPlannedRows(run, { pass, direction })
  const { changes } = run.database
    .prepare(`UPDATE row SET (status, code, message) = (NULL, NULL, NULL)
      WHERE status = 'rejected' AND code = 'LIMIT_EXCEEDED' AND pass = ? AND direction = ? AND NOT EXISTS (
        SELECT 1 FROM row AS twin WHERE twin.id IN (SELECT row FROM planned)
          AND (twin.direction, twin.from_id, twin.to_id) = (row.direction, row.from_id, row.to_id))`)
    .run(pass, direction)
  return Number(changes) > 0
}

function isRoomMade(run: RunFile, { pass, direction }: Part): boolean {
  return [mirrorPass, pass].some((each) =>
    (['archive', 'archive-labels'] as const).some((operation) =>
      isAnyPlanned(run, { pass: each, direction, operation }),
    ),
  )
}
