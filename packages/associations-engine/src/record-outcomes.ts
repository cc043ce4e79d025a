import type { Batch } from './batch-writes.ts'
import { recordsKey } from './change.ts'
import { type FateOf, unknownFate } from './missing-record.ts'
import { failed, isUnchanged, type Outcome, rejected } from './outcome.ts'
import type { Write } from './plan-pair.ts'
import type { Reply } from './send-batch.ts'
import { type Settlement, settleWrite, type WriteOrigin } from './settle-write.ts'

/** Stage 7, pure: HubSpot's answers go back to the rows that asked, matched by record ids. */
export function recordOutcomes(batch: Batch, reply: Reply, fateOf?: FateOf): Outcome[] {
  return settledWrites(batch, reply, fateOf).flatMap(([write, settlement]) => outcomesOf(write, settlement))
}

/** What became of each write of a batch. */
export function settledWrites(
  batch: Batch,
  { results, stoppedBy }: Reply,
  fateOf: FateOf = unknownFate,
): [Write, Settlement][] {
  const resultOf = resultFinder(results)
  return batch.writes.map((write, index) => [
    write,
    settleWrite(write, originOf(write, batch), { result: resultOf(write, index), stoppedBy, fateOf }),
  ])
}

type Result = Reply['results'][number]

/** Results mostly keep the order of the writes, so the one in the same place is tried before any is looked up. */
function resultFinder(results: readonly Result[]): (write: Write, index: number) => Result | undefined {
  let byRecords: Map<string, Result> | undefined
  return (write, index) => {
    const expected = results[index]
    if (expected?.input.fromId === write.fromId && expected.input.toId === write.toId) return expected
    byRecords ??= new Map(results.map((result) => [recordsKey(result.input), result]))
    return byRecords.get(recordsKey(write))
  }
}

function originOf({ rows: [first] }: Write, { pair, columns, columnsOf }: Batch): WriteOrigin {
  return first === undefined || columnsOf === undefined
    ? { pair, columns }
    : { pair, columns: columnsOf(first.change.row) }
}

/** The outcomes of a write's rows. */
export function outcomesOf(write: Write, settlement: Settlement): Outcome[] {
  if (settlement.status === 'done') return doneOutcomes(write, 'applied')
  return write.rows.map(({ change: { row } }) =>
    settlement.status === 'rejected'
      ? rejected(row, settlement.reason)
      : failed(row, settlement.code, settlement.trouble),
  )
}

/** What a dry run reports in place of sending. */
export function plannedOutcomes(batch: Batch): Outcome[] {
  return batch.writes.flatMap((write) => doneOutcomes(write, 'planned'))
}

function doneOutcomes({ rows }: Write, status: 'applied' | 'planned'): Outcome[] {
  return rows.map(({ change, code }) => {
    const { row } = change
    return isUnchanged(code) ? { row, change, status: 'unchanged', code } : { row, change, status, code }
  })
}
