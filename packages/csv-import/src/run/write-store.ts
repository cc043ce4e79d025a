import type { AssociationType } from '@hubspot-associations/client'
import type { Effect, Settlement, Write, WriteOperation } from '@hubspot-associations/engine'
import type { RunFile } from './run-file.ts'

/** A write that HubSpot has not answered for yet. */
export interface OpenWrite extends Write {
  readonly id: number
}

const noEffect: Effect = { wasAssociated: false, added: [], removed: [] }

/** The next open writes of one operation, in their order. */
export function openWrites(
  { database }: RunFile,
  where: WritePlace & { readonly after: number; readonly limit: number },
): OpenWrite[] {
  const { pass, direction, operation, after, limit } = where
  const select = database.prepare(`SELECT id, from_id, to_id, types FROM write
    WHERE pass = ? AND direction = ? AND operation = ? AND state IN ('planned', 'sent') AND id > ? ORDER BY id LIMIT ?`)
  return select.all(pass, direction, operation, after, limit).map((row) => ({
    id: Number(row.id),
    fromId: String(row.from_id),
    toId: String(row.to_id),
    operation,
    types: JSON.parse(String(row.types)) as AssociationType[],
    effect: noEffect,
    rows: [],
  }))
}

/** Where the writes of a batch stand: one operation of one pass and direction. */
export interface WritePlace {
  readonly pass: number
  readonly direction: number
  readonly operation: WriteOperation
}

/** Keeps how far the writes of one place have come. */
export interface WriteStore {
  /** All open writes from the first to the last of a batch, in one go. */
  mark(batch: readonly OpenWrite[], state: 'sent' | 'done'): void
  settle(write: OpenWrite, settlement: Settlement): void
}

/** The state of writes on disk. */
export function writeStore({ database }: RunFile, { pass, direction, operation }: WritePlace): WriteStore {
  const markRange = database.prepare(`UPDATE write SET state = ?
    WHERE pass = ? AND direction = ? AND operation = ? AND state IN ('planned', 'sent') AND id BETWEEN ? AND ?`)
  const update = database.prepare(
    'UPDATE write SET state = ?, code = ?, message = ?, column_name = ?, correlation_id = ? WHERE id = ?',
  )
  const spoil =
    database.prepare(`UPDATE write SET state = ?, code = ?, message = ?, column_name = ?, correlation_id = ?
    WHERE pass = ? AND direction = ? AND from_id = ? AND to_id = ? AND operation = 'labelled' AND state = 'planned'`)
  return {
    mark(batch, state) {
      const [first, last] = [batch.at(0), batch.at(-1)]
      if (first !== undefined && last !== undefined)
        markRange.run(state, pass, direction, operation, first.id, last.id)
    },
    settle({ id, fromId, toId }, settlement) {
      if (settlement.status === 'done') {
        update.run('done', null, null, null, null, id)
        return
      }
      const [code, trouble] =
        settlement.status === 'rejected'
          ? [settlement.reason.code, settlement.reason]
          : [settlement.code, settlement.trouble]
      const { message, column = null, correlationId = null } = trouble
      const troubled = [settlement.status, code, message, column, correlationId] as const
      update.run(...troubled, id)
      // What was to follow on the same pair would leave in place what could not be taken away.
      if (operation === 'archive-labels') spoil.run(...troubled, pass, direction, fromId, toId)
    },
  }
}

/** Opens writes again that failed for no fault of their rows. */
export function reopenFailed({ database }: RunFile): void {
  database.exec("UPDATE write SET state = 'planned', code = NULL, message = NULL WHERE state = 'failed'")
  database.exec("UPDATE row SET status = NULL, code = NULL, message = NULL WHERE status = 'failed'")
}
