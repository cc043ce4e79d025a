/** A HubSpot version by the name it has in paths. */
export type Version = 'v3' | 'v4' | '2025-09' | '2026-03' | '2026-09'

/** An operation of one version at one address. */
export interface Route {
  readonly version: Version
  readonly method: string
  /** The path with parameters in braces. */
  readonly path: string
  /** The contract's name of the operation. */
  readonly operation: string
  /** The status of success. */
  readonly success: number
  /** The status of partial success; the same as `success` where none is declared. */
  readonly partial: number
  /** What the contract calls the JSON body, if the operation takes one. */
  readonly body?: string
}
