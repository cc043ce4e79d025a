import type { AssociatedRecord } from '@hubspot-associations/client/core'
import type { LabelMapping, ObjectMapping, RecordMapping } from '../mapping.ts'
import type { ObjectPair } from '../object-pair.ts'
import type { FailureCode } from '../outcome.ts'
import type { RejectionCode, Trouble } from '../rejection.ts'
import type { Row } from '../row.ts'

/** Which cells of a row say whose associations to list. */
export interface ListingMapping {
  readonly from: RecordMapping
  /** The object type at the other end. */
  readonly to: ObjectMapping
  /** Only associations that have one of these labels. Left out, or with an empty cell: all of them. */
  readonly labels?: LabelMapping
}

/** One association as it reads from the record that was asked for. */
export interface ListedAssociation extends AssociatedRecord {
  readonly fromId: string
}

/** Why a row lists nothing. */
export type Unread =
  | ({ readonly status: 'rejected'; readonly code: RejectionCode } & Trouble)
  | ({ readonly status: 'failed'; readonly code: FailureCode } & Trouble)

/** What one row lists. Every row gets exactly one. */
export type Listing = { readonly row: Row } & (
  | {
      readonly status: 'done'
      readonly pair: ObjectPair
      readonly associations: readonly ListedAssociation[]
    }
  | Unread
)
