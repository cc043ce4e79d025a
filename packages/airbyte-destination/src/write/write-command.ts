import type { AssociationsClient, Clock } from '@hubspot-associations/client'
import {
  createAssociationEngine,
  createLimitEngine,
  type Outcome,
  type Summary,
} from '@hubspot-associations/engine'
import type { Config } from '../config/config.ts'
import { type MirrorFacts, mayMirror } from '../mirror/may-mirror.ts'
import { mirrorAway } from '../mirror/mirror-away.ts'
import { createSentPairs, type SentPairs } from '../mirror/sent-pairs.ts'
import type { CatalogStream } from '../protocol/catalog.ts'
import type { Emitter } from '../protocol/emitter.ts'
import type { RejectSink } from '../rejects/reject-sink.ts'
import type { StreamPlans } from '../streams/plan-streams.ts'
import { createCheckpoints } from './checkpoints.ts'
import { createEnding } from './ending.ts'
import { createIntake } from './intake.ts'
import { isOver, tooMany } from './max-rejected.ts'
import { createMemoryBuffer } from './memory-buffer.ts'
import { createRowQueue } from './row-queue.ts'
import { createSettlement, type Settlement } from './settlement.ts'
import { associationMappingOf, limitMappingOf } from './stream-row.ts'
import { summaryText } from './summary-text.ts'

/** What a sync is written with. */
export interface WriteSetting {
  readonly config: Config
  readonly plans: StreamPlans
  readonly client: AssociationsClient
  readonly rejects: RejectSink
  readonly input: AsyncIterable<Uint8Array>
  readonly emitter: Emitter
  readonly clock: Clock
  /** Aborted when no further record is to be taken: what is under way is finished. */
  readonly stopping: AbortSignal
  /** Aborted when not even that is to be waited for. */
  readonly signal: AbortSignal
}

// Two reads and one write, each as large as HubSpot takes. Rows of windows under way are most of what is held in
// memory, and the sooner they are done with the less it costs to clear them away.
const windowSize = 2_000

/**
 * Takes in records up to the end of the input, and gives every state back once the records before it are
 * settled. What is covered when something stops the sync is given back first.
 * @throws what stopped it: a Failure, an error of the client, or the reason of the signal
 */
export async function write(setting: WriteSetting): Promise<Summary> {
  const { config, emitter, client, signal } = setting
  const ending = createEnding(setting.stopping)
  const { stopping } = ending
  const queues = { association: createRowQueue(windowSize), limit: createRowQueue(windowSize) }
  const buffer = createMemoryBuffer(config.maxBufferBytes, stopping)
  const checkpoints = createCheckpoints(emitter, buffer)
  const mirrored = mirroredStreams(setting)
  const sent = mirrored.length === 0 ? undefined : createSentPairs()
  const settlement = createSettlement({ ...setting, checkpoints, buffer, ending, sent })
  const keepsLines = setting.rejects.place !== undefined
  const intake = createIntake({ ...setting, queues, checkpoints, buffer, keepsLines })

  const over = new AbortController()
  const taking = intake
    .takeAll(setting.input, stopping)
    .catch(ending.by)
    .finally(() => {
      for (const queue of Object.values(queues)) queue.close()
    })
  const ticking = tick(setting, over.signal, () => {
    for (const queue of Object.values(queues)) queue.flush()
    settlement.storeRejects().catch(ending.by)
    emitter.log('INFO', `${summaryText(settlement.summary())}; ${checkpoints.emitted} states given back`)
  })
  const associations = createAssociationEngine({ client, mapping: associationMappingOf })
  const limits = createLimitEngine({ client, mapping: limitMappingOf })
  const applying = [
    associations.applyWindows(queues.association, { signal, stopping }),
    limits.applyWindows(queues.limit, { signal, stopping }),
  ].map((outcomes) => settleAll(outcomes, settlement).catch(ending.by))
  await Promise.all([taking, ...applying])
  over.abort()
  await ticking
  await settlement.storeRejects().catch(ending.by)
  const summary = settlement.summary()
  if (isOver(config.maxRejected, summary, true)) ending.by(tooMany(summary, setting.rejects))
  ending.throwIfEnded()
  // Whatever the reason, a sync must not be called done that lost a record on its way.
  if (checkpoints.unsettled > 0) throw new Error(`${checkpoints.unsettled} records were left unsettled`)
  if (sent !== undefined)
    await mirror(setting, { sent, streams: mirrored, statuses: intake.statuses, summary })
  return summary
}

function mirroredStreams({ config, plans }: WriteSetting): readonly CatalogStream[] {
  if (config.overwrite !== 'mirror') return []
  return [...plans.values()]
    .filter(({ kind, stream }) => kind === 'association' && stream.syncMode === 'overwrite')
    .map(({ stream }) => stream)
}

/** The last step of a sync that overwrites: what the streams no longer have goes. */
async function mirror(
  { config, client, emitter, signal }: WriteSetting,
  facts: Pick<MirrorFacts, 'streams' | 'statuses'> & { readonly sent: SentPairs; readonly summary: Summary },
): Promise<void> {
  const { sent, summary } = facts
  const may = mayMirror({ ...facts, records: summary.rows, rejected: summary.rejected })
  if (may !== true) return emitter.log('WARN', `The mirror removed nothing, because ${may}`)
  const maxPercent = config.maxDeletesPercent
  const count = await mirrorAway({ client, sent, maxPercent, call: { signal } })
  sent.close()
  emitter.log('INFO', `The mirror removed ${count.toLocaleString('en')} associations or labels`)
}

async function settleAll(lists: AsyncIterable<readonly Outcome[]>, settlement: Settlement): Promise<void> {
  for await (const outcomes of lists) for (const outcome of outcomes) settlement.take(outcome)
}

/** Does something every so often until it is over. */
async function tick(
  { clock, config }: Pick<WriteSetting, 'clock' | 'config'>,
  over: AbortSignal,
  work: () => void,
): Promise<void> {
  while (!over.aborted) {
    await clock.sleep(config.flushSeconds * 1000, over).catch(() => undefined)
    if (!over.aborted) work()
  }
}
