/** The emulator's time: the system's, or one that passes only when told. */
export interface EmulatorClock {
  readonly kind: 'system' | 'fake'
  /** Milliseconds since 1970. */
  now(): number
  /** Lets time pass; a clock that is not fake refuses. */
  advance(ms: number): void
}

/** The clock stands still where it was asked to be moved, because it is not a fake one. */
export class ClockIsReal extends Error {
  override readonly name: string = 'ClockIsReal'
}

/** Makes the system's clock, or one handed in that the emulator does not move. */
export function realClock(now: () => number): EmulatorClock {
  return {
    kind: 'system',
    now,
    advance(): void {
      throw new ClockIsReal(
        'the clock is not a fake one: start the emulator with the option clock: { start }, or --clock',
      )
    },
  }
}

/** Makes a clock that stands at a moment until it is moved. */
export function fakeClock(start: number | string): EmulatorClock {
  let time = typeof start === 'number' ? start : Date.parse(start)
  if (!Number.isFinite(time)) {
    throw new TypeError(`clock, start: is "${start}", write a time as 2026-01-01T00:00:00Z`)
  }
  return {
    kind: 'fake',
    now: () => time,
    advance(ms): void {
      if (!Number.isFinite(ms) || ms < 0) {
        throw new TypeError(`clock: is to be moved by ${ms} ms, but time goes forward only; write 0 or more`)
      }
      time += ms
    },
  }
}
