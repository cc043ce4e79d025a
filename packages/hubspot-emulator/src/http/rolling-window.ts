/** Counts what happened within the last so many milliseconds, up to a maximum. */
export interface RollingWindow {
  readonly maximum: number
  /** Whether one more fits now. */
  hasRoom(now: number): boolean
  take(now: number): void
  remaining(now: number): number
}

/** Makes an empty window of that length. */
export function createRollingWindow(maximum: number, lengthMs: number): RollingWindow {
  const times: number[] = []
  let oldest = 0

  function used(now: number): number {
    while (oldest < times.length && (times[oldest] ?? 0) <= now - lengthMs) oldest++
    if (oldest > 1024) {
      times.splice(0, oldest)
      oldest = 0
    }
    return times.length - oldest
  }

  return {
    maximum,
    hasRoom: (now) => used(now) < maximum,
    take: (now) => void times.push(now),
    remaining: (now) => Math.max(0, maximum - used(now)),
  }
}
