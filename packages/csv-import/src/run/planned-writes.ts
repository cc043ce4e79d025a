import type { Effect, Write, WriteOperation } from '@hubspot-associations/engine'
import type { Part } from './pending-rows.ts'
import type { RunFile } from './run-file.ts'

/** Writes of one pass and direction that are planned and not sent, without their rows. */
export function* plannedWrites(
  { database }: RunFile,
  { pass, direction }: Part,
): Generator<Write, void, undefined> {
  const select = database.prepare(`SELECT operation, from_id, to_id, effect FROM write
    WHERE pass = ? AND direction = ? AND state = 'planned'`)
  for (const write of select.iterate(pass, direction)) {
    const effect = JSON.parse(String(write.effect)) as Effect
    const operation = String(write.operation) as WriteOperation
    yield { operation, effect, fromId: String(write.from_id), toId: String(write.to_id), types: [], rows: [] }
  }
}
