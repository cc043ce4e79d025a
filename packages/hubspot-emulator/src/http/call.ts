import type { Portal } from '../portal/portal.ts'

/** A request that passed the door: what an operation gets to see. */
export interface Call {
  readonly portal: Portal
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The parsed and validated body; undefined where the operation takes none. */
  readonly body: unknown
  /** The HubSpot version of the path. */
  readonly version: string
  /** The status of success in that version. */
  readonly success: number
  /** The status of partial success in that version; the same as `success` where it declares no 207. */
  readonly partial: number
}

/** What an operation answers. */
export interface Answer {
  readonly status: number
  readonly body?: object
}

/** One HubSpot operation over the portal. */
export type Operation = (call: Call) => Answer

/** Several operations by the names the contract gives them. */
export type Operations = Readonly<Record<string, Operation>>
