import type { TrialRow } from '../work/trial-rows.ts'

/** What a row asks for, in the engine's words. The destination and the node have one verb for all of their rows. */
export type Verb = 'add' | 'set' | 'unlink'

/** How often a row ended in which way. */
export interface Outcomes {
  readonly rows: number
  /** By code: applied, unchanged and rejected rows, as far as this way in tells them. */
  readonly codes: Readonly<Record<string, number>>
}

/** What became of one row, as far as this way in tells: "done" is applied or unchanged. */
export interface RowOutcome {
  readonly status: 'done' | 'rejected'
  readonly code?: string
}

/** What became of rows, one by one and, where that is told, counted by code. */
export interface Told {
  readonly rows: readonly RowOutcome[]
  readonly codes?: Readonly<Record<string, number>>
}

/** A way into the engine: rows go in, and what they ask for is in HubSpot, whatever it takes. */
export interface Way {
  readonly name: string
  /** Whether rows may each have a verb of their own. */
  readonly hasActions: boolean
  /** Carries rows through, going on after every stop. Gives how they ended, and how often it had to go on. */
  carryThrough(rows: readonly TrialRow[], url: string): Promise<{ outcomes: Outcomes; attempts: number }>
  /** Carries rows of one verb through on a calm day, and tells of each what became of it. */
  outcomesOf(rows: readonly TrialRow[], verb: Verb, url: string): Promise<Told>
}

/** Whoever needs more attempts than this is not getting anywhere. */
export const maxAttempts = 30

/** How often each code comes. */
export function countsOf(codes: Iterable<string | undefined>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const code of codes) if (code !== undefined) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
