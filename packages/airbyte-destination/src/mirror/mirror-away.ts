import type { AssociationsClient, CallOptions } from '@hubspot-associations/client'
import {
  type Change,
  createAssociationEngine,
  type Mapping,
  mirroredCount,
  mirrorRemovals,
  type ObjectPair,
  type Row,
} from '@hubspot-associations/engine'
import { Failure } from '../failure.ts'
import type { SentPairs } from './sent-pairs.ts'

/** What a mirror removes with. */
export interface MirrorSetting {
  readonly client: AssociationsClient
  readonly sent: SentPairs
  /** The largest share of what is compared that may go, in per cent. */
  readonly maxPercent: number
  readonly call: CallOptions
}

/**
 * Removes what the from-records of a sync hold and the sync did not send. Everything is compared before anything
 * is removed; answers how much was.
 * @throws Failure when it would be too much, or HubSpot refuses a removal
 */
export async function mirrorAway({ client, sent, maxPercent, call }: MirrorSetting): Promise<number> {
  let [held, found] = [0, 0]
  for (const pair of sent.directions())
    for await (const record of compare(pair, { client, sent, call })) {
      held += record.held
      found += record.removals.length
    }
  if (found > (held * maxPercent) / 100) throw tooMuch(found, held, maxPercent)
  for (const pair of sent.directions()) await remove(pair, { client, sent, call })
  return found
}

type Comparing = Omit<MirrorSetting, 'maxPercent'>

// Reads are drained record by record; this many are asked for at once.
const recordsAtOnce = 1_000

async function* compare(
  pair: ObjectPair,
  { client, sent, call }: Comparing,
): AsyncGenerator<{ readonly held: number; readonly removals: readonly Change[] }> {
  const scope = sent.scopeOf(pair)
  for (const ids of sent.fromIds(pair, recordsAtOnce))
    for await (const result of client.associations.readBatch(pair.from.id, pair.to.id, ids, call)) {
      // What cannot be read is left as it is.
      if (result.status !== 'done') continue
      const fromId = result.input
      const record = { pair, fromId, changes: sent.changesOf(pair, fromId), held: result.value }
      const removals = mirrorRemovals(record, scope).filter(
        ({ toId }) => !sent.isSentReversed(pair, fromId, toId),
      )
      yield { held: mirroredCount(result.value, scope), removals }
    }
}

/** Removals go the way of rows: read once more, batched, sent and settled. */
async function remove(pair: ObjectPair, comparing: Comparing): Promise<void> {
  const engine = createAssociationEngine({ client: comparing.client, mapping: removalMapping(pair) })
  for await (const outcome of engine.apply(removalRows(pair, comparing), comparing.call))
    if (outcome.status === 'rejected' || outcome.status === 'failed')
      throw new Failure('transient_error', 'HubSpot did not remove everything that the stream no longer has.')
}

function removalMapping({ from, to }: ObjectPair): Mapping {
  return {
    from: { objectType: from.id, column: 'from' },
    to: { objectType: to.id, column: 'to' },
    labels: { typeIdColumn: 'typeId', categoryColumn: 'category' },
    action: { column: 'verb' },
  }
}

async function* removalRows(pair: ObjectPair, comparing: Comparing): AsyncGenerator<Row> {
  let position = 0
  for await (const { removals } of compare(pair, comparing))
    for (const { fromId: from, toId: to, verb, types } of removals)
      for (const { typeId, category } of types.length === 0
        ? [{ typeId: undefined, category: undefined }]
        : types)
        yield { position: ++position, cells: { from, to, verb, typeId, category } }
}

function tooMuch(found: number, held: number, maxPercent: number): Failure {
  const [gone, all] = [found, held].map((count) => count.toLocaleString('en'))
  return new Failure(
    'config_error',
    `The mirror would remove ${gone} of ${all} associations or labels that it compared, more than the ${maxPercent} % ` +
      'of max_deletes_percent, so it removed nothing. Records are written. If the source is right, raise max_deletes_percent for one sync.',
  )
}
