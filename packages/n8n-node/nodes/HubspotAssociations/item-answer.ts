import type { Trouble } from '@hubspot-associations/engine'
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

/** The engine's trouble with a row as that of an item. */
export function itemTrouble(
  { code, message, column, correlationId }: Trouble & { readonly code: string },
  remedy: string,
): ItemTrouble {
  return {
    code,
    message: column === undefined ? capitalised(message) : `${column}: ${message}`,
    remedy,
    ...(correlationId === undefined ? {} : { correlationId }),
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
