import { codeTitles, describeOutcome, type Outcome } from '@hubspot-associations/engine'
import { Failure } from '../failure.ts'
import { type RejectSink, seeRejects } from '../rejects/reject-sink.ts'
import type { StreamRow } from './stream-row.ts'

/** Says what is wrong with a record without repeating anything of it. */
export function rejectedFailure(
  outcome: Outcome & { readonly status: 'rejected' },
  { plan, position }: StreamRow,
  rejects: RejectSink,
): Failure {
  const { descriptor } = plan.stream
  const field = outcome.column === undefined ? '' : `, field "${outcome.column}"`
  const { remedy } = describeOutcome(outcome)
  return new Failure(
    'config_error',
    `A record of stream ${descriptor.name} was rejected (line ${position} of the input${field}): ` +
      `${codeTitles[outcome.code]}. ${remedy} ${seeRejects(rejects)} To go on without such records, set on_reject to skip.`,
    descriptor,
  )
}

/** Says that a record has to come again. */
export function notDone(outcome: Outcome, { plan, position }: StreamRow): Failure {
  const { descriptor } = plan.stream
  return new Failure(
    'transient_error',
    `A record of stream ${descriptor.name} could not be written (line ${position} of the input): ` +
      `${codeTitles[outcome.code]}. The next attempt sends it again.`,
    descriptor,
  )
}
