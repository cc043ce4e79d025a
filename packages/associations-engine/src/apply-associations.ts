import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { applyWindow, type WindowSetting } from './apply-window.ts'
import { limitReader } from './limits/configured-limits.ts'
import { memoryLedger } from './limits/ledger.ts'
import type { MappingOf } from './mapping.ts'
import type { Outcome } from './outcome.ts'
import { createRecordTurns } from './record-turns.ts'
import type { Resolvers } from './resolvers.ts'
import type { Row } from './row.ts'
import { settledWindows } from './settled-windows.ts'
import { createStop } from './stop.ts'

/** What the line needs beside its rows. */
export interface Line {
  readonly client: Pick<AssociationsClient, 'associations' | 'labels' | 'limits'>
  readonly mappingOf: MappingOf
  readonly resolvers: Resolvers
  readonly dryRun: boolean
  readonly call: ApplyOptions
}

/** How rows are applied. */
export interface ApplyOptions extends CallOptions {
  /** Aborted when nothing further is to be sent. What is under way is finished, the other rows are `NOT_SENT`. */
  readonly stopping?: AbortSignal
}

// Some are read and compared while others are written.
const windowsAtOnce = 4

/** Rows in, exactly one outcome per row out; windows overlap where their records differ. */
export function applyAssociations(
  windows: AsyncIterable<readonly Row[]>,
  line: Line,
): AsyncGenerator<readonly Outcome[], void, undefined> {
  const setting = settingOf(line)
  return settledWindows(windows, {
    atOnce: windowsAtOnce,
    stop: setting.stop,
    apply: (window) => applyWindow(window, setting),
  })
}

function settingOf({ call: { stopping, ...call }, ...line }: Line): WindowSetting {
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
