import { type Amount, amountOf, amountText } from './amount.ts'
import { outcomeCounts, summaryOf } from './outcome-counts.ts'
import type { RunFile } from './run/run-file.ts'
import { RunRefused, writtenBefore } from './run/run-refused.ts'

/** Counts the rejected rows of a plan, and refuses to go on when there are more than was allowed. */
export function refuseTooManyRejects(run: RunFile, max: Amount): void {
  const { rows, rejected } = summaryOf(outcomeCounts(run))
  if (rejected <= amountOf(max, rows)) return
  throw new RunRefused(
    `${rejected} of ${rows} rows are rejected, and --max-rejects allows ${amountText(max)}; ${writtenBefore(run)}`,
    { goOnWith: '' },
  )
}
