import {
  type AssociationsClient,
  type CallOptions,
  type InputResult,
  isHubSpotError,
  type RecordPair,
  type TypedPair,
} from '@hubspot-associations/client/core'
import type { Batch } from './batch-writes.ts'

/** What HubSpot said to a batch: results for its writes, and what stopped it, if anything did. */
export interface Reply {
  /** May lack writes that were never sent. */
  readonly results: readonly InputResult<RecordPair, unknown>[]
  readonly stoppedBy?: unknown
}

type Associations = Pick<AssociationsClient, 'associations'>

/** What of a batch is sent. */
export interface Sending extends Pick<Batch, 'pair' | 'operation'> {
  readonly writes: readonly TypedPair[]
}

/** Stage 6: one call of the client. What stops the whole run comes back beside what was settled before it. */
export async function sendBatch(batch: Sending, client: Associations, options?: CallOptions): Promise<Reply> {
  try {
    return { results: await send(batch, client, options) }
  } catch (error) {
    const results = isHubSpotError(error) ? (error.settled as Reply['results']) : []
    return { results, stoppedBy: error }
  }
}

function send(
  { pair: { from, to }, operation, writes }: Sending,
  { associations }: Associations,
  options?: CallOptions,
): Promise<Reply['results']> {
  if (operation === 'labelled') return associations.createBatch(from.id, to.id, writes, options)
  if (operation === 'default') return associations.createDefaultBatch(from.id, to.id, writes, options)
  if (operation === 'archive') return associations.archiveBatch(from.id, to.id, writes, options)
  return associations.archiveLabelsBatch(from.id, to.id, writes, options)
}
