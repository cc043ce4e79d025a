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
  where: {
    readonly pass: number
    readonly direction: number
    readonly operation: WriteOperation
    readonly after: number
    readonly limit: number
  },
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

/** Keeps how far writes have come. */
export function writeStore({ database }: RunFile): {
  markSent(writes: readonly OpenWrite[]): void
  settle(write: OpenWrite, settlement: Settlement): void
} {
  const mark = database.prepare('UPDATE write SET state = ? WHERE id = ?')
  const explain = database.prepare(
    'UPDATE write SET state = ?, code = ?, message = ?, column_name = ?, correlation_id = ? WHERE id = ?',
  )
  return {
    markSent(writes) {
      for (const { id } of writes) mark.run('sent', id)
    },
    settle({ id }, settlement) {
      if (settlement.status === 'done') {
        mark.run('done', id)
        return
      }
      const [code, trouble] =
        settlement.status === 'rejected'
          ? [settlement.reason.code, settlement.reason]
          : [settlement.code, settlement.trouble]
      const { message, column = null, correlationId = null } = trouble
      explain.run(settlement.status, code, message, column, correlationId, id)
    },
  }
}

/** Opens writes again that failed for no fault of their rows. */
export function reopenFailed({ database }: RunFile): void {
  database.exec("UPDATE write SET state = 'planned', code = NULL, message = NULL WHERE state = 'failed'")
  database.exec("UPDATE row SET status = NULL, code = NULL, message = NULL WHERE status = 'failed'")
}
