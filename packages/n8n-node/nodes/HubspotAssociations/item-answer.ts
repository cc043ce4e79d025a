import type { IDataObject } from 'n8n-workflow'

/** What became of one input item. Every item gets exactly one. */
export type ItemAnswer = { readonly item: number } & (
  | { readonly status: 'applied' | 'planned' | 'unchanged' | 'read'; readonly json: readonly IDataObject[] }
  | { readonly status: 'rejected' | 'failed'; readonly trouble: ItemTrouble }
)

/** Why an item could not be done. */
export interface ItemTrouble {
  readonly code: string
  /** What happened, and in which parameter. */
  readonly message: string
  /** What to do. */
  readonly remedy: string
  /** HubSpot's own number for its answer, for its support. */
  readonly correlationId?: string
}
