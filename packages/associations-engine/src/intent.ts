import type { AssociationType } from '@hubspot-associations/client/core'
import type { RecordReference } from './record-reference.ts'
import type { Row } from './row.ts'
import type { Verb } from './verb.ts'

/** A label as a row names it: by its text, or by the association type itself. */
export type LabelReference = { readonly text: string } | AssociationType

/** A row understood, not yet resolved: what to do with these two records and these labels. */
export interface Intent {
  readonly row: Row
  readonly verb: Verb
  /** A `remove-label` that names no label removes the association. */
  readonly orUnlink: boolean
  readonly from: RecordReference
  readonly to: RecordReference
  /** Empty: no label is named. */
  readonly labels: readonly LabelReference[]
  /** The column that labels were read from, so that messages can point at it. */
  readonly labelColumn?: string | undefined
}
