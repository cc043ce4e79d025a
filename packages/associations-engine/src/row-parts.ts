import type { Outcome } from './outcome.ts'
import type { Row } from './row.ts'

/** Keeps track of rows that became several associations, so that each still gets exactly one outcome. */
export interface RowParts {
  /** The row itself where there is one association, else a stand-in for each. */
  split(row: Row, count: number): readonly Row[]
  /** Outcomes of rows; those of stand-ins are held back until the last of a row is there. */
  merged(outcomes: readonly Outcome[]): readonly Outcome[]
}

interface Whole {
  readonly row: Row
  readonly count: number
  readonly outcomes: Outcome[]
}

/** The outcome of a row with several associations is the worst of theirs. */
export function createRowParts(): RowParts {
  const wholes = new Map<Row, Whole>()
  return {
    split(row, count) {
      if (count === 1) return [row]
      const whole = { row, count, outcomes: [] }
      const parts = Array.from({ length: count }, () => ({ ...row }))
      for (const part of parts) wholes.set(part, whole)
      return parts
    },
    merged(outcomes) {
      // Most rows are one association.
      if (wholes.size === 0) return outcomes
      return outcomes.flatMap((outcome) => {
        const whole = wholes.get(outcome.row)
        if (whole === undefined) return [outcome]
        whole.outcomes.push(outcome)
        return whole.outcomes.length === whole.count ? [worst(whole)] : []
      })
    },
  }
}

// What must be mended comes before what may be tried again, and that before what was done.
const order: readonly Outcome['status'][] = ['rejected', 'failed', 'applied', 'planned', 'unchanged']

function worst({ row, outcomes }: Whole): Outcome {
  const found = order
    .map((status) => outcomes.filter((outcome) => outcome.status === status))
    .find(({ length }) => length > 0)
  const [outcome] = found ?? []
  if (found === undefined || outcome === undefined) throw new Error(`row ${row.position} has no parts`)
  if (!('message' in outcome)) {
    const { change: _, ...whole } = outcome
    return { ...whole, row }
  }
  const message = `${found.length} of the row's ${outcomes.length} associations: ${outcome.message}`
  return { ...outcome, row, message }
}
