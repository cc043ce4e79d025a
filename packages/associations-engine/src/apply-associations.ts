import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { applyWindow, type WindowSetting } from './apply-window.ts'
import { limitReader } from './limits/configured-limits.ts'
import { memoryLedger } from './limits/ledger.ts'
import type { MappingOf } from './mapping.ts'
import { failed, type Outcome } from './outcome.ts'
import { createRecordTurns } from './record-turns.ts'
import type { Resolvers } from './resolvers.ts'
import type { Row } from './row.ts'
import { notSentMessage } from './settle-write.ts'
import { sideBySide } from './side-by-side.ts'
import { createStop, type Stop } from './stop.ts'
import { type flush, inWindows } from './windows.ts'

/** What the line needs beside its rows. */
export interface Line {
  readonly client: Pick<AssociationsClient, 'associations' | 'labels' | 'limits'>
  readonly mappingOf: MappingOf
  readonly resolvers: Resolvers
  readonly dryRun: boolean
  readonly windowSize: number
  readonly call: ApplyOptions
}

/** How rows are applied. */
export interface ApplyOptions extends CallOptions {
  /** Aborted when nothing further is to be sent. What is under way is finished, the other rows are `NOT_SENT`. */
  readonly stopping?: AbortSignal
}

// One is read and compared while the other is written.
const windowsAtOnce = 2

/**
 * Rows in, exactly one outcome per row out. When something makes every further row pointless
 * (bad token, daily limit, abort), the rows that are left get their outcome too, and then it is thrown.
 */
export async function* applyAssociations(
  rows: AsyncIterable<Row | typeof flush> | Iterable<Row | typeof flush>,
  line: Line,
): AsyncGenerator<Outcome, void, undefined> {
  const setting = settingOf(line)
  const windows = inWindows(rows, line.windowSize)
  const apply = (window: readonly Row[]): AsyncIterable<readonly Outcome[]> => settleWindow(window, setting)
  for await (const outcomes of sideBySide(windows, windowsAtOnce, apply)) yield* outcomes
  setting.stop.throwIfSet()
}

function settingOf({ call: { stopping, ...call }, windowSize: _, ...line }: Line): WindowSetting {
  const whole = memoryLedger()
  let last: Promise<unknown> = Promise.resolve()
  return {
    ...line,
    call,
    limits: limitReader(line.client),
    // What is sent is counted by HubSpot; what is not has to be counted here.
    ledger: () => (line.dryRun ? whole : memoryLedger()),
    turns: createRecordTurns(),
    stop: createStop(stopping),
    inOrder(work) {
      const turn = last.then(work)
      last = turn.catch(() => undefined)
      return turn
    },
  }
}

/** Makes sure that every row gets an outcome, and none a second one. */
async function* settleWindow(
  window: readonly Row[],
  setting: WindowSetting,
): AsyncGenerator<readonly Outcome[], void, undefined> {
  const pending = new Set(window)
  try {
    setting.stop.throwIfSet()
    for await (const outcomes of applyWindow(window, setting)) {
      for (const { row } of outcomes)
        if (!pending.delete(row)) throw new Error(`row ${row.position} got a second outcome`)
      yield outcomes
    }
  } catch (error) {
    setting.stop.set(error)
  }
  if (pending.size > 0) yield leftOver(pending, setting.stop)
}

function leftOver(pending: ReadonlySet<Row>, stop: Stop): Outcome[] {
  if (!stop.isSet()) throw new Error(`${pending.size} rows got no outcome`)
  const message = notSentMessage(stop.reason())
  return [...pending].map((row) => failed(row, 'NOT_SENT', { message }))
}
