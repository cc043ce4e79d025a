import type { Outcome } from '@hubspot-associations/engine'
import { outcomeCounts } from '../outcome-counts.ts'
import { cellsReader } from './kept-cells.ts'
import { listPlannedRows } from './planned-rows.ts'
import type { RunFile } from './run-file.ts'

/** The rows of a run that need attention, in the order of the input. */
export function* troubledOutcomes(
  run: RunFile,
  columns: readonly string[],
): Generator<Outcome, void, undefined> {
  const isUnfinished = outcomeCounts(run).some(({ code }) => code === 'NOT_SENT')
  if (isUnfinished) listPlannedRows(run, {})
  const unreached = isUnfinished ? 'OR status IS NULL AND id NOT IN (SELECT row FROM planned)' : ''
  const cellsOf = cellsReader(run, columns)
  const select =
    run.database.prepare(`SELECT id, line, origin, status, code, message, column_name, correlation_id
    FROM row WHERE status IN ('rejected', 'failed') ${unreached} ORDER BY id`)
  for (const kept of select.iterate()) {
    const row = { position: Number(kept.line), cells: cellsOf(Number(kept.origin ?? kept.id)) }
    yield { row, ...(kept.status === null ? notReached : troubleOf(kept)) } as Outcome
  }
}

const notReached = {
  status: 'failed',
  code: 'NOT_SENT',
  message: 'not sent, the run stopped before',
} as const

function troubleOf(kept: Record<string, unknown>): object {
  return {
    status: kept.status,
    code: kept.code,
    message: kept.message,
    ...(kept.column_name === null ? {} : { column: kept.column_name }),
    ...(kept.correlation_id === null ? {} : { correlationId: kept.correlation_id }),
  }
}
