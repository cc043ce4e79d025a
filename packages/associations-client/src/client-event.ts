import type { RateBucket } from './hubspot-numbers.ts'

/** What a client tells while it works, for progress displays and logs. Never contains a token. */
export type ClientEvent =
  | {
      /** A request waits for room in a rate window. */
      readonly type: 'wait'
      readonly bucket: RateBucket
      readonly delayMs: number
    }
  | {
      /** A request is about to be sent again after a pause. */
      readonly type: 'retry'
      /** For example `associations.createBatch`. */
      readonly operation: string
      /** 1 for the first repetition. */
      readonly attempt: number
      readonly delayMs: number
      readonly reason: string
      /** HTTP status of the answer; 0 when none arrived. */
      readonly status: number
    }
  | ({
      /** An answer told how much of a quota is left. */
      readonly type: 'quota'
      readonly bucket: RateBucket
    } & Quota)
  | {
      /** Something to know, not to act on at once. */
      readonly type: 'notice'
      readonly code: 'api-version-ends' | 'search-cut-off'
      readonly message: string
    }

/** What the rate limit headers of an answer say. */
export interface Quota {
  readonly max?: number
  readonly remaining?: number
  readonly intervalMs?: number
  readonly daily?: number
  readonly dailyRemaining?: number
}

/** Receives events. */
export type OnEvent = (event: ClientEvent) => void
