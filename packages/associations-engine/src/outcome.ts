import type { Change } from './change.ts'
import type { Rejection, RejectionCode, Trouble } from './rejection.ts'
import type { Row } from './row.ts'

/** Nothing is wrong with the row; trying again later is worth it. */
export type FailureCode = 'NOT_CONFIRMED' | 'NOT_SENT' | 'READ_FAILED'

/** Why nothing had to be written for a row. */
export type UnchangedCode =
  | 'ALREADY_ASSOCIATED'
  | 'NOTHING_TO_REMOVE'
  | 'REPEATED_ROW'
  | 'TAKEN_BACK'
  | 'NOTHING_TO_UNDO'
  | 'LIMIT_AS_ASKED'

/** What a write did, or would do, for a row. */
export type AppliedCode =
  | 'NEW_ASSOCIATION'
  | 'LABELS_ADDED'
  | 'LABELS_SET'
  | 'LABELS_REMOVED'
  | 'UNLINKED'
  | 'UNDONE'
  | 'LIMIT_SET'
  | 'LIMIT_CLEARED'

const unchangedCodes: ReadonlySet<string> = new Set<UnchangedCode>([
  'ALREADY_ASSOCIATED',
  'NOTHING_TO_REMOVE',
  'REPEATED_ROW',
  'TAKEN_BACK',
  'NOTHING_TO_UNDO',
  'LIMIT_AS_ASKED',
])

/** Tells whether a code says that nothing had to be written. */
export function isUnchanged(code: OutcomeCode): code is UnchangedCode {
  return unchangedCodes.has(code)
}

const appliedCodes: ReadonlySet<string> = new Set<AppliedCode>([
  'NEW_ASSOCIATION',
  'LABELS_ADDED',
  'LABELS_SET',
  'LABELS_REMOVED',
  'UNLINKED',
  'UNDONE',
  'LIMIT_SET',
  'LIMIT_CLEARED',
])

/** Tells whether a code says that something was written, or would be. */
export function isApplied(code: OutcomeCode): code is AppliedCode {
  return appliedCodes.has(code)
}

/** Every code that an outcome can carry. */
export type OutcomeCode = RejectionCode | FailureCode | UnchangedCode | AppliedCode

/** What became of one row. Every row gets exactly one. */
export type Outcome = {
  readonly row: Row
  /** What the row came to mean, where its records are known and are one pair. */
  readonly change?: Change
} & (
  | { readonly status: 'applied' | 'planned'; readonly code: AppliedCode }
  | { readonly status: 'unchanged'; readonly code: UnchangedCode }
  | ({ readonly status: 'rejected'; readonly code: RejectionCode } & Trouble)
  | ({ readonly status: 'failed'; readonly code: FailureCode } & Trouble)
)

/** Ties a reason to its row. */
export function rejected(row: Row, { code, message, column, correlationId }: Rejection): Outcome {
  return { row, status: 'rejected', code, message, ...optional(column, correlationId) }
}

/** A row that is fine but could not be done now. */
export function failed(row: Row, code: FailureCode, { message, column, correlationId }: Trouble): Outcome {
  return { row, status: 'failed', code, message, ...optional(column, correlationId) }
}

function optional(column: string | undefined, correlationId: string | undefined): Partial<Trouble> {
  return {
    ...(column === undefined ? {} : { column }),
    ...(correlationId === undefined ? {} : { correlationId }),
  }
}
