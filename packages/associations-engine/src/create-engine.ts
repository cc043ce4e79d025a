import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { type ApplyOptions, applyAssociations } from './apply-associations.ts'
import { checkMapping, type MappingProblem } from './check-mapping.ts'
import type { Mapping, MappingOf } from './mapping.ts'
import type { Outcome } from './outcome.ts'
import { createResolvers } from './resolvers.ts'
import type { Row } from './row.ts'
import { inWindows, oneByOne } from './windows.ts'

/** How rows become associations. */
export interface EngineOptions {
  readonly client: AssociationsClient
  /** One mapping for all rows, or a function that tells which one a row has. */
  readonly mapping: Mapping | MappingOf
  /**
   * Does everything but write.
   * @default false
   */
  readonly dryRun?: boolean
  /**
   * Creates labels that a pair lacks, instead of rejecting their rows.
   * @default false
   */
  readonly createMissingLabels?: boolean
  /**
   * Rows that are read, compared and sent together; memory grows with it.
   * @default 10000
   */
  readonly windowSize?: number
}

/** Applies rows; remembers records, labels and object types from one call to the next. */
export interface AssociationEngine {
  /**
   * Everything about the mapping that this portal cannot serve, all at once; empty when it can.
   * Mappings that rows bring along are checked by an engine of their own.
   */
  check(options?: CallOptions): Promise<readonly MappingProblem[]>
  /** Rows in, exactly one outcome per row out, in no particular order. */
  apply(
    rows: AsyncIterable<Row> | Iterable<Row>,
    options?: ApplyOptions,
  ): AsyncGenerator<Outcome, void, undefined>
  /**
   * The same for whoever cuts windows: where rows come over time, none has to wait until a window is full.
   * Outcomes come in lists, as they are known.
   */
  applyWindows(
    windows: AsyncIterable<readonly Row[]>,
    options?: ApplyOptions,
  ): AsyncGenerator<readonly Outcome[], void, undefined>
}

const defaults = {
  dryRun: false,
  createMissingLabels: false,
  windowSize: 10_000,
} satisfies Partial<EngineOptions>

/** Makes an engine for one portal. */
export function createAssociationEngine(options: EngineOptions): AssociationEngine {
  const { client, mapping, dryRun, createMissingLabels, windowSize } = { ...defaults, ...options }
  const resolvers = createResolvers(client, { createMissingLabels, dryRun })
  const check = { resolvers, createMissingLabels }
  const mappingOf = typeof mapping === 'function' ? mapping : (): Mapping => mapping
  const applyWindows: AssociationEngine['applyWindows'] = (windows, call = {}) =>
    applyAssociations(windows, { client, mappingOf, resolvers, dryRun, call })
  return {
    check: async (call = {}) => (typeof mapping === 'function' ? [] : checkMapping(mapping, check, call)),
    apply: (rows, call) => oneByOne(applyWindows(inWindows(rows, windowSize), call)),
    applyWindows,
  }
}
