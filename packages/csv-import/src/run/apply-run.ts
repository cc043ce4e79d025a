import type { AssociationsClient, CallOptions } from '@hubspot-associations/client'
import {
  type Batch,
  explainMissing,
  type FateOf,
  type FindFates,
  inFlight,
  maxBatchWrites,
  type Reply,
  sendBatch,
  settleWrite,
  type WriteOperation,
  type WriteOrigin,
} from '@hubspot-associations/engine'

import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'
import { type OpenWrite, openWrites, type WritePlace, type WriteStore, writeStore } from './write-store.ts'

/** What applying needs beside the run. */
export interface Applying {
  readonly client: AssociationsClient
  readonly call: CallOptions
  readonly fates: FindFates
  /** Batches under way at once. */
  readonly concurrency: number
  readonly columns: WriteOrigin['columns']
  /** Aborted when no further batch is to be sent; those under way are finished. */
  readonly stopping: AbortSignal
  /** Hears of each batch that HubSpot has answered. */
  readonly onBatch: (writes: number) => void
}

// Making room comes before taking it, for pairs whose records are at a limit.
const order: readonly WriteOperation[] = ['archive', 'archive-labels', 'labelled', 'default']

/** Sends what is planned of a pass. Each batch is marked before it leaves and settled when HubSpot has answered. */
export async function applyPass(run: RunFile, pass: number, applying: Applying): Promise<void> {
  for (const { id: direction, pair } of runDirections(run).all())
    for (const operation of order) {
      const place = { pass, direction, operation }
      const origin = { pair, columns: applying.columns }
      const sending = { origin, operation, applying, store: writeStore(run, place) }
      const send = (writes: readonly OpenWrite[]): Promise<unknown> => sendWrites(run, writes, sending)
      const batches = openBatches(run, place, applying.stopping)
      for await (const stoppedBy of inFlight(batches, applying.concurrency, send))
        if (stoppedBy !== undefined) throw stoppedBy
    }
}

function* openBatches(
  run: RunFile,
  place: WritePlace,
  stopping: AbortSignal,
): Generator<readonly OpenWrite[], void, undefined> {
  let last = 0
  for (;;) {
    stopping.throwIfAborted()
    const writes = openWrites(run, { ...place, after: last, limit: maxBatchWrites })
    const end = writes.at(-1)
    if (end === undefined) return
    last = end.id
    yield writes
  }
}

interface Sending {
  readonly origin: WriteOrigin
  readonly operation: WriteOperation
  readonly applying: Applying
  readonly store: WriteStore
}

/** Sends one batch and keeps what became of it. Gives what stopped the run, if anything did. */
async function sendWrites(
  run: RunFile,
  writes: readonly OpenWrite[],
  { origin, operation, applying, store }: Sending,
): Promise<unknown> {
  run.transaction(() => store.mark(writes, 'sent'))
  const batch: Batch = { ...origin, operation, writes }
  const { client, call } = applying
  const reply = await sendBatch(batch, client, call)
  const fateOf = await explainMissing(batch, reply, { find: applying.fates, call })
  run.transaction(() => keepReply(writes, reply, { origin, store, fateOf }))
  applying.onBatch(writes.length)
  return reply.stoppedBy
}

function keepReply(
  writes: readonly OpenWrite[],
  { results, stoppedBy }: Reply,
  { origin, store, fateOf }: Pick<Sending, 'origin' | 'store'> & { readonly fateOf: FateOf },
): void {
  const byWrite = new Map(results.map((result) => [result.input, result]))
  const isWhole = stoppedBy === undefined
  for (const write of writes) {
    const result = byWrite.get(write)
    if (result?.status === 'done' && isWhole) continue
    // Unanswered when the run stopped: it stays open, and is sent again when the run goes on.
    if (!isWhole && result?.status !== 'done' && result?.status !== 'failed') continue
    store.settle(write, settleWrite(write, origin, { result, fateOf }))
  }
  if (isWhole) store.mark(writes, 'done')
}
