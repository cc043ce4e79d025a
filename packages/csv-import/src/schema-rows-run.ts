import { isHubSpotError } from '@hubspot-associations/client'
import {
  type ChangeOutcome,
  describeDone,
  planRows,
  type RowPlan,
  type SchemaPortal,
  type SchemaRow,
  type SettledRow,
} from '@hubspot-associations/engine'
import { type ExitCode, exitCodes } from './exit-code.ts'
import type { Surroundings } from './surroundings.ts'

/** What became of one row of a file of labels or limits. */
export interface RowOutcome {
  readonly line: number
  readonly status: 'applied' | 'planned' | 'unchanged' | 'rejected' | 'failed'
  readonly message: string
}

/** What to do with rows, and how to report it. */
export interface RowsRun {
  readonly portal: SchemaPortal
  readonly rows: readonly SchemaRow[]
  /** Rows that were settled while they were read. */
  readonly unreadable: readonly SettledRow[]
  readonly dryRun: boolean
  readonly json: boolean
  /** The first line of the report, as in `Limits of limits.csv into portal 1`. */
  readonly title: string
}

/** Plans and applies rows, reports exactly one outcome for each, and answers with the exit code. */
export async function runRows(run: RowsRun, io: Surroundings): Promise<ExitCode> {
  const call = { signal: io.signal }
  const plan = await planRows(run.portal, run.rows, call)
  const outcomes = [...run.unreadable, ...plan.settled].map(settledOutcome)
  const stoppedBy = run.dryRun
    ? void outcomes.push(...planned(plan))
    : await applied(run.portal, plan, { outcomes, call })
  outcomes.sort((a, b) => a.line - b.line)
  io.stdout.write(run.json ? jsonReport(outcomes) : textReport(run.title, outcomes))
  if (stoppedBy !== undefined) {
    io.stderr.write(`hubspot-associations: stopped: ${stoppedBy}\n`)
    return exitCodes.couldNotRun
  }
  const has = (status: RowOutcome['status']): boolean => outcomes.some((each) => each.status === status)
  if (has('rejected') || has('failed')) return exitCodes.someRowsNotApplied
  return has('planned') ? exitCodes.changesToMake : exitCodes.allWell
}

function settledOutcome({ row, status, message }: SettledRow): RowOutcome {
  return { line: row.position, status, message }
}

function planned({ rowOf }: RowPlan): RowOutcome[] {
  return [...rowOf].map(([change, { position }]) => ({
    line: position,
    status: 'planned',
    message: describeDone(change, 'would be'),
  }))
}

async function applied(
  portal: SchemaPortal,
  { rowOf }: RowPlan,
  { outcomes, call }: { readonly outcomes: RowOutcome[]; readonly call: { readonly signal: AbortSignal } },
): Promise<string | undefined> {
  try {
    for await (const outcome of portal.apply([...rowOf.keys()], call)) {
      const row = rowOf.get(outcome.change)
      if (row !== undefined) outcomes.push(appliedOutcome(outcome, row))
    }
    return undefined
  } catch (error) {
    if (!isHubSpotError(error) && !call.signal.aborted) throw error
    return error instanceof Error ? error.message : String(error)
  }
}

const statuses = { done: 'applied', refused: 'rejected', failed: 'failed' } as const

function appliedOutcome(outcome: ChangeOutcome, { position }: SchemaRow): RowOutcome {
  const status = statuses[outcome.status]
  const message = outcome.status === 'done' ? describeDone(outcome.change, 'was') : outcome.message
  return { line: position, status, message }
}

function textReport(title: string, outcomes: readonly RowOutcome[]): string {
  const counts = (['applied', 'planned', 'unchanged', 'rejected', 'failed'] as const).flatMap((status) => {
    const count = outcomes.filter((each) => each.status === status).length
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${status}`]
  })
  const problems = outcomes.filter(({ status }) => status === 'rejected' || status === 'failed')
  return [
    `${title}: ${counts.join(', ') || 'no rows'}`,
    ...problems.map(({ line, message }) => `  line ${line}: ${message}`),
    '',
  ].join('\n')
}

function jsonReport(outcomes: readonly RowOutcome[]): string {
  const counts: Record<string, number> = {}
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1
  return `${JSON.stringify({ summary: { rows: outcomes.length, ...counts }, outcomes })}\n`
}
