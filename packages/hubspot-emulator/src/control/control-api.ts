import type { Fault, FaultScope } from '../http/fault.ts'
import type { PendingFault, RandomFaults } from '../http/faults.ts'
import type { QuotaPolicy } from '../http/quota.ts'
import type { Category } from '../portal/association-type.ts'

// The shapes of the control API under /_emulator/. All times are ISO 8601 texts in UTC. Every answer is JSON, but
// for 204, the event stream and the page. A refusal is a ControlProblem with status 400, 403, 404, 405 or 409.

/** Why a control request was refused: what, where and what to do. */
export interface ControlProblem {
  readonly message: string
}

/** GET /_emulator/health */
export interface ControlHealth {
  readonly status: 'ok'
  readonly portalId: number
  /** The emulator's time. */
  readonly now: string
  readonly clock: ClockKind
  /** The SQLite file that keeps the state; null if it is in memory only. */
  readonly db: string | null
}

/** Whether time passes by itself or only when told. */
export type ClockKind = 'system' | 'fake'

/** GET /_emulator/clock, and the answer to POST /_emulator/clock. */
export interface ControlClock {
  readonly now: string
  readonly clock: ClockKind
}

/** POST /_emulator/clock: one of the two; 409 without a fake clock. */
export interface ClockChange {
  readonly advanceMs?: number
  /** A moment to move to, not before now. */
  readonly to?: string
}

/** An object type as answers name it. */
export interface NamedObjectType {
  /** For example `0-1`. */
  readonly objectTypeId: string
  /** As in paths: `contacts`, `p123_vendor`. */
  readonly name: string
}

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

/** GET /_emulator/records/{type}?q=&limit=50&after= ; limit up to 500. */
export interface ControlRecords extends NamedObjectType {
  /** How many records match in all. */
  readonly total: number
  readonly results: readonly ControlRecord[]
  /** The cursor to pass as `after` for the next page; null on the last one. */
  readonly next: string | null
}

/** A record with what people call it. */
export interface ControlRecord extends NamedObjectType {
  readonly id: string
  /** A name made of its properties, or its id. */
  readonly title: string
  readonly properties: Readonly<Record<string, string>>
  readonly createdAt: string
  readonly updatedAt: string
}

/** GET /_emulator/neighbourhood/{type}/{id}?limit=100 ; limit up to 1000. */
export interface ControlNeighbourhood {
  readonly record: ControlRecord
  /** The first so many links, object type by object type. */
  readonly links: readonly NeighbourLink[]
  /** How many links there are in all. */
  readonly total: number
  /** The same per object type at the other end. */
  readonly totals: readonly (NamedObjectType & { readonly links: number })[]
}

/** A link as it reads from the record in the middle. */
export interface NeighbourLink {
  readonly to: ControlRecord
  readonly types: readonly ControlAssociationType[]
}

/** An association type as it reads from one side. */
export interface ControlAssociationType {
  readonly category: Category
  readonly typeId: number
  readonly label: string | null
}

/** GET /_emulator/links?among=contacts/101,companies/201 ; up to 100 records. */
export interface ControlLinksAmong {
  /** The links between any two of these records, each once; records that are not there have none. */
  readonly links: readonly DiffLink[]
}

/** GET /_emulator/journal?since=0&limit=100 ; `since` is the number of the last entry seen, limit up to 1000. */
export interface ControlJournal {
  /** Entries after `since`, oldest first. Without `since` the latest ones. */
  readonly entries: readonly JournalEntry[]
  /** The number to ask on from. */
  readonly last: number
}

/** A request that the emulator received, as the event stream tells it. */
export interface JournalEvent {
  /** Counts up from 1, also over DELETE journal and reset. */
  readonly number: number
  readonly at: string
  /** Milliseconds until it was answered; null while it is not. */
  readonly durationMs: number | null
  readonly method: string
  readonly path: string
  /** Without the question mark; empty if there is none. */
  readonly query: string
  /** The contract's name of the operation; null for a path that nothing answers at. */
  readonly operation: string | null
  /** null while there is no answer and if the connection was dropped instead. */
  readonly status: number | null
  /** The fault that was put on it; null without one. */
  readonly fault: Fault['kind'] | null
}

/** The same with its bodies. */
export interface JournalEntry extends JournalEvent {
  readonly request: JournalBody
  readonly answer: JournalBody
}

/** A body as far as it was kept. */
export interface JournalBody {
  /** The text, at most its first 16,384 characters; null without a body or once dropped to save memory. */
  readonly text: string | null
  /** How many characters it had. */
  readonly characters: number
}

/**
 * GET /_emulator/events?since= : server-sent events. `event: request` carries a JournalEvent once it is answered or
 * dropped, its number as the event's id; `event: state` (data `{"lastRequest": n}`) follows whatever the control API
 * changed: seed, reset, restore, faults, clock, journal.
 */
export interface StateEvent {
  readonly lastRequest: number
}

/** POST /_emulator/faults: trouble for the next so many requests; answered with 201 and ControlFaults. */
export interface ScriptedFault extends FaultScope {
  /** @default 1 */
  readonly count?: number
  readonly fault: Fault
}

/** PUT /_emulator/faults/random: trouble by chance from now on; answered with ControlFaults. */
export type ControlRandomFaults = RandomFaults

/** GET /_emulator/faults */
export interface ControlFaults {
  /** In the order in which they are used. */
  readonly scripted: readonly PendingFault[]
  readonly random: RandomFaults | null
}

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
