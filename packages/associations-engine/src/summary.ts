import type { Outcome, OutcomeCode } from './outcome.ts'

/** Outcomes counted. `rows` is the sum of the five. */
export interface Summary {
  readonly rows: number
  readonly applied: number
  readonly planned: number
  readonly unchanged: number
  readonly rejected: number
  readonly failed: number
  readonly codes: Readonly<Partial<Record<OutcomeCode, number>>>
}

/** The summary of no rows, to start counting from. */
export const emptySummary: Summary = {
  rows: 0,
  applied: 0,
  planned: 0,
  unchanged: 0,
  rejected: 0,
  failed: 0,
  codes: {},
}

/** Counts outcomes as they pass. */
export function createTally(): { add(outcome: Outcome): void; summary(): Summary } {
  const counts = { ...emptySummary }
  const codes: Partial<Record<OutcomeCode, number>> = {}
  return {
    add({ status, code }) {
      counts.rows++
      counts[status]++
      codes[code] = (codes[code] ?? 0) + 1
    },
    summary: () => ({ ...counts, codes: { ...codes } }),
  }
}
