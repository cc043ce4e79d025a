import {
  type AssociationsClient,
  type CallOptions,
  type InputResult,
  isHubSpotError,
  type RecordPair,
} from '@hubspot-associations/client/core'
import type { Batch } from './batch-writes.ts'

/** What HubSpot said to a batch: results for its writes, and what stopped it, if anything did. */
export interface Reply {
  /** May lack writes that were never sent. */
  readonly results: readonly InputResult<RecordPair, unknown>[]
  readonly stoppedBy?: unknown
}

/** Stage 6: one call of the client. What stops the whole run comes back beside what was settled before it. */
export async function sendBatch(
  batch: Batch,
  client: Pick<AssociationsClient, 'associations'>,
  options?: CallOptions,
): Promise<Reply> {
  const { from, to } = batch.pair
  try {
    const results =
      batch.operation === 'labelled'
        ? await client.associations.createBatch(from.id, to.id, batch.writes, options)
        : await client.associations.createDefaultBatch(from.id, to.id, batch.writes, options)
    return { results }
  } catch (error) {
    const results = isHubSpotError(error) ? (error.settled as Reply['results']) : []
    return { results, stoppedBy: error }
  }
}
