import { describeOutcome, type Outcome } from '@hubspot-associations/engine'
import type { StreamRow } from '../write/stream-row.ts'

/** A rejected record as one line of JSON: why, what to do, and the message itself, digit for digit as it came. */
export function rejectLine(outcome: Outcome & { readonly status: 'rejected' }, row: StreamRow): string {
  const { message, remedy } = describeOutcome(outcome)
  const reason = JSON.stringify({
    stream: row.plan.stream.descriptor.name,
    line: row.position,
    code: outcome.code,
    message,
    remedy,
    field: outcome.column,
    correlation_id: outcome.correlationId,
  })
  return `${reason.slice(0, -1)},"airbyte_message":${row.line?.trim() ?? 'null'}}`
}
