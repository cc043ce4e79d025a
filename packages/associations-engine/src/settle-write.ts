import type { InputError, InputResult, RecordPair } from '@hubspot-associations/client/core'
import { type FateOf, missingEnds, missingRecord, unknownFate } from './missing-record.ts'
import { pairName } from './object-pair.ts'
import type { FailureCode } from './outcome.ts'
import type { Rejection, Trouble } from './rejection.ts'
import type { WriteOrigin } from './write-origin.ts'

/** What became of one write, and so of every row that asked for it. */
export type Settlement =
  | { readonly status: 'done' }
  | { readonly status: 'rejected'; readonly reason: Rejection }
  | { readonly status: 'failed'; readonly code: FailureCode; readonly trouble: Trouble }

/** What is known of one write after its batch was sent. */
export interface WriteAnswer {
  /** Undefined: the write never left. */
  readonly result: InputResult<RecordPair, unknown> | undefined
  /** What stopped the run, if anything did. */
  readonly stoppedBy?: unknown
  /** What became of records that are missing. */
  readonly fateOf?: FateOf
}

/** HubSpot's answer for one write in our words. */
export function settleWrite(
  write: RecordPair,
  origin: WriteOrigin,
  { result, stoppedBy, fateOf = unknownFate }: WriteAnswer,
): Settlement {
  if (result === undefined)
    return { status: 'failed', code: 'NOT_SENT', trouble: { message: notSentMessage(stoppedBy) } }
  if (result.status === 'done') return { status: 'done' }
  if (result.status === 'failed')
    return { status: 'rejected', reason: refusal(write, origin, result.error, fateOf) }
  return { status: 'failed', code: 'NOT_CONFIRMED', trouble: troubleOf(result.error) }
}

/** Why a row was left alone after the run had to stop. */
export function notSentMessage(stoppedBy: unknown): string {
  const reason = stoppedBy instanceof Error ? stoppedBy.message : String(stoppedBy)
  return `not sent, the run stopped before: ${reason}`
}

/** What is known of a fault of HubSpot's. */
export function troubleOf({ message, correlationId }: InputError): Trouble {
  return correlationId === undefined ? { message } : { message, correlationId }
}

/** What HubSpot does not name by a known key keeps its own message. */
function refusal(write: RecordPair, origin: WriteOrigin, error: InputError, fateOf: FateOf): Rejection {
  const { category, subCategory } = error
  const { message, ...correlation } = troubleOf(error)
  const ends = missingEnds(write, error)
  if (ends !== undefined) return { ...missingRecord(write, origin, { ends, fateOf }), ...correlation }
  const gone = goneType(error)
  if (gone !== undefined) return { ...gone, ...correlation }
  if (/LIMIT/.test(`${category} ${subCategory}`)) return { code: 'LIMIT_EXCEEDED', message, ...correlation }
  return {
    code: 'REFUSED_BY_HUBSPOT',
    message: `HubSpot refused ${pairName(origin.pair)}: ${message}`,
    ...correlation,
  }
}

/** Labels were found when the rows were resolved, so one that HubSpot does not know has gone since. */
function goneType({ context = {} }: InputError): Rejection | undefined {
  const [, category, typeId] = /([A-Z_]+)=(\d+)/.exec(context.INVALID_ASSOCIATION_TYPE_ID?.join() ?? '') ?? []
  if (typeId === undefined) return undefined
  const message = `the label was deleted while the run was under way: HubSpot no longer has ${category} ${typeId}`
  return { code: 'UNKNOWN_LABEL', message }
}
