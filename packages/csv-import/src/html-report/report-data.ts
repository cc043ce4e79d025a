import type { Outcome, OutcomeCode } from '@hubspot-associations/engine'
import type { RunReport } from '../report.ts'
import type { Timeline } from '../run-timeline.ts'

/** What happened to associations under one label of one object pair. */
export interface LabelCount {
  /** For example `contacts → companies`. */
  readonly pair: string
  readonly label: string
  readonly added: number
  readonly removed: number
}

/** One kind of problem, with a few of its rows. */
export interface ProblemKind {
  readonly code: OutcomeCode
  readonly count: number
  readonly samples: readonly Outcome[]
}

/** Everything that the page shows. */
export interface ReportData extends RunReport {
  /** When the run began, in milliseconds since 1970. */
  readonly startedAt: number
  readonly links: readonly LabelCount[]
  readonly timeline: Timeline
  /** Most frequent first. */
  readonly problemKinds: readonly ProblemKind[]
  /** How many calls HubSpot allows in which time, where it said so. */
  readonly burst?: { readonly max: number; readonly intervalMs: number }
  readonly daily?: { readonly allowed: number; readonly remaining: number }
}
