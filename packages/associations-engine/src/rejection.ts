/** The row is at fault, or HubSpot refused it: it must be mended before it is tried again. */
export type RejectionCode =
  | 'MISSING_VALUE'
  | 'INVALID_RECORD_ID'
  | 'INVALID_ASSOCIATION_TYPE'
  | 'UNREADABLE_ROW'
  | 'UNKNOWN_ACTION'
  | 'WOULD_UNLINK'
  | 'UNKNOWN_OBJECT_TYPE'
  | 'PROPERTY_NOT_USABLE'
  | 'RECORD_NOT_FOUND'
  | 'RECORD_MERGED'
  | 'RECORD_ARCHIVED'
  | 'AMBIGUOUS_RECORD'
  | 'UNKNOWN_LABEL'
  | 'AMBIGUOUS_LABEL'
  | 'WRONG_DIRECTION'
  | 'NOT_ASSOCIABLE'
  | 'LIMIT_EXCEEDED'
  | 'INVALID_LIMIT'
  | 'REFUSED_BY_HUBSPOT'

/** What people need to mend a row. */
export interface Trouble {
  /** One sentence: what happened. */
  readonly message: string
  /** The column at fault, where one is. */
  readonly column?: string
  /** HubSpot's own number for the answer, for its support. */
  readonly correlationId?: string
}

/** A reason to reject, before it is tied to a row. */
export interface Rejection extends Trouble {
  readonly code: RejectionCode
}

/** A cell is empty that a row cannot do without. The column is told beside the message. */
export function missingValue(column: string, what: string): Rejection {
  return { code: 'MISSING_VALUE', column, message: `empty where ${what} belongs` }
}
