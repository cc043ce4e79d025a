import type { Emitter } from '../protocol/emitter.ts'
import { spliceStats } from '../protocol/splice-stats.ts'

/** Records of one stream between two of its states. */
export interface Interval {
  records: number
  rejected: number
  /** Records whose fate is not known yet. */
  open: number
}

/** Gives each state back once every record before it is settled. */
export interface Checkpoints {
  /** Notes a record, and answers the interval it stands in. */
  open(streamKey: string): Interval
  /** Notes that a record of the interval is done, or was rejected for good. */
  settle(interval: Interval, isRejected: boolean): void
  /** Notes a state: of a stream, or of all of them. */
  state(line: string, streamKey: string | undefined): void
  /** Bytes of the states that wait. */
  readonly waitingBytes: number
  /** States given back so far. */
  readonly emitted: number
  /** States that wait. */
  readonly waiting: number
}

interface Waiting {
  // Kept as bytes: a slice of a decoded chunk would keep the whole chunk alive.
  readonly line: Buffer
  readonly intervals: readonly Interval[]
}

/**
 * States go out in the order in which they came, each once. One that covers a single stream waits for the
 * records of that stream, any other for those of all streams.
 */
export function createCheckpoints(emitter: Pick<Emitter, 'state'>): Checkpoints {
  const current = new Map<string, Interval>()
  const waiting: Waiting[] = []
  let waitingBytes = 0
  let emitted = 0

  function intervalOf(streamKey: string): Interval {
    const known = current.get(streamKey)
    if (known !== undefined) return known
    const interval = { records: 0, rejected: 0, open: 0 }
    current.set(streamKey, interval)
    return interval
  }

  function take(streamKey: string | undefined): Interval[] {
    if (streamKey !== undefined) {
      const interval = intervalOf(streamKey)
      current.delete(streamKey)
      return [interval]
    }
    const all = [...current.values()]
    current.clear()
    return all
  }

  function advance(): void {
    for (let head = waiting[0]; head !== undefined; head = waiting[0]) {
      if (head.intervals.some(({ open }) => open > 0)) return
      waiting.shift()
      waitingBytes -= head.line.length
      emitted++
      emitter.state(spliceStats(head.line.toString('utf8'), total(head.intervals)))
    }
  }

  return {
    open(streamKey) {
      const interval = intervalOf(streamKey)
      interval.records++
      interval.open++
      return interval
    },
    settle(interval, isRejected) {
      if (isRejected) interval.rejected++
      interval.open--
      if (interval.open === 0) advance()
    },
    state(line, streamKey) {
      const bytes = Buffer.from(line)
      waiting.push({ line: bytes, intervals: take(streamKey) })
      waitingBytes += bytes.length
      advance()
    },
    get waitingBytes() {
      return waitingBytes
    },
    get emitted() {
      return emitted
    },
    get waiting() {
      return waiting.length
    },
  }
}

function total(intervals: readonly Interval[]): { records: number; rejected: number } {
  let [records, rejected] = [0, 0]
  for (const interval of intervals) {
    records += interval.records
    rejected += interval.rejected
  }
  return { records, rejected }
}
