import type { RandomFaults } from './http/fault.ts'
import type { QuotaPlan } from './http/quota-plans.ts'
import type { KnownTokens } from './http/tokens.ts'

/** How the emulator behaves where HubSpot differs by plan, or its sources disagree. */
export interface EmulatorOptions {
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
  /** A clock that stands at `start` until it is moved, instead of `now`. */
  readonly clock?: { readonly start: number | string }
  /** Ids of answers (`correlationId`): by chance, or counted so that a run repeats. @default 'random' */
  readonly ids?: 'random' | 'counted'
  /** A file that keeps everything over the end of the process; made if it is not there. */
  readonly db?: string
  /** Trouble by chance, from the start. */
  readonly faults?: RandomFaults
  /** How a delay is waited for. @default a timer */
  readonly sleep?: (ms: number) => Promise<void>
  /** Tokens that are accepted, with their scopes; without it every bearer token is. */
  readonly tokens?: KnownTokens
  /** Quotas to keep: a HubSpot plan or own numbers; without it there are none. */
  readonly plan?: QuotaPlan
  /** Whose quotas: those of a private app or of an app authorised by OAuth. @default 'privateApp' */
  readonly auth?: 'privateApp' | 'oauth'
  /** Associations on one page. @default 500 */
  readonly associationPageSize?: number
  /** How ids of the other record are written in answers. @default 'number' */
  readonly idFormat?: 'number' | 'string'
  /** Batch create naming a record that is not there: refuse the request or answer an entry. @default 'refuse' */
  readonly missingRecords?: 'refuse' | 'entry'
  /** Batch create beyond a configured limit: refuse the request or answer an entry. @default 'refuse' */
  readonly limitReached?: 'refuse' | 'entry'
  /** Batch read naming a record that is not there: an entry, or refuse the request. @default 'entry' */
  readonly unknownIdsInRead?: 'entry' | 'refuse'
  /** Purging limits answers 204, or the 200 with a body that the dated versions document. @default 'noContent' */
  readonly purgeAnswer?: 'noContent' | 'documented'
  /** The same for archives of links and labels. @default 'documented' */
  readonly archiveAnswer?: 'noContent' | 'documented'
  /** Whether writing custom labels takes others away, or leaves them beside. @default 'replace' */
  readonly labelWrites?: 'replace' | 'add'
  /** For how long a new link is read without its plain type. @default 0 */
  readonly plainTypeLagMs?: number
  /** For how long a new record is not found by searches. @default 0 */
  readonly searchDelayMs?: number
  /** Filter groups that a search may have. @default 5 */
  readonly searchFilterGroups?: number
  /** Whether the first company of a record becomes its primary one. @default false */
  readonly autoPrimary?: boolean
  /** Custom labels that a pair may have. @default 50 */
  readonly labelsPerPair?: number
  /** Whether deleting a label that links still use is refused. @default false */
  readonly strictLabelDelete?: boolean
  /** Whether a label's limit must be below the object limit rather than at most equal. @default false */
  readonly strictLimitBoundary?: boolean
  /** The highest limit that can be configured. @default 10000 */
  readonly limitCeiling?: number
  /**
   * Links of one pair that the subscription allows a record. Limits tracking reports 50000 without it, and no write is
   * refused, because HubSpot's own numbers are not public.
   */
  readonly recordsPerRecord?: number
  /** Requests kept in `received`, and characters of their bodies. @default 10000 and 2 million */
  readonly journal?: { readonly requests?: number; readonly bodyCharacters?: number }
}

/** Every option that has a default, filled in. */
export type Settings = Required<Omit<EmulatorOptions, Optional>> & Pick<EmulatorOptions, Optional>

type Optional = 'tokens' | 'plan' | 'clock' | 'db' | 'faults' | 'recordsPerRecord'

const defaults = {
  now: Date.now,
  sleep: (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms)),
  ids: 'random',
  auth: 'privateApp',
  // "Limit 500 per call" in HubSpot's description of the list operation (documented).
  associationPageSize: 500,
  idFormat: 'number',
  missingRecords: 'refuse',
  limitReached: 'refuse',
  unknownIdsInRead: 'entry',
  purgeAnswer: 'noContent',
  archiveAnswer: 'documented',
  labelWrites: 'replace',
  plainTypeLagMs: 0,
  searchDelayMs: 0,
  // Five in HubSpot's guide, six in its OpenAPI document.
  searchFilterGroups: 5,
  autoPrimary: false,
  // Observed cap; the developer guide says 10, the knowledge base 50.
  labelsPerPair: 50,
  strictLabelDelete: false,
  strictLimitBoundary: false,
  // "Custom number, up to 10,000" in HubSpot's knowledge base (documented).
  limitCeiling: 10_000,
  journal: {},
} as const satisfies Settings

/** Fills in the defaults. */
export function settingsFrom(options: EmulatorOptions): Settings {
  return { ...defaults, ...options }
}
