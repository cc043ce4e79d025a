import type { Rate } from './rate-window.ts'

/** Inputs that one request may hold, by kind of request. */
export interface BatchSizes {
  /** Labelled create. */
  readonly createBatch: number
  /** Unlabelled create. */
  readonly createDefaultBatch: number
  /** Read of associations. */
  readonly readBatch: number
  /** Removal of whole associations, counted in pairs. */
  readonly archiveBatch: number
  /** Removal of single types. */
  readonly archiveLabelsBatch: number
  /** Creating, updating and purging limits. */
  readonly limits: number
  /** Reading records. */
  readonly records: number
}

/** How many inputs HubSpot takes per request. */
export const BATCH_SIZES: BatchSizes = {
  createBatch: 2000, // documented: guide "Associate records"
  createDefaultBatch: 2000, // inferred from createBatch; not stated anywhere
  readBatch: 1000, // documented: guide "Associate records", in force since 10 February 2025
  archiveBatch: 2000, // inferred; reports by users differ (2,000 pairs, or 100 distinct records)
  archiveLabelsBatch: 2000, // inferred from createBatch
  limits: 2000, // inferred; not stated anywhere
  records: 100, // documented: guide "Using object APIs"
}

/** Requests that share a quota. */
export type RateBucket = 'associations' | 'general' | 'search' | 'none'

/** Quotas of the smallest subscription; the answers' headers teach the real ones. */
export const RATES: Readonly<Record<RateBucket, Rate>> = {
  // documented: guide "Associate records", Free and Starter; larger subscriptions have 150 or 200
  associations: { max: 100, intervalMs: 10_000 },
  // documented: "API usage guidelines", private app on Free and Starter
  general: { max: 100, intervalMs: 10_000 },
  // documented: guide "Search the CRM", per account; its answers carry no quota headers
  search: { max: 5, intervalMs: 1000 },
  // token requests are not counted by any documented quota
  none: { max: Number.POSITIVE_INFINITY, intervalMs: 1000 },
}

/** Most associations of one record per page. Documented: reference of the list operation. */
export const LIST_PAGE_SIZE = 500

/** Most records per page of the list of all. Documented: reference of the list operation. */
export const RECORD_PAGE_SIZE = 100

/** Most records per page of a search. Documented: guide "Search the CRM". */
export const SEARCH_PAGE_SIZE = 200

/** Most records that one search gives, all pages together. Documented: guide "Search the CRM". */
export const SEARCH_RESULT_LIMIT = 10_000

/** HubSpot gives up on a request after 100 s (documented: status 524); waiting longer gains nothing. */
export const DEFAULT_TIMEOUT_MS = 120_000

/** Wait after 429 when the answer does not name one. Documented: the burst window is 10 s. */
export const BURST_WINDOW_MS = 10_000

/** Wait after 429 with policy SECONDLY. Documented: search is counted per second. */
export const SECONDLY_WINDOW_MS = 1000

/** A lock (423) lasts two seconds. Documented: "Error handling". */
export const LOCK_MS = 2000
