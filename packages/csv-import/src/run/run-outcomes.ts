import type { Outcome, OutcomeCode, Summary } from '@hubspot-associations/engine'
import type { RunFile } from './run-file.ts'

/** Counts the outcomes of a run. */
export function runSummary({ database }: RunFile): Summary {
  const groups = database
    .prepare('SELECT status, code, count(*) AS count FROM outcome GROUP BY status, code')
    .all()
  const codes: Partial<Record<OutcomeCode, number>> = {}
  const counts = { rows: 0, applied: 0, planned: 0, unchanged: 0, rejected: 0, failed: 0 }
  for (const { status, code, count } of groups) {
    counts.rows += Number(count)
    counts[status as Outcome['status']] += Number(count)
    codes[code as OutcomeCode] = (codes[code as OutcomeCode] ?? 0) + Number(count)
  }
  return { ...counts, codes }
}

/** Outcomes of a run in the order of the input; by status, or all of them. */
export function* runOutcomes(
  { database }: RunFile,
  columns: readonly string[],
  statuses: readonly Outcome['status'][] = ['applied', 'planned', 'unchanged', 'rejected', 'failed'],
): Generator<Outcome, void, undefined> {
  const wanted = new Set<unknown>(statuses)
  for (const kept of database.prepare('SELECT * FROM outcome ORDER BY id').iterate())
    if (wanted.has(kept.status)) yield readOutcome(kept, columns)
}

function readOutcome(kept: Record<string, unknown>, columns: readonly string[]): Outcome {
  const values = JSON.parse(String(kept.cells)) as string[]
  const cells = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']))
  const outcome = {
    row: { position: Number(kept.line), cells },
    status: kept.status,
    code: kept.code,
    message: kept.message ?? 'the run stopped before this row was sent',
    ...(kept.column_name === null ? {} : { column: kept.column_name }),
    ...(kept.correlation_id === null ? {} : { correlationId: kept.correlation_id }),
  }
  return outcome as Outcome
}
