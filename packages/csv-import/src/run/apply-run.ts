import type { AssociationsClient, CallOptions } from '@hubspot-associations/client'
import {
  explainMissing,
  type FindFates,
  type Flight,
  inFlight,
  sendBatch,
  type WriteOperation,
  type WriteOrigin,
} from '@hubspot-associations/engine'
import { type BatchStore, batchStore } from './batch-store.ts'
import { type OpenBatch, openBatches } from './open-batches.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'
import { type SpoiledPairs, spoiledPairs } from './spoiled-pairs.ts'

/** What applying needs beside the run. */
export interface Applying {
  readonly client: AssociationsClient
  readonly call: CallOptions
  /** Finds out what became of records that are missing. */
  readonly fates: FindFates
  readonly flight: Flight
  readonly columns: WriteOrigin['columns']
  /** Aborted when no further batch is to be sent; those under way are finished. */
  readonly stopping: AbortSignal
  /** Hears of each batch that HubSpot has answered. */
  readonly onBatch: (writes: number) => void
}

/** The order in which operations are sent: making room comes before taking it, for records that are at a limit. */
export const sendingOrder: readonly WriteOperation[] = ['archive', 'archive-labels', 'labelled', 'default']

/** Sends what is planned of a pass. Each batch is marked before it leaves and settled when HubSpot has answered. */
export async function applyPass(run: RunFile, pass: number, applying: Applying): Promise<void> {
  for (const { id: direction, pair } of runDirections(run).all())
    for (const operation of sendingOrder) {
      const place = { pass, direction, operation }
      const origin = { pair, columns: applying.columns }
      const isSpoiled = operation === 'labelled' ? spoiledPairs(run, place) : () => undefined
      const sending = { origin, operation, applying, isSpoiled, store: batchStore(run, place, origin) }
      const send = (batch: OpenBatch): Promise<unknown> => sendOne(run, batch, sending)
      const batches = untilStopped(openBatches(run, place), applying.stopping)
      for await (const stoppedBy of inFlight(batches, applying.flight, send))
        if (stoppedBy !== undefined) throw stoppedBy
    }
}

function* untilStopped<Item>(items: Iterable<Item>, stopping: AbortSignal): Generator<Item, void, undefined> {
  for (const item of items) {
    stopping.throwIfAborted()
    yield item
  }
}

interface Sending {
  readonly origin: WriteOrigin
  readonly operation: WriteOperation
  readonly applying: Applying
  readonly isSpoiled: SpoiledPairs
  readonly store: BatchStore
}

/** Sends one batch and keeps what became of it. Gives what stopped the run, if anything did. */
async function sendOne(
  run: RunFile,
  open: OpenBatch,
  { origin, operation, applying, isSpoiled, store }: Sending,
): Promise<unknown> {
  const writes = run.transaction(() => {
    store.markSent(open)
    return open.writes.filter((write) => {
      const trouble = isSpoiled(write)
      if (trouble !== undefined) store.keepTrouble(write, trouble)
      return trouble === undefined
    })
  })
  const { client, call, fates } = applying
  const batch = { ...origin, operation, writes }
  const reply = await sendBatch(batch, client, call)
  const fateOf = await explainMissing(batch, reply, { find: fates, call })
  run.transaction(() => store.keepReply({ ...open, writes }, { ...reply, fateOf }))
  applying.onBatch(writes.length)
  return reply.stoppedBy
}
