import type { Fault } from '../../http/fault.ts'

/** GET /_emulator/journal?since=0&limit=100 ; `since` is the number of the last entry seen, limit up to 1000. */
export interface ControlJournal {
  /** Entries after `since`, oldest first. Without `since` the latest ones. */
  readonly entries: readonly JournalEntry[]
  /** The number to ask on from. */
  readonly last: number
}

/** A request that the emulator received, as the event stream tells it. */
export interface JournalEvent {
  /** Counts up from 1, also over DELETE journal and reset. */
  readonly number: number
  readonly at: string
  /** Milliseconds until it was answered; null while it is not. */
  readonly durationMs: number | null
  readonly method: string
  readonly path: string
  /** Without the question mark; empty if there is none. */
  readonly query: string
  /** The contract's name of the operation; null for a path that nothing answers at. */
  readonly operation: string | null
  /** null while there is no answer and if the connection was dropped instead. */
  readonly status: number | null
  /** The fault that was put on it; null without one. */
  readonly fault: Fault['kind'] | null
}

/** The same with its bodies. */
export interface JournalEntry extends JournalEvent {
  readonly request: JournalBody
  readonly answer: JournalBody
}

/** A body as far as it was kept. */
export interface JournalBody {
  /** The text, at most its first 16,384 characters; null without a body or once dropped to save memory. */
  readonly text: string | null
  /** How many characters it had. */
  readonly characters: number
}

/**
 * GET /_emulator/events?since= : server-sent events. `event: request` carries a JournalEvent once it is answered or
 * dropped, its number as the event's id; `event: state` (data `{"lastRequest": n}`) follows whatever the control API
 * changed: seed, reset, restore, faults, clock, journal.
 */
export interface StateEvent {
  readonly lastRequest: number
}
