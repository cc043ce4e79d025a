import type { Emitter } from '../protocol/emitter.ts'
import { type StateStats, spliceStats } from '../protocol/splice-stats.ts'
import { createIntervals, type Interval } from './intervals.ts'
import type { MemoryBuffer } from './memory-buffer.ts'

/** Gives each state back once every record before it is settled. */
export interface Checkpoints {
  /** Notes a record, and answers the interval it stands in. */
  open(streamKey: string): Interval
  /** Notes that a record of the interval is done, or was rejected for good. */
  settle(interval: Interval, isRejected: boolean): void
  /** Notes a state: of a stream, or of all of them. */
  state(line: string, streamKey: string | undefined): void
  /** Records that came and are neither done nor rejected for good. */
  readonly unsettled: number
  /** States that wait. */
  readonly waiting: number
  /** States given back so far. */
  readonly emitted: number
}

interface Waiting {
  // Kept as bytes: a slice of a decoded chunk would keep the whole chunk alive.
  readonly line: Buffer
  readonly intervals: readonly Interval[]
}

/** Memory that waiting states take. */
export type CountsBytes = Pick<MemoryBuffer, 'add' | 'release'>

/**
 * States go out in the order in which they came, each once. One that covers a single stream waits for the
 * records of that stream, any other for those of all streams.
 */
export function createCheckpoints(emitter: Pick<Emitter, 'state'>, buffer: CountsBytes): Checkpoints {
  const intervals = createIntervals()
  const waiting: Waiting[] = []
  let emitted = 0
  let unsettled = 0

  function advance(): void {
    for (let head = waiting[0]; head !== undefined; head = waiting[0]) {
      if (head.intervals.some(({ open }) => open > 0)) return
      waiting.shift()
      buffer.release(head.line.length)
      emitted++
      emitter.state(spliceStats(head.line.toString('utf8'), total(head.intervals)))
    }
  }

  return {
    open(streamKey) {
      const interval = intervals.of(streamKey)
      interval.records++
      interval.open++
      unsettled++
      return interval
    },
    settle(interval, isRejected) {
      if (isRejected) interval.rejected++
      interval.open--
      unsettled--
      if (interval.open === 0) advance()
    },
    state(text, streamKey) {
      const line = Buffer.from(text)
      waiting.push({ line, intervals: intervals.end(streamKey) })
      buffer.add(line.length)
      advance()
    },
    get unsettled() {
      return unsettled
    },
    get waiting() {
      return waiting.length
    },
    get emitted() {
      return emitted
    },
  }
}

function total(intervals: readonly Interval[]): StateStats {
  let [records, rejected] = [0, 0]
  for (const interval of intervals) {
    records += interval.records
    rejected += interval.rejected
  }
  return { records, rejected }
}
