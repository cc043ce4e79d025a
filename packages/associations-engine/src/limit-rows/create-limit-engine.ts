import type { AssociationsClient } from '@hubspot-associations/client/core'
import type { ApplyOptions } from '../apply-associations.ts'
import type { Outcome } from '../outcome.ts'
import type { Row } from '../row.ts'
import { createSchemaPortal } from '../schema/schema-portal.ts'
import { settledWindows } from '../settled-windows.ts'
import { createStop } from '../stop.ts'
import { applyLimitRows } from './apply-limit-rows.ts'
import type { LimitRowMapping, LimitRowMappingOf } from './limit-row-mapping.ts'

/** How rows become limits. */
export interface LimitEngineOptions {
  readonly client: AssociationsClient
  /** One mapping for all rows, or a function that tells which one a row has. */
  readonly mapping: LimitRowMapping | LimitRowMappingOf
}

/** Sets limits, row by row. */
export interface LimitEngine {
  /**
   * Rows in, exactly one outcome per row out, in no particular order. The limits of one window are set together,
   * before those of the next; outcomes come in lists, as they are known.
   */
  applyWindows(
    windows: AsyncIterable<readonly Row[]>,
    options?: ApplyOptions,
  ): AsyncGenerator<readonly Outcome[], void, undefined>
}

/** Makes an engine for the limits of one portal. */
export function createLimitEngine({ client, mapping }: LimitEngineOptions): LimitEngine {
  const portal = createSchemaPortal(client)
  const mappingOf = typeof mapping === 'function' ? mapping : (): LimitRowMapping => mapping
  return {
    applyWindows: (windows, { stopping, ...call } = {}) =>
      settledWindows(windows, {
        atOnce: 1,
        stop: createStop(stopping),
        apply: (window) => applyLimitRows(window, { portal, mappingOf, call }),
      }),
  }
}
