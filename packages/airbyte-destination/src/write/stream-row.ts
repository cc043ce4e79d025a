import type { LimitRowMapping, Mapping, Row } from '@hubspot-associations/engine'
import type { StreamPlan } from '../streams/plan-streams.ts'
import type { Interval } from './intervals.ts'

/** A record of the input as a row: its position is the line it stands on. */
export interface StreamRow extends Row {
  readonly plan: StreamPlan
  /** The interval between two states that it belongs to. */
  readonly interval: Interval
  /** The line itself, where rejected records are kept. */
  readonly line: string | undefined
  /** Length of the line, which stands for the memory that the row takes. */
  readonly size: number
}

/** Every row that the destination makes is one of its own. */
export function streamRow(row: Row): StreamRow {
  return row as StreamRow
}

/** The mapping of a row of an association stream. */
export function associationMappingOf(row: Row): Mapping {
  const { plan } = streamRow(row)
  if (plan.kind !== 'association') throw new Error('a row went to the engine of another kind')
  return plan.mapping
}

/** The mapping of a row of a limit stream. */
export function limitMappingOf(row: Row): LimitRowMapping {
  const { plan } = streamRow(row)
  if (plan.kind !== 'limit') throw new Error('a row went to the engine of another kind')
  return plan.mapping
}
