import type { AssociationsClient } from '@hubspot-associations/client/core'
import type { ApplyOptions } from '../apply-associations.ts'
import type { Outcome } from '../outcome.ts'
import type { Row } from '../row.ts'
import { createSchemaPortal } from '../schema/schema-portal.ts'
import { settledWindows } from '../settled-windows.ts'
import { createStop } from '../stop.ts'
import type { flush } from '../windows.ts'
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
   * Rows in, exactly one outcome per row out, in no particular order. A `flush` among the rows sets the limits
   * of those before it without waiting for a full window.
   */
  apply(
    rows: AsyncIterable<Row | typeof flush> | Iterable<Row | typeof flush>,
    options?: ApplyOptions,
  ): AsyncGenerator<Outcome, void, undefined>
}

// A portal has some hundreds of limits at most.
const windowSize = 1_000

/** Makes an engine for the limits of one portal. */
export function createLimitEngine({ client, mapping }: LimitEngineOptions): LimitEngine {
  const portal = createSchemaPortal(client)
  const mappingOf = typeof mapping === 'function' ? mapping : (): LimitRowMapping => mapping
  return {
    apply: (rows, { stopping, ...call } = {}) =>
      settledWindows(rows, {
        size: windowSize,
        atOnce: 1,
        stop: createStop(stopping),
        apply: (window) => applyLimitRows(window, { portal, mappingOf, call }),
      }),
  }
}
