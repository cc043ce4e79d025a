import type { InputResult } from '../input-result.ts'

/** Marks our errors, so that guards know them even when two copies of this package are installed. */
export const HUBSPOT_ERROR: unique symbol = Symbol.for('@hubspot-associations/client/error')

/** What HubSpot names beside its message, for example `requiredGranularScopes` or `objectId`. */
export type ErrorContext = Readonly<Record<string, readonly string[]>>

/** What an error knows beside its message. */
export interface HubSpotErrorDetails {
  /** What to do about it, in one sentence. */
  readonly remedy: string
  /** For example `labels.create`. */
  readonly operation?: string | undefined
  /** HubSpot's own message. */
  readonly said?: string | undefined
  readonly status?: number | undefined
  readonly category?: string | undefined
  readonly subCategory?: string | undefined
  readonly correlationId?: string | undefined
  readonly context?: ErrorContext | undefined
  readonly mayHaveHappened?: boolean | undefined
  readonly cause?: unknown
}

/** Why a call could not be finished. The message says what happened and what to do. */
export class HubSpotError extends Error {
  override readonly name: string = 'HubSpotError'
  /** What to do about it, in one sentence. */
  declare readonly remedy: string
  /** The operation that failed, for example `labels.create`. */
  declare readonly operation: string | undefined
  /** HubSpot's own message, where it gave one. */
  declare readonly said: string | undefined
  /** HTTP status of the answer; undefined when there was none. */
  declare readonly status: number | undefined
  declare readonly category: string | undefined
  declare readonly subCategory: string | undefined
  /** HubSpot support can look a request up by it. */
  declare readonly correlationId: string | undefined
  declare readonly context: ErrorContext | undefined
  /** True when the request left and HubSpot may have carried it out all the same. */
  mayHaveHappened: boolean
  /**
   * Results of the inputs of a batch that were settled before the call had to stop, in the order of the
   * inputs. Inputs that are not listed were not carried out.
   */
  settled: readonly InputResult<unknown, unknown>[] = []

  constructor(message: string, { cause, mayHaveHappened = false, ...details }: HubSpotErrorDetails) {
    super(`${message} ${details.remedy}`, cause === undefined ? undefined : { cause })
    this.mayHaveHappened = mayHaveHappened
    // Subclasses declare what else they know; it arrives with the details.
    Object.assign(this, details)
    Object.defineProperty(this, HUBSPOT_ERROR, { value: true })
  }
}
