/** GET /_emulator/health */
export interface ControlHealth {
  readonly status: 'ok'
  readonly portalId: number
  /** The emulator's time. */
  readonly now: string
  readonly clock: ClockKind
  /** The SQLite file that keeps the state; null if it is in memory only. */
  readonly db: string | null
}

/** Whether time passes by itself or only when told. */
export type ClockKind = 'system' | 'fake'

/** GET /_emulator/clock, and the answer to POST /_emulator/clock. */
export interface ControlClock {
  readonly now: string
  readonly clock: ClockKind
}

/** POST /_emulator/clock: one of the two; 409 without a fake clock. */
export interface ClockChange {
  readonly advanceMs?: number
  /** A moment to move to, not before now. */
  readonly to?: string
}
