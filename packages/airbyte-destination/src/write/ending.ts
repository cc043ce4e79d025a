import type { Failure } from '../failure.ts'

/** How a sync comes to its end before its input does. */
export interface Ending {
  /** Aborted when no further record is to be taken: what is under way is finished. */
  readonly stopping: AbortSignal
  /** Ends the sync by an error. The first one is what the user hears of. */
  readonly by: (error: unknown) => void
  /** Ends it because a record was not written; what kept it from being written says more, if that is known. */
  readonly byRow: (failure: Failure) => void
  /** @throws what ended it, or the reason of the signal from outside */
  throwIfEnded(): void
}

/** @param outside aborted when whoever runs the connector wants it to stop */
export function createEnding(outside: AbortSignal): Ending {
  const stop = new AbortController()
  // Everything that is stopped by us rejects with this, which tells nobody anything.
  const stopped = new Error('the sync is coming to its end')
  let cause: { readonly error: unknown } | undefined
  let row: Failure | undefined
  return {
    stopping: AbortSignal.any([outside, stop.signal]),
    by(error) {
      if (error !== stopped && error !== outside.reason) cause ??= { error }
      stop.abort(stopped)
    },
    byRow(failure) {
      row ??= failure
      stop.abort(stopped)
    },
    throwIfEnded() {
      if (cause !== undefined) throw cause.error
      outside.throwIfAborted()
      if (row !== undefined) throw row
    },
  }
}
