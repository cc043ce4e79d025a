import type { Summary } from '@hubspot-associations/engine'
import type { MaxRejected } from '../config/config.ts'
import { Failure } from '../failure.ts'
import { type RejectSink, seeRejects } from '../rejects/reject-sink.ts'

/** A share is only told from this many records on, or at the end. */
const fewestForShare = 1000

/** Tells whether more records are rejected than the configuration allows. */
export function isOver(max: MaxRejected | undefined, { rows, rejected }: Summary, isEnd = false): boolean {
  if (max === undefined) return false
  if ('records' in max) return rejected > max.records
  return (isEnd || rows >= fewestForShare) && rejected > (rows * max.percent) / 100
}

/** The failure of a sync in which too many records were rejected. */
export function tooMany({ rows, rejected }: Summary, rejects: RejectSink): Failure {
  const count = `${rejected.toLocaleString('en')} of ${rows.toLocaleString('en')} records`
  return new Failure(
    'config_error',
    `${count} were rejected, more than max_rejected allows. ${seeRejects(rejects)}`,
  )
}
