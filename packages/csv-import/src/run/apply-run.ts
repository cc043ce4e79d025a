import type { AssociationsClient, CallOptions } from '@hubspot-associations/client'
import {
  type Batch,
  maxBatchWrites,
  type Reply,
  sendBatch,
  settleWrite,
  type WriteOperation,
  type WriteOrigin,
} from '@hubspot-associations/engine'
import { inFlight } from './in-flight.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'
import { type OpenWrite, openWrites, writeStore } from './write-store.ts'

/** What applying needs beside the run. */
export interface Applying {
  readonly client: AssociationsClient
  readonly call: CallOptions
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
      const batches = openBatches(run, { pass, direction, operation }, applying.stopping)
      const origin = { pair, columns: applying.columns }
      const send = (writes: readonly OpenWrite[]) => sendWrites(run, writes, { origin, operation, applying })
      for await (const stoppedBy of inFlight(batches, applying.concurrency, send))
        if (stoppedBy !== undefined) throw stoppedBy
    }
}

function* openBatches(
  run: RunFile,
  where: { readonly pass: number; readonly direction: number; readonly operation: WriteOperation },
  stopping: AbortSignal,
): Generator<readonly OpenWrite[], void, undefined> {
  let last = 0
  for (;;) {
    stopping.throwIfAborted()
    const writes = openWrites(run, { ...where, after: last, limit: maxBatchWrites })
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
}

/** Sends one batch and keeps what became of it. Gives what stopped the run, if anything did. */
async function sendWrites(
  run: RunFile,
  writes: readonly OpenWrite[],
  { origin, operation, applying }: Sending,
): Promise<unknown> {
  const store = writeStore(run)
  run.transaction(() => store.markSent(writes))
  const batch: Batch = { ...origin, operation, writes }
  const reply = await sendBatch(batch, applying.client, applying.call)
  run.transaction(() => keepReply(writes, origin, { reply, store }))
  applying.onBatch(writes.length)
  return reply.stoppedBy
}

function keepReply(
  writes: readonly OpenWrite[],
  origin: WriteOrigin,
  { reply, store }: { readonly reply: Reply; readonly store: ReturnType<typeof writeStore> },
): void {
  const results = new Map(
    reply.results.map((result) => [`${result.input.fromId} ${result.input.toId}`, result]),
  )
  for (const write of writes) {
    const result = results.get(`${write.fromId} ${write.toId}`)
    // Unanswered when the run stopped: it stays open, and is sent again when the run goes on.
    if (reply.stoppedBy !== undefined && result?.status !== 'done' && result?.status !== 'failed') continue
    store.settle(write, settleWrite(write, origin, { result }))
  }
}
