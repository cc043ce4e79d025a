import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { applyAssociations } from './apply-associations.ts'
import { checkMapping, type MappingProblem } from './check-mapping.ts'
import type { Mapping } from './mapping.ts'
import type { Outcome } from './outcome.ts'
import { createResolvers } from './resolvers.ts'
import type { Row } from './row.ts'

/** How rows become associations. */
export interface EngineOptions {
  readonly client: AssociationsClient
  readonly mapping: Mapping
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
  /** Everything about the mapping that this portal cannot serve, all at once; empty when it can. */
  check(options?: CallOptions): Promise<readonly MappingProblem[]>
  /** Rows in, exactly one outcome per row out, in no particular order. */
  apply(
    rows: AsyncIterable<Row> | Iterable<Row>,
    options?: CallOptions,
  ): AsyncGenerator<Outcome, void, undefined>
}

const defaults = {
  dryRun: false,
  createMissingLabels: false,
  windowSize: 10_000,
} satisfies Partial<EngineOptions>

/** Makes an engine for one portal and one mapping. */
export function createAssociationEngine(options: EngineOptions): AssociationEngine {
  const { client, mapping, dryRun, createMissingLabels, windowSize } = { ...defaults, ...options }
  const resolvers = createResolvers(client, { createMissingLabels, dryRun })
  return {
    check: (call = {}) => checkMapping(mapping, { client, resolvers, createMissingLabels }, call),
    apply: (rows, call = {}) =>
      applyAssociations(rows, { client, mapping, resolvers, dryRun, windowSize, call }),
  }
}
