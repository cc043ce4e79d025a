import type { QuotaPolicy } from '../../http/quota.ts'
import type { Category } from '../../portal/association-type.ts'
import type { NamedObjectType } from './naming.ts'

/** GET /_emulator/state, and the answer to POST seed, reset and restore. */
export interface ControlState {
  readonly portalId: number
  readonly timeZone: string
  readonly now: string
  /** Every object type of the portal. */
  readonly objects: readonly ObjectCount[]
  /** The object pairs that have links; each pair once, its links counted once. */
  readonly pairs: readonly PairCount[]
  /** Custom labels, each once. */
  readonly labels: readonly LabelCount[]
  /** Configured limits, each direction of its own. */
  readonly limits: readonly ControlLimit[]
  /** Quota gauges; empty without a plan. */
  readonly quotas: readonly QuotaGauge[]
  /** When the snapshot was taken; null without one. */
  readonly snapshotTakenAt: string | null
  /** The number of the latest journal entry; 0 before the first. */
  readonly lastRequest: number
}

/** Records of an object type, archived ones apart. */
export interface ObjectCount extends NamedObjectType {
  readonly singular: string
  readonly isCustom: boolean
  readonly records: number
  readonly archived: number
}

/** Links between two object types. */
export interface PairCount {
  readonly from: NamedObjectType
  readonly to: NamedObjectType
  readonly links: number
}

/** A custom label and how many links have it. */
export interface LabelCount {
  readonly from: NamedObjectType
  readonly to: NamedObjectType
  readonly category: Category
  readonly typeId: number | null
  readonly inverseTypeId: number | null
  readonly name: string
  readonly label: string | null
  readonly inverseLabel: string | null
  readonly links: number
}

/** A configured limit as it reads from one object type. */
export interface ControlLimit {
  readonly from: NamedObjectType
  readonly to: NamedObjectType
  readonly category: Category
  readonly typeId: number
  /** null: the limit of the objects, whatever the label. */
  readonly label: string | null
  readonly maxToObjectIds: number
}

/** How much of a quota is used now. */
export interface QuotaGauge {
  readonly policy: QuotaPolicy
  readonly kind: 'general' | 'associations' | 'search'
  /** Which app, in order of appearance from 1; null if the quota is the whole account's. Tokens are never shown. */
  readonly app: number | null
  readonly maximum: number
  readonly used: number
  readonly remaining: number
  /** When a day ends; null for rolling windows. */
  readonly resetsAt: string | null
}
