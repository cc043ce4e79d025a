import type { InputError, InputResult, RecordPair } from '@hubspot-associations/client/core'
import { type ObjectPair, pairName } from './object-pair.ts'
import type { FailureCode } from './outcome.ts'
import type { Rejection, Trouble } from './rejection.ts'

/** What became of one write, and so of every row that asked for it. */
export type Settlement =
  | { readonly status: 'done' }
  | { readonly status: 'rejected'; readonly reason: Rejection }
  | { readonly status: 'failed'; readonly code: FailureCode; readonly trouble: Trouble }

/** Where a write comes from: its objects, and the columns that name its records. */
export interface WriteOrigin {
  readonly pair: ObjectPair
  readonly columns: { readonly from: string; readonly to: string }
}

/** HubSpot's answer for one write in our words; undefined stands for a write that never left. */
export function settleWrite(
  write: RecordPair,
  origin: WriteOrigin,
  {
    result,
    stoppedBy,
  }: { readonly result: InputResult<RecordPair, unknown> | undefined; readonly stoppedBy?: unknown },
): Settlement {
  if (result === undefined)
    return { status: 'failed', code: 'NOT_SENT', trouble: { message: notSentMessage(stoppedBy) } }
  if (result.status === 'done') return { status: 'done' }
  if (result.status === 'failed') return { status: 'rejected', reason: refusal(write, origin, result.error) }
  return { status: 'failed', code: 'NOT_CONFIRMED', trouble: troubleOf(result.error) }
}

/** Why a row was left alone after the run had to stop. */
export function notSentMessage(stoppedBy: unknown): string {
  const reason = stoppedBy instanceof Error ? stoppedBy.message : String(stoppedBy)
  return `the run stopped before this row was sent: ${reason}`
}

/** What is known of a fault of HubSpot's. */
export function troubleOf({ message, correlationId }: InputError): Trouble {
  return correlationId === undefined ? { message } : { message, correlationId }
}

/** What HubSpot does not name by a known key keeps its own message. */
function refusal(write: RecordPair, { pair, columns }: WriteOrigin, error: InputError): Rejection {
  const { context = {}, category, subCategory } = error
  const { message, ...correlation } = troubleOf(error)
  const named = [...(context.INVALID_OBJECT_IDS ?? []), ...(context.ids ?? [])].join(' ')
  if (named !== '' || category === 'OBJECT_NOT_FOUND')
    return { ...missingRecord(write, { pair, columns }, named || message), ...correlation }
  if (/LIMIT/.test(`${category} ${subCategory}`)) return { code: 'LIMIT_EXCEEDED', message, ...correlation }
  return {
    code: 'REFUSED_BY_HUBSPOT',
    message: `HubSpot refused ${pairName(pair)}: ${message}`,
    ...correlation,
  }
}

function missingRecord(
  { fromId, toId }: RecordPair,
  { pair, columns }: WriteOrigin,
  text: string,
): Rejection {
  const names = (id: string): boolean => new RegExp(`(^|\\D)${id}(\\D|$)`).test(text)
  const code = 'RECORD_NOT_FOUND'
  if (names(fromId) && !names(toId))
    return { code, column: columns.from, message: `HubSpot has no record ${fromId} of ${pair.from.name}` }
  if (names(toId) && !names(fromId))
    return { code, column: columns.to, message: `HubSpot has no record ${toId} of ${pair.to.name}` }
  return { code, message: `HubSpot has no ${pair.from.name} ${fromId} or no ${pair.to.name} ${toId}` }
}
