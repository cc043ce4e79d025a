/** What is counted over time; `waitedMs` is time that requests spent waiting for room in a quota. */
export interface Amounts {
  readonly read: number
  readonly lookedUp: number
  readonly compared: number
  readonly written: number
  readonly calls: number
  readonly retries: number
  readonly waitedMs: number
}

/** One stretch of a run; `quotaUsed` is the fullest that the burst quota was in it, from 0 to 1. */
export interface Stretch extends Amounts {
  readonly quotaUsed?: number
}

/** A run in stretches of equal length, the first one beginning with the run. */
export interface Timeline {
  readonly stretchMs: number
  readonly stretches: readonly Stretch[]
}

/** Records a run as it goes, in memory that does not grow with the run. */
export interface TimelineRecorder {
  add(amounts: Partial<Amounts>, at: number): void
  /** A wait that begins now and is known beforehand; it is spread over the stretches it will take. */
  addWait(delayMs: number, at: number): void
  addQuota(used: number, at: number): void
  timeline(): Timeline
}

const firstStretchMs = 250
// As many as a picture can show; halving leaves enough of them.
const maxStretches = 90

const nothing: Amounts = {
  read: 0,
  lookedUp: 0,
  compared: 0,
  written: 0,
  calls: 0,
  retries: 0,
  waitedMs: 0,
}

/** Begins to record. Stretches double in length whenever there would be too many. */
export function createTimelineRecorder(startedAt: number): TimelineRecorder {
  let stretchMs = firstStretchMs
  let stretches: Stretch[] = []
  const indexAt = (at: number): number => {
    const elapsed = Math.max(0, at - startedAt)
    while (elapsed / stretchMs >= maxStretches) {
      stretches = halved(stretches)
      stretchMs *= 2
    }
    return Math.floor(elapsed / stretchMs)
  }
  const change = (at: number, by: (stretch: Stretch) => Stretch): void => {
    const index = indexAt(at)
    while (stretches.length <= index) stretches.push(nothing)
    stretches[index] = by(stretches[index] ?? nothing)
  }
  return {
    add: (amounts, at) => change(at, (stretch) => sum(stretch, { ...nothing, ...amounts })),
    addWait(delayMs, at) {
      indexAt(at + delayMs)
      for (let from = at; from < at + delayMs; ) {
        const end = startedAt + (indexAt(from) + 1) * stretchMs
        const waitedMs = Math.min(end, at + delayMs) - from
        change(from, (stretch) => sum(stretch, { ...nothing, waitedMs }))
        from += waitedMs
      }
    },
    addQuota: (used, at) => change(at, (stretch) => sum(stretch, { ...nothing, quotaUsed: used })),
    timeline: () => ({ stretchMs, stretches: [...stretches] }),
  }
}

function halved(stretches: readonly Stretch[]): Stretch[] {
  return Array.from({ length: Math.ceil(stretches.length / 2) }, (_, index) =>
    sum(stretches[2 * index] ?? nothing, stretches[2 * index + 1] ?? nothing),
  )
}

function sum(one: Stretch, other: Stretch): Stretch {
  const used = [one.quotaUsed, other.quotaUsed].filter((each) => each !== undefined)
  return {
    read: one.read + other.read,
    lookedUp: one.lookedUp + other.lookedUp,
    compared: one.compared + other.compared,
    written: one.written + other.written,
    calls: one.calls + other.calls,
    retries: one.retries + other.retries,
    waitedMs: one.waitedMs + other.waitedMs,
    ...(used.length === 0 ? {} : { quotaUsed: Math.max(...used) }),
  }
}
