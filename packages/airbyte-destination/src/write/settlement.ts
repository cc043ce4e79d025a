import {
  codeTitles,
  createTally,
  describeOutcome,
  type Outcome,
  type Summary,
} from '@hubspot-associations/engine'
import type { Config, MaxRejected } from '../config/config.ts'
import { Failure } from '../failure.ts'
import { rejectLine } from '../rejects/reject-line.ts'
import type { RejectSink } from '../rejects/reject-sink.ts'
import type { Checkpoints } from './checkpoints.ts'
import type { MemoryBuffer } from './memory-buffer.ts'
import { type StreamRow, streamRow } from './stream-row.ts'

/** What outcomes are settled with. */
export interface SettlementSetting {
  readonly config: Pick<Config, 'onReject' | 'maxRejected'>
  readonly checkpoints: Checkpoints
  readonly buffer: MemoryBuffer
  readonly rejects: RejectSink
  /** Called once, when the sync cannot succeed any more. */
  readonly fail: (failure: Failure) => void
}

/** Turns outcomes into progress of the checkpoints. */
export interface Settlement {
  take(outcome: Outcome): void
  /** Keeps the rejected records that are not kept yet; their states wait for it. */
  storeRejects(): Promise<void>
  summary(): Summary
}

type Rejected = Outcome & { readonly status: 'rejected' }

// Rejects are kept together, up to this many bytes, unless a state waits for them.
const storedAtOnce = 1024 * 1024

/** A rejected record is settled only when it is kept, and a failed one never: it has to come again. */
export function createSettlement(setting: SettlementSetting): Settlement {
  const { config, checkpoints, buffer, rejects } = setting
  const tally = createTally()
  let unsaved: { readonly row: StreamRow; readonly line: string }[] = []
  let unsavedBytes = 0
  let storing: Promise<void> = Promise.resolve()
  let isStoring = false

  async function store(): Promise<void> {
    const taken = unsaved
    unsaved = []
    unsavedBytes = 0
    if (taken.length === 0) return
    await rejects.store(taken.map(({ line }) => line))
    if (config.onReject === 'skip') for (const { row } of taken) checkpoints.settle(row.interval, true)
  }

  function storeRejects(): Promise<void> {
    storing = storing.then(store)
    return storing
  }

  function storeSoon(): void {
    if (isStoring || (unsavedBytes < storedAtOnce && checkpoints.waiting === 0)) return
    isStoring = true
    storeRejects()
      .catch((error: unknown) => setting.fail(asFailure(error)))
      .finally(() => {
        isStoring = false
      })
  }

  function reject(outcome: Rejected, row: StreamRow): void {
    if (config.onReject === 'fail') setting.fail(rejectedFailure(outcome, row, rejects))
    else if (isOver(config.maxRejected, tally.summary())) setting.fail(tooMany(tally.summary(), rejects))
    if (rejects.place === undefined) {
      if (config.onReject === 'skip') checkpoints.settle(row.interval, true)
      return
    }
    const line = rejectLine(outcome, row)
    unsaved.push({ row, line })
    unsavedBytes += line.length
    storeSoon()
  }

  return {
    storeRejects,
    summary: tally.summary,
    take(outcome) {
      tally.add(outcome)
      const row = streamRow(outcome.row)
      buffer.release(row.size)
      if (outcome.status === 'rejected') reject(outcome, row)
      else if (outcome.status === 'failed') setting.fail(notDone(outcome, row))
      else checkpoints.settle(row.interval, false)
    },
  }
}

/** A share is only told from this many records on, or at the end. */
const fewestForShare = 1000

/** Tells whether more records are rejected than the configuration allows. */
export function isOver(max: MaxRejected | undefined, { rows, rejected }: Summary, isEnd = false): boolean {
  if (max === undefined) return false
  if ('records' in max) return rejected > max.records
  return (isEnd || rows >= fewestForShare) && rejected > (rows * max.percent) / 100
}

/** The failure of a sync in which too many records were rejected. */
export function tooMany({ rows, rejected }: Summary, rejects: RejectSink): Failure {
  const count = `${rejected.toLocaleString('en')} of ${rows.toLocaleString('en')} records`
  return new Failure(
    'config_error',
    `${count} were rejected, more than max_rejected allows. ${seeRejects(rejects)}`,
  )
}

function seeRejects({ place }: RejectSink): string {
  return place === undefined
    ? 'Configure object_storage_config to keep rejected records with their reasons.'
    : `The rejected records and their reasons are in ${place}.`
}

/** Says what is wrong with a record without repeating anything of it. */
function rejectedFailure(outcome: Rejected, { plan, position }: StreamRow, rejects: RejectSink): Failure {
  const { descriptor } = plan.stream
  const field = outcome.column === undefined ? '' : `, field "${outcome.column}"`
  const { remedy } = describeOutcome(outcome)
  return new Failure(
    'config_error',
    `A record of stream ${descriptor.name} was rejected (line ${position} of the input${field}): ` +
      `${codeTitles[outcome.code]}. ${remedy} ${seeRejects(rejects)} To go on without such records, set on_reject to skip.`,
    descriptor,
  )
}

function notDone(outcome: Outcome, { plan, position }: StreamRow): Failure {
  const { descriptor } = plan.stream
  return new Failure(
    'transient_error',
    `A record of stream ${descriptor.name} could not be written (line ${position} of the input): ` +
      `${codeTitles[outcome.code]}. The next attempt sends it again.`,
    descriptor,
  )
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  return new Failure('system_error', 'Rejected records could not be kept.')
}
