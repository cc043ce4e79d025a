import { failed, type Outcome } from './outcome.ts'
import type { Row } from './row.ts'
import { notSentMessage } from './settle-write.ts'
import { sideBySide } from './side-by-side.ts'
import type { Stop } from './stop.ts'

/** How windows are worked on. */
export interface Working {
  /** Windows under way at once. */
  readonly atOnce: number
  /** Outcomes of rows that fit in memory, as they are known. */
  readonly apply: (rows: readonly Row[]) => AsyncIterable<readonly Outcome[]>
  readonly stop: Stop
}

/**
 * Rows in, exactly one outcome per row out, in lists of what became known together. When something makes every
 * further row pointless (bad token, daily limit, abort), the rows that are left get their outcome too, and then it
 * is thrown.
 */
export async function* settledWindows(
  windows: AsyncIterable<readonly Row[]>,
  working: Working,
): AsyncGenerator<readonly Outcome[], void, undefined> {
  const settle = (window: readonly Row[]): AsyncIterable<readonly Outcome[]> => settleWindow(window, working)
  yield* sideBySide(windows, working.atOnce, settle)
  working.stop.throwIfSet()
}

/** Makes sure that every row gets an outcome, and none a second one. */
async function* settleWindow(
  window: readonly Row[],
  { apply, stop }: Working,
): AsyncGenerator<readonly Outcome[], void, undefined> {
  const pending = new Set(window)
  try {
    stop.throwIfSet()
    for await (const outcomes of apply(window)) {
      for (const { row } of outcomes)
        if (!pending.delete(row)) throw new Error(`row ${row.position} got a second outcome`)
      if (outcomes.length > 0) yield outcomes
    }
  } catch (error) {
    stop.set(error)
  }
  if (pending.size > 0) yield leftOver(pending, stop)
}

function leftOver(pending: ReadonlySet<Row>, stop: Stop): Outcome[] {
  if (!stop.isSet()) throw new Error(`${pending.size} rows got no outcome`)
  const message = notSentMessage(stop.reason())
  return [...pending].map((row) => failed(row, 'NOT_SENT', { message }))
}
