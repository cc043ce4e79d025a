import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import type { Batch } from './batch-writes.ts'
import { inFlight } from './in-flight.ts'
import { explainMissing, type FateOf, unknownFate } from './missing-record.ts'
import type { Outcome } from './outcome.ts'
import { recordOutcomes } from './record-outcomes.ts'
import type { Resolvers } from './resolvers.ts'
import { type Reply, sendBatch } from './send-batch.ts'
import { spoiledWrites } from './spoiled-writes.ts'
import type { Stop } from './stop.ts'

/** What batches are sent with. */
export interface Sending {
  readonly client: Pick<AssociationsClient, 'associations'>
  readonly call: CallOptions
  readonly stop: Stop
  readonly resolvers: Pick<Resolvers, 'fates'>
}

/**
 * Requests of one window under way at once. Four windows overlap, so four times as many are: enough to use 15
 * calls a second at HubSpot's usual answer times.
 */
export const requestsAtOnce = 2

/**
 * Stages 6 and 7 for the batches of one plan. Those of one operation overlap; the next operation waits for them.
 * What is under way when something stops the run is waited for: its rows have been sent.
 */
export async function* sendBatches(
  batches: readonly Batch[],
  { client, call, stop, resolvers }: Sending,
): AsyncGenerator<readonly Outcome[], void, undefined> {
  const spoiled = spoiledWrites()
  const send = async (batch: Batch): Promise<Sent> => {
    const { ready, outcomes } = spoiled.part(batch)
    const reply = await sendBatch(ready, client, call)
    // Rows that were sent have their outcome, whether or not more can be told of it.
    const explained = explainMissing(ready, reply, { find: resolvers.fates, call }).catch(() => unknownFate)
    return { ready, outcomes, reply, fateOf: await explained }
  }
  for (const same of Map.groupBy(batches, ({ operation }) => operation).values())
    for await (const { ready, outcomes, reply, fateOf } of inFlight(
      untilStopped(same, stop),
      { limit: requestsAtOnce },
      send,
    )) {
      spoiled.note(ready, reply)
      yield [...outcomes, ...recordOutcomes(ready, reply, fateOf)]
      if (reply.stoppedBy !== undefined) stop.set(reply.stoppedBy)
    }
  stop.throwIfSet()
}

interface Sent {
  readonly ready: Batch
  /** Of rows whose writes must not go out. */
  readonly outcomes: readonly Outcome[]
  readonly reply: Reply
  readonly fateOf: FateOf
}

function* untilStopped(batches: readonly Batch[], stop: Stop): Generator<Batch, void, undefined> {
  for (const batch of batches) {
    if (stop.isSet()) return
    yield batch
  }
}
