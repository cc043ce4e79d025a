import type { InputError } from '@hubspot-associations/client/core'
import type { Batch } from './batch-writes.ts'
import { recordsKey } from './change.ts'
import { pairName } from './object-pair.ts'
import { failed, isUnchanged, type Outcome, rejected } from './outcome.ts'
import type { Write } from './plan-pair.ts'
import type { Rejection } from './rejection.ts'
import type { Reply } from './send-batch.ts'

/** Stage 7, pure: HubSpot's answers go back to the rows that asked, matched by record ids. */
export function recordOutcomes(batch: Batch, reply: Reply): Outcome[] {
  const results = new Map(reply.results.map((result) => [recordsKey(result.input), result]))
  return batch.writes.flatMap((write) => {
    const result = results.get(recordsKey(write))
    if (result?.status === 'done') return doneOutcomes(write, 'applied')
    if (result?.status === 'failed') return refusedOutcomes(write, batch, result.error)
    const [code, message] =
      result === undefined
        ? (['NOT_SENT', notSentMessage(reply.stoppedBy)] as const)
        : (['NOT_CONFIRMED', result.error.message] as const)
    return write.rows.map(({ change }) => failed(change.row, code, { ...result?.error, message }))
  })
}

/** What a dry run reports in place of sending. */
export function plannedOutcomes(batch: Batch): Outcome[] {
  return batch.writes.flatMap((write) => doneOutcomes(write, 'planned'))
}

/** Why a row was left alone after the run had to stop. */
export function notSentMessage(stoppedBy: unknown): string {
  const reason = stoppedBy instanceof Error ? stoppedBy.message : String(stoppedBy)
  return `the run stopped before this row was sent: ${reason}`
}

function doneOutcomes({ rows }: Write, status: 'applied' | 'planned'): Outcome[] {
  return rows.map(({ change: { row }, code }) =>
    isUnchanged(code) ? { row, status: 'unchanged', code } : { row, status, code },
  )
}

function refusedOutcomes(write: Write, batch: Batch, error: InputError): Outcome[] {
  const reason = rejectionOf(write, batch, error)
  const correlation = error.correlationId === undefined ? {} : { correlationId: error.correlationId }
  return write.rows.map(({ change }) => rejected(change.row, { ...reason, ...correlation }))
}

/** HubSpot's reasons in our words. What it does not name by a known key keeps its own message. */
function rejectionOf(write: Write, { pair }: Batch, error: InputError): Rejection {
  const { context = {}, category, subCategory, message } = error
  const named = [...(context.INVALID_OBJECT_IDS ?? []), ...(context.ids ?? [])].join(' ')
  const isMissing = named !== '' || category === 'OBJECT_NOT_FOUND'
  if (isMissing) return missingRecord(write, pair, { named, message })
  if (/LIMIT/.test(`${category} ${subCategory}`)) return { code: 'LIMIT_EXCEEDED', message }
  return { code: 'REFUSED_BY_HUBSPOT', message: `HubSpot refused ${pairName(pair)}: ${message}` }
}

function missingRecord(
  { fromId, toId, rows }: Write,
  { from, to }: Batch['pair'],
  { named, message }: { named: string; message: string },
): Rejection {
  const text = named === '' ? message : named
  const names = (id: string): boolean => new RegExp(`(^|\\D)${id}(\\D|$)`).test(text)
  const change = rows[0]?.change
  if (names(fromId) && !names(toId)) return notThere(from.name, fromId, change?.fromColumn)
  if (names(toId) && !names(fromId)) return notThere(to.name, toId, change?.toColumn)
  const either = `HubSpot has no ${from.name} ${fromId} or no ${to.name} ${toId}`
  return { code: 'RECORD_NOT_FOUND', message: either }
}

function notThere(name: string, id: string, column: string | undefined): Rejection {
  const message = `HubSpot has no record ${id} of ${name}`
  return column === undefined
    ? { code: 'RECORD_NOT_FOUND', message }
    : { code: 'RECORD_NOT_FOUND', message, column }
}
