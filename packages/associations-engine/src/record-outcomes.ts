import type { Batch } from './batch-writes.ts'
import { recordsKey } from './change.ts'
import { type FateOf, unknownFate } from './missing-record.ts'
import { failed, isUnchanged, type Outcome, rejected } from './outcome.ts'
import type { Write } from './plan-pair.ts'
import type { Reply } from './send-batch.ts'
import { type Settlement, settleWrite } from './settle-write.ts'
import type { WriteOrigin } from './write-origin.ts'

/** Stage 7, pure: HubSpot's answers go back to the rows that asked, matched by record ids. */
export function recordOutcomes(batch: Batch, reply: Reply, fateOf?: FateOf): Outcome[] {
  const outcomes: Outcome[] = []
  for (const [write, settlement] of settledWrites(batch, reply, fateOf))
    for (const row of write.rows) outcomes.push(outcomeOf(row, settlement))
  return outcomes
}

/** What became of each write of a batch. */
export function settledWrites(
  batch: Batch,
  { results, stoppedBy }: Reply,
  fateOf: FateOf = unknownFate,
): [Write, Settlement][] {
  const resultOf = resultFinder(results)
  return batch.writes.map((write, index) => {
    const result = resultOf(write, index)
    if (result?.status === 'done') return [write, done]
    return [write, settleWrite(write, originOf(write, batch), { result, stoppedBy, fateOf })]
  })
}

// Shared by all writes that went well.
const done: Settlement = { status: 'done' }

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
  return write.rows.map((row) => outcomeOf(row, settlement))
}

function outcomeOf(asked: Write['rows'][number], settlement: Settlement): Outcome {
  const { row } = asked.change
  if (settlement.status === 'done') return doneOutcome(asked, 'applied')
  return settlement.status === 'rejected'
    ? rejected(row, settlement.reason)
    : failed(row, settlement.code, settlement.trouble)
}

/** What a dry run reports in place of sending. */
export function plannedOutcomes(batch: Batch): Outcome[] {
  return batch.writes.flatMap(({ rows }) => rows.map((row) => doneOutcome(row, 'planned')))
}

function doneOutcome({ change, code }: Write['rows'][number], status: 'applied' | 'planned'): Outcome {
  const { row } = change
  return isUnchanged(code) ? { row, change, status: 'unchanged', code } : { row, change, status, code }
}
