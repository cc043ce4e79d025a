import {
  type AssociationSpec,
  AssociationSpecAssociationCategoryEnum as Category,
} from '@hubspot/api-client/lib/codegen/crm/associations/v4/models/AssociationSpec.js'
import type { PublicAssociationMultiPost } from '@hubspot/api-client/lib/codegen/crm/associations/v4/models/PublicAssociationMultiPost.js'

/** Contact to company, without a label. */
export const PLAIN: AssociationSpec = { associationCategory: Category.HubspotDefined, associationTypeId: 279 }

/** The portal's own label between contact and company. */
export const BILLING: AssociationSpec = { associationCategory: Category.UserDefined, associationTypeId: 1 }

/** A type that no portal has. */
export const UNKNOWN: AssociationSpec = { associationCategory: Category.UserDefined, associationTypeId: 4711 }

/** A pair with its types, as the client's own classes want it: `_from`, not `from`. */
export function pair(from: string, to: string, ...types: AssociationSpec[]): PublicAssociationMultiPost {
  return { _from: { id: from }, to: { id: to }, types }
}

/** What the client throws for an answer it does not take for success. */
export interface ClientError {
  readonly code: number
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every shape are looked into
  readonly body: any
}

/** The error that the work ends with; without one it throws. */
export async function errorOf(work: Promise<unknown>): Promise<ClientError> {
  try {
    await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'body' in error) {
      return { code: Number(error.code), body: error.body }
    }
    throw error
  }
  throw new Error('the client reported success where an error was expected')
}
