import { type ExitCode, exitCodes } from './exit-code.ts'
import type { RunFile } from './run/run-file.ts'
import { UsageError } from './usage-error.ts'

/** How many rows may be rejected before nothing is written any more. */
export type MaxRejects = { readonly rows: number } | { readonly percent: number }

/** Too many rows were rejected for the rest to be written. */
export class TooManyRejects extends Error {
  override readonly name = 'TooManyRejects' as const
  readonly exitCode: ExitCode = exitCodes.someRowsNotApplied
}

/** Reads `N` or `N%`, the form of `--max-rejects`. */
export function parseMaxRejects(text: string): MaxRejects {
  const [, number = '', sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim()) ?? []
  const value = Number(number)
  if (number !== '' && sign === '%' && value <= 100) return { percent: value }
  if (number !== '' && sign === '' && Number.isInteger(value)) return { rows: value }
  throw new UsageError(
    `--max-rejects "${text}" is neither a number of rows, such as 20, nor a share, such as 5%`,
  )
}

/** Counts the rejected rows of a plan, and refuses to go on when there are more than was allowed. */
export function refuseTooManyRejects(run: RunFile, max: MaxRejects): void {
  const { rows, rejected, done } = counts(run)
  const allowed = 'rows' in max ? max.rows : (rows * max.percent) / 100
  if (rejected <= allowed) return
  const said = 'rows' in max ? `${max.rows}` : `${max.percent} %`
  const before = done === 0 ? 'nothing was written' : `${done} associations were written before and stay`
  throw new TooManyRejects(
    `${rejected} of ${rows} rows are rejected, and --max-rejects allows ${said}; ${before}`,
  )
}

function counts({ database }: RunFile): { rows: number; rejected: number; done: number } {
  const count = (query: string): number => Number(database.prepare(query).get()?.count)
  return {
    rows: count('SELECT count(*) AS count FROM row'),
    rejected: count("SELECT count(*) AS count FROM outcome WHERE status = 'rejected'"),
    done: count("SELECT count(*) AS count FROM write WHERE state = 'done'"),
  }
}
