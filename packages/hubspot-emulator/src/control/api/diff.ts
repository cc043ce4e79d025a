import type { ControlAssociationType, NamedObjectType } from './naming.ts'
import type { ControlLimit, LabelCount } from './state.ts'

/** The answer to POST /_emulator/snapshot. */
export interface ControlSnapshot {
  readonly takenAt: string
}

/** GET /_emulator/diff?limit=1000 : what changed since the snapshot; 409 without one. */
export interface ControlDiff {
  readonly since: string
  /** How many there are in all; the lists below end after `limit` each. */
  readonly totals: {
    readonly records: DiffTotals
    readonly links: DiffTotals
    readonly labels: DiffTotals
    readonly limits: DiffTotals
  }
  readonly records: DiffOf<DiffRecord>
  readonly links: DiffOf<DiffLink>
  readonly labels: DiffOf<DiffLabel>
  readonly limits: DiffOf<DiffLimit>
}

/** Counts of a diff. */
export interface DiffTotals {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

/** What came, what went, and what is different. */
export interface DiffOf<Thing> {
  readonly added: readonly Thing[]
  readonly removed: readonly Thing[]
  readonly changed: readonly { readonly before: Thing; readonly after: Thing }[]
}

/** A record in a diff. */
export interface DiffRecord extends NamedObjectType {
  readonly id: string
  readonly properties: Readonly<Record<string, string>>
}

/** A link in a diff, as it reads from `from`; each link once. */
export interface DiffLink {
  readonly from: NamedObjectType & { readonly id: string }
  readonly to: NamedObjectType & { readonly id: string }
  readonly types: readonly ControlAssociationType[]
}

/** A custom label in a diff. */
export type DiffLabel = Omit<LabelCount, 'links'>

/** A configured limit in a diff. */
export type DiffLimit = ControlLimit
