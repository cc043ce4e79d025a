import type { TrialRow } from '../work/trial-rows.ts'

/** How often a row ended in which way. */
export interface Outcomes {
  readonly rows: number
  readonly failed: number
  /** By code: applied, unchanged and rejected rows; not those that failed. */
  readonly codes: Readonly<Record<string, number>>
}

/** A way into the engine: rows go in, and what they ask for is in HubSpot, whatever it takes. */
export interface Adapter {
  readonly name: string
  /** Carries rows through, going on after every stop. Gives how each row ended, and how often it had to go on. */
  carryThrough(rows: readonly TrialRow[], url: string): Promise<{ outcomes: Outcomes; attempts: number }>
}

/** Whoever needs more attempts than this is not getting anywhere. */
export const maxAttempts = 20
