import type { QuotaPolicy } from './quota.ts'

/** Trouble to make for a request. */
export type Fault =
  /** Answer this status instead of doing anything; `5xx` is one of 500, 502, 503, 504 and 521 by chance. */
  | {
      readonly kind: 'status'
      readonly status: number | '5xx'
      /** What a 429 says; without it `TEN_SECONDLY_ROLLING`. */
      readonly policy?: QuotaPolicy
      /** Sent as Retry-After; a 477 has 60 without it. */
      readonly retryAfterSeconds?: number
      readonly headers?: Readonly<Record<string, string>>
      /** Replaces the body. */
      readonly body?: object | string
    }
  /** Break the connection: before anything was done, or after, so that the answer is lost. */
  | { readonly kind: 'drop'; readonly when: 'beforeWrite' | 'afterWrite' }
  /** Do it, and cut the JSON of the answer in half. */
  | { readonly kind: 'truncate' }
  /** Answer success without having done anything. */
  | { readonly kind: 'nothing' }
  /** Answer 207: the chosen inputs fail, the others are done. Chosen by any of the three. */
  | {
      readonly kind: 'partial'
      /** Inputs that name one of these record ids. */
      readonly ids?: readonly string[]
      /** Inputs by position, from 0. */
      readonly inputs?: readonly number[]
      /** So many of a hundred, by chance. */
      readonly percent?: number
    }
  /** Do it as usual, but late. */
  | { readonly kind: 'delay'; readonly ms: number }

/** To which requests a fault applies; to all of them if it says nothing. */
export interface FaultScope {
  /** The contract's name of the operation, for example `createAssociationsBatch`. */
  readonly operation?: string
  /** `PUT /crm/objects/*`: a method or none, and a path in which `*` stands for anything and `{x}` for a segment. */
  readonly route?: string
}

/** Trouble for so many of a hundred requests. */
export interface FaultRate extends FaultScope {
  readonly percent: number
  readonly fault: Fault
}

/** A fault that met a request, with the luck that settles whatever it leaves to chance. */
export interface TakenFault {
  readonly fault: Fault
  /** Numbers from 0 to below 1, the same for the same request of the same run. */
  readonly luck: () => number
}

/** The connection broke on purpose; there is no answer. */
export class ConnectionDropped extends Error {
  override readonly name: string = 'ConnectionDropped'
}

/** Trouble by chance: the same seed, rates and requests make the same trouble. */
export interface RandomFaults {
  readonly seed: number
  readonly rates: readonly FaultRate[]
}
