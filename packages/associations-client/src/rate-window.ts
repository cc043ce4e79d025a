/** At most `max` requests in any span of `intervalMs`. */
export interface Rate {
  readonly max: number
  readonly intervalMs: number
}

/** A sliding window as plain data: the rate, and when its slots were taken, oldest first. */
export interface RateWindow extends Rate {
  readonly takenAt: readonly number[]
}

/** A window with every slot free. */
export function emptyWindow(rate: Rate): RateWindow {
  return { max: rate.max, intervalMs: rate.intervalMs, takenAt: [] }
}

/** The earliest time, not before `now`, at which a slot is free. */
export function freeAt(window: RateWindow, now: number): number {
  const inUse = slotsInUse(window, now)
  if (inUse.length < window.max) return now
  return (inUse[inUse.length - window.max] ?? now) + window.intervalMs
}

/** The window with one more slot taken now. */
export function take(window: RateWindow, now: number): RateWindow {
  // Without a limit there is nothing to count, and a list would grow for nothing.
  if (!Number.isFinite(window.max)) return window
  return { ...window, takenAt: [...slotsInUse(window, now), now] }
}

/**
 * The window after the answer to a request that was sent at `takenAt`. HubSpot counts a request somewhen on its way,
 * so only from the answer on is it known that an interval later it counts no more.
 */
export function answered(window: RateWindow, takenAt: number, now: number): RateWindow {
  const index = window.takenAt.indexOf(takenAt)
  return index === -1 ? window : { ...window, takenAt: [...window.takenAt.toSpliced(index, 1), now] }
}

/** What HubSpot says about the window; `remaining` counts everybody who shares it. */
export interface WindowReport {
  readonly max?: number
  readonly remaining?: number
  readonly intervalMs?: number
}

// Far beyond any quota of HubSpot: a garbled header must not fill the memory, nor stop the client for good.
const MOST_REQUESTS = 10_000
const LONGEST_INTERVAL_MS = 300_000

/**
 * The window corrected by what HubSpot reports. Slots that HubSpot counts and we did not take belong to
 * others who share the quota; they are entered as taken now, since their true age is unknown.
 */
export function learn(window: RateWindow, report: WindowReport, now: number): RateWindow {
  const max = within(MOST_REQUESTS, report.max) ?? window.max
  const intervalMs = within(LONGEST_INTERVAL_MS, report.intervalMs) ?? window.intervalMs
  const ours = slotsInUse({ ...window, intervalMs }, now)
  const used = report.remaining === undefined ? 0 : max - Math.max(0, report.remaining)
  const foreign = Number.isFinite(used) ? Math.max(0, used - ours.length) : 0
  return { max, intervalMs, takenAt: [...ours, ...new Array<number>(foreign).fill(now)] }
}

function slotsInUse(window: RateWindow, now: number): readonly number[] {
  // Unchanged in the usual case, so that most requests copy nothing here.
  const oldest = window.takenAt[0]
  if (oldest === undefined || oldest > now - window.intervalMs) return window.takenAt
  return window.takenAt.filter((at) => at > now - window.intervalMs)
}

function within(most: number, value: number | undefined): number | undefined {
  return value !== undefined && value > 0 && value <= most ? value : undefined
}
