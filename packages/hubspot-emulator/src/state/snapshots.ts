import type { ControlDiff } from '../control/control-api.ts'
import type { Portal } from '../portal/portal.ts'
import { portalDiff } from './portal-diff.ts'
import { createUndoLog, START, type UndoLog } from './undo-log.ts'

/** One moment of a portal to come back to. */
export interface Snapshots {
  /** ISO time of the snapshot; undefined without one. */
  readonly takenAt: string | undefined
  /** Remembers the portal as it is now, instead of what was remembered before. */
  take(portal: Portal): string
  /** Brings the portal back to the snapshot, which stays. */
  restore(portal: Portal): void
  /** What changed since, with lists of at most `limit`. */
  diff(portal: Portal, limit: number): ControlDiff
  forget(): void
  /** Does something to the portal; if it throws, everything it did is taken back. */
  attempt(portal: Portal, work: () => void): void
}

/** There is no snapshot to restore or compare with. */
export class NoSnapshot extends Error {
  override readonly name: string = 'NoSnapshot'
}

interface Taken {
  readonly at: string
  readonly log: UndoLog
  readonly counters: Portal['counters']
}

/** Makes an album without a picture. */
export function createSnapshots(now: () => number): Snapshots {
  let taken: Taken | undefined

  function latest(): Taken {
    if (taken !== undefined) return taken
    throw new NoSnapshot('there is no snapshot; take one first (reset forgets it)')
  }

  // One log at a time: what an attempt takes back must not be in the snapshot's log either.
  function attempt(portal: Portal, work: () => void): void {
    const log = taken?.log ?? createUndoLog(portal)
    const mark = log.mark()
    const counters = { ...portal.counters }
    try {
      work()
    } catch (error) {
      log.rollBackTo(mark)
      Object.assign(portal.counters, counters)
      throw error
    } finally {
      if (taken === undefined) log.end()
    }
  }

  function forget(): void {
    taken?.log.end()
    taken = undefined
  }

  return {
    get takenAt(): string | undefined {
      return taken?.at
    },
    forget,
    attempt,
    take(portal): string {
      forget()
      const at = new Date(now()).toISOString()
      taken = { at, log: createUndoLog(portal), counters: { ...portal.counters } }
      return at
    },
    restore(portal): void {
      const { log, counters } = latest()
      log.rollBackTo(START)
      Object.assign(portal.counters, counters)
    },
    diff(portal, limit): ControlDiff {
      const { at, log } = latest()
      return portalDiff(portal, log, { since: at, limit })
    },
  }
}
