import { createTally, type Outcome, type Summary } from '@hubspot-associations/engine'
import type { Config } from '../config/config.ts'
import type { SentPairs } from '../mirror/sent-pairs.ts'
import { createRejectKeeper } from '../rejects/reject-keeper.ts'
import type { RejectSink } from '../rejects/reject-sink.ts'
import type { Checkpoints } from './checkpoints.ts'
import type { Ending } from './ending.ts'
import { isOver, tooMany } from './max-rejected.ts'
import type { MemoryBuffer } from './memory-buffer.ts'
import { notDone, rejectedFailure } from './row-failure.ts'
import { type StreamRow, streamRow } from './stream-row.ts'

/** What outcomes are settled with. */
export interface SettlementSetting {
  readonly config: Pick<Config, 'onReject' | 'maxRejected'>
  readonly checkpoints: Checkpoints
  readonly buffer: MemoryBuffer
  readonly rejects: RejectSink
  readonly ending: Pick<Ending, 'by' | 'byRow'>
  /** What a mirror has to know of what was sent; undefined without one. */
  readonly sent: SentPairs | undefined
}

/** Turns outcomes into progress of the checkpoints. */
export interface Settlement {
  take(outcome: Outcome): void
  /** Keeps the rejected records that are not kept yet; their states wait for it. */
  storeRejects(): Promise<void>
  summary(): Summary
}

type Rejected = Outcome & { readonly status: 'rejected' }

/** A rejected record is settled only when it is kept, and a failed one never: it has to come again. */
export function createSettlement(setting: SettlementSetting): Settlement {
  const { config, checkpoints, buffer, rejects, ending, sent } = setting
  const tally = createTally()
  const isSkipped = config.onReject === 'skip'
  const keeper = createRejectKeeper(rejects, ({ interval }) => {
    if (isSkipped) checkpoints.settle(interval, true)
  })

  function reject(outcome: Rejected, row: StreamRow): void {
    if (!isSkipped) ending.by(rejectedFailure(outcome, row, rejects))
    else if (isOver(config.maxRejected, tally.summary())) ending.by(tooMany(tally.summary(), rejects))
    keeper.keep(outcome, row)
    if (checkpoints.waiting > 0 || keeper.isFull()) keeper.storeSoon(ending.by)
  }

  return {
    storeRejects: keeper.store,
    summary: tally.summary,
    take(outcome) {
      tally.add(outcome)
      const row = streamRow(outcome.row)
      buffer.release(row.size)
      if (outcome.status === 'rejected') reject(outcome, row)
      else if (outcome.status === 'failed') ending.byRow(notDone(outcome, row))
      else {
        if (outcome.change !== undefined) sent?.note(outcome.change, row.plan.stream.syncMode === 'overwrite')
        checkpoints.settle(row.interval, false)
      }
    },
  }
}
