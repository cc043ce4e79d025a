import type { Outcome, OutcomeCode } from '@hubspot-associations/engine'
import type { ProblemKind } from './report-data.ts'

// Enough to recognise what is wrong; all rows are in the rejects file.
const samplesPerKind = 3

/** Sorts rows with problems by their kind as they pass, and keeps a few of each. */
export interface ProblemCollector {
  add(outcome: Outcome): void
  /** Most frequent first. */
  kinds(): readonly ProblemKind[]
}

/** Begins to collect. */
export function createProblemCollector(): ProblemCollector {
  const kinds = new Map<OutcomeCode, { count: number; samples: Outcome[] }>()
  return {
    add(outcome) {
      const kind = kinds.get(outcome.code) ?? { count: 0, samples: [] }
      kinds.set(outcome.code, kind)
      kind.count++
      if (kind.samples.length < samplesPerKind) kind.samples.push(outcome)
    },
    kinds: () =>
      [...kinds].map(([code, kind]) => ({ code, ...kind })).sort((one, other) => other.count - one.count),
  }
}
