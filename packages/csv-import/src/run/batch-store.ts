import {
  type FateOf,
  maxBatchWrites,
  type Reply,
  type Settlement,
  settleWrite,
  type WriteOrigin,
} from '@hubspot-associations/engine'
import { keptPairs, keptPlans, type Place } from './kept-plan.ts'
import type { OpenBatch, OpenWrite } from './open-batches.ts'
import type { RunFile } from './run-file.ts'

/** What HubSpot said, and what is known of records that it does not have. */
export interface ExplainedReply extends Reply {
  readonly fateOf: FateOf
}

/** Why a write was not done. */
export type Trouble = Exclude<Settlement, { status: 'done' }>

/** Keeps how far the batches of one place have come. */
export interface BatchStore {
  /** Says that writes are about to leave. */
  markSent(batch: OpenBatch): void
  /** Keeps what HubSpot said to the writes of a batch. */
  keepReply(batch: OpenBatch, reply: ExplainedReply): void
  /** Keeps that a write was not done, and tells the rows that ask for it. */
  keepTrouble(write: Pick<OpenWrite, 'position'>, trouble: Trouble): void
}

const ofPlace = 'pass = ? AND direction = ? AND operation = ?'

/** The states of batches on disk. */
export function batchStore(run: RunFile, place: Place, origin: WriteOrigin): BatchStore {
  const { database } = run
  const keys = [place.pass, place.direction, place.operation] as const
  const setState = database.prepare('INSERT OR REPLACE INTO batch VALUES (?, ?, ?, ?, ?)')
  const sendAgain = database.prepare(
    `UPDATE trouble SET status = 'sent' WHERE ${ofPlace} AND position = ? AND status = 'open'`,
  )
  const close = database.prepare(
    `DELETE FROM trouble WHERE ${ofPlace} AND position = ? AND status IN ('open', 'sent')`,
  )
  const open = database.prepare(
    "INSERT OR REPLACE INTO trouble (pass, direction, operation, position, status) VALUES (?, ?, ?, ?, 'open')",
  )
  const keepTrouble = troubleKeeper(run, place)
  return {
    markSent({ number, state, writes }) {
      if (state !== 'reopened') setState.run(...keys, number, 'sent')
      else for (const { position } of writes) sendAgain.run(...keys, position)
    },
    keepReply({ number, state, writes }, reply) {
      const isWhole = reply.stoppedBy === undefined
      if (!isWhole && reply.results.length === 0) return
      if (state !== 'planned') for (const { position } of writes) close.run(...keys, position)
      for (const { write, settlement } of unsettled(writes, reply, origin)) {
        if (settlement === undefined) open.run(...keys, write.position)
        else keepTrouble(write, settlement)
      }
      setState.run(...keys, number, isWhole ? 'done' : 'reopened')
    },
    keepTrouble,
  }
}

interface Unsettled {
  readonly write: OpenWrite
  /** Undefined without an answer, when something stopped the run. */
  readonly settlement: Trouble | undefined
}

/** The writes that were not done. */
function* unsettled(
  writes: readonly OpenWrite[],
  { results, stoppedBy, fateOf }: ExplainedReply,
  origin: WriteOrigin,
): Generator<Unsettled, void, undefined> {
  let next = 0
  for (const write of writes) {
    // Results come in the order of their inputs, and may lack some.
    const result = results[next]?.input === write ? results[next++] : undefined
    if (result?.status === 'done') continue
    if (stoppedBy !== undefined && result?.status !== 'failed') yield { write, settlement: undefined }
    else yield { write, settlement: settleWrite(write, origin, { result, fateOf }) as Trouble }
  }
}

const troubleColumns = 'status, code, message, column_name, correlation_id'

/** Keeps that writes of a place were not done, and tells their rows. */
export function troubleKeeper(run: RunFile, place: Place): BatchStore['keepTrouble'] {
  const { database } = run
  const insert = database.prepare(
    `INSERT OR REPLACE INTO trouble (pass, direction, operation, position, ${troubleColumns})
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const tell = database.prepare(`UPDATE row SET (${troubleColumns}) = (?, ?, ?, ?, ?) WHERE id = ?`)
  const rowsOf = rowReader(run, place)
  return ({ position }, trouble) => {
    const [code, { message, column = null, correlationId = null }] =
      trouble.status === 'rejected' ? [trouble.reason.code, trouble.reason] : [trouble.code, trouble.trouble]
    const values = [trouble.status, code, message, column, correlationId]
    insert.run(place.pass, place.direction, place.operation, position, ...values)
    for (const row of rowsOf(position)) tell.run(...values, row)
  }
}

/** The rows that ask for a pair; cheap when neighbours are asked for one after the other. */
function rowReader(run: RunFile, place: Place): (position: number) => readonly number[] {
  const held = new Map<number, readonly number[]>()
  return (position) => {
    const known = held.get(position)
    if (known !== undefined) return known
    held.clear()
    for (const plan of keptPlans(run, { ...place, position }))
      for (const pair of keptPairs(run, plan)) held.set(pair.position, pair.rows)
    return held.get(position) ?? []
  }
}

/** Opens again what failed for no fault of its rows. */
export function reopenFailed(run: RunFile): void {
  run.transaction(() =>
    run.database.exec(`
      UPDATE batch SET state = 'reopened' WHERE state = 'done'
        AND (pass, direction, operation, number) IN (
          SELECT pass, direction, operation, position / ${maxBatchWrites} FROM trouble WHERE status = 'failed');
      UPDATE trouble SET (${troubleColumns}) = ('open', NULL, NULL, NULL, NULL) WHERE status = 'failed';
      UPDATE row SET (${troubleColumns}) = (NULL, NULL, NULL, NULL, NULL) WHERE status = 'failed'`),
  )
}
