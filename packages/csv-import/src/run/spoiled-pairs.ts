import type { FailureCode, RejectionCode } from '@hubspot-associations/engine'
import type { Trouble } from './batch-store.ts'
import { placedPairs } from './counted-pairs.ts'
import type { Part } from './pending-rows.ts'
import type { RunFile } from './run-file.ts'

/** Why a pair must not be labelled: a label that had to be taken away before was not. */
export type SpoiledPairs = (pair: { readonly fromId: string; readonly toId: string }) => Trouble | undefined

/** Looks at what went wrong before the labels of a part are sent. */
export function spoiledPairs(run: RunFile, { pass, direction }: Part): SpoiledPairs {
  const operation = 'archive-labels'
  const select = run.database.prepare(`SELECT * FROM trouble
    WHERE pass = ? AND direction = ? AND operation = ? AND status IN ('rejected', 'failed')`)
  const troubles = new Map(
    select.all(pass, direction, operation).map((kept) => [kept.position, troubleOf(kept)]),
  )
  if (troubles.size === 0) return () => undefined
  const spoiled = new Map<string, Trouble>()
  for (const { position, fromId, toId } of placedPairs(run, { pass, direction, operation })) {
    const trouble = troubles.get(position)
    if (trouble !== undefined) spoiled.set(`${fromId} ${toId}`, trouble)
  }
  return ({ fromId, toId }) => spoiled.get(`${fromId} ${toId}`)
}

function troubleOf(kept: Record<string, unknown>): Trouble {
  const trouble = {
    message: String(kept.message),
    ...(kept.column_name === null ? {} : { column: String(kept.column_name) }),
    ...(kept.correlation_id === null ? {} : { correlationId: String(kept.correlation_id) }),
  }
  if (kept.status === 'rejected')
    return { status: 'rejected', reason: { code: kept.code as RejectionCode, ...trouble } }
  return { status: 'failed', code: kept.code as FailureCode, trouble }
}
