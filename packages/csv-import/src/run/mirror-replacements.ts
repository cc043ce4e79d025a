import type { CallOptions } from '@hubspot-associations/client'
import { type FindFates, goneRecord } from '@hubspot-associations/engine'
import { mirrorPass } from './mirror-facts.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'

/** How it is found out whether records are there. */
export interface Asking {
  readonly find: FindFates
  readonly call: CallOptions
  /** The column that names the record at the other end, for messages. */
  readonly column: string
}

/**
 * Rejects rows whose associations are to take the place of others and cannot, because their record is not there:
 * HubSpot would remove the one and refuse the other.
 */
export async function rejectGoneReplacements(run: RunFile, { find, call, column }: Asking): Promise<void> {
  const { database } = run
  const reject = database.prepare(`UPDATE row SET status = 'rejected', code = ?, message = ?, column_name = ?
    WHERE direction = ? AND to_id = ? AND status = 'written'
      AND (SELECT state FROM write WHERE write.id = row.write) = 'planned'`)
  for (const { id: direction, pair } of runDirections(run).all()) {
    const fates = await find(pair.to, replacementsIn(run, direction), call)
    run.transaction(() => {
      for (const [id, fate] of fates) {
        const { code, message } = goneRecord(pair.to, id, fate)
        reject.run(code, message, column, direction, id)
      }
    })
  }
}

/** The other ends of new associations of records that lose something. */
function replacementsIn({ database }: RunFile, direction: number): string[] {
  const select = database.prepare(`SELECT DISTINCT to_id FROM write
    WHERE direction = ? AND pass <> ? AND state = 'planned' AND json_extract(effect, '$.wasAssociated') = 0
      AND from_id IN (SELECT from_id FROM write WHERE direction = ? AND pass = ?)`)
  return select.all(direction, mirrorPass, direction, mirrorPass).map(({ to_id }) => String(to_id))
}
