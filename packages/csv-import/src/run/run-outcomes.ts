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

type Status = Outcome['status']

/** Outcomes of a run in the order of the input: those of some statuses, or all of them. */
export function* runOutcomes(
  { database }: RunFile,
  columns: readonly string[],
  statuses?: readonly Status[],
): Generator<Outcome, void, undefined> {
  const wanted = new Set<unknown>(statuses ?? ['applied', 'planned', 'unchanged', 'rejected', 'failed'])
  const isTroubleOnly = !['applied', 'planned', 'unchanged'].some((status) => wanted.has(status))
  const select = database.prepare(
    `SELECT * FROM outcome WHERE ${isTroubleOnly ? troubled : 'TRUE'} ORDER BY id`,
  )
  for (const kept of select.iterate()) if (wanted.has(kept.status)) yield readOutcome(kept, columns)
}

// Rows that need attention are few among many, and can be found without looking at each.
const troubled = `id IN (
  SELECT id FROM row WHERE status IS NULL OR status IN ('rejected', 'failed')
  UNION ALL SELECT row.id FROM write JOIN row ON row.write = write.id WHERE write.state IN ('rejected', 'failed')
)`

function readOutcome(kept: Record<string, unknown>, columns: readonly string[]): Outcome {
  const values = JSON.parse(String(kept.cells)) as string[]
  const cells = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']))
  const outcome = {
    row: { position: Number(kept.line), cells },
    status: kept.status,
    code: kept.code,
    message: kept.message ?? 'not sent, the run stopped before',
    ...(kept.column_name === null ? {} : { column: kept.column_name }),
    ...(kept.correlation_id === null ? {} : { correlationId: kept.correlation_id }),
  }
  return outcome as Outcome
}
