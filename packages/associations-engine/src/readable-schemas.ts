import {
  type AssociationsClient,
  type CallOptions,
  isAccessError,
  type ObjectSchema,
} from '@hubspot-associations/client/core'

/** The schemas of custom objects. Reading them needs a scope of its own, and most work can do without. */
export async function readableSchemas(
  client: Pick<AssociationsClient, 'schemas'>,
  call?: CallOptions,
): Promise<readonly ObjectSchema[]> {
  try {
    return await client.schemas.list(call)
  } catch (error) {
    if (isAccessError(error) && error.status === 403) return []
    throw error
  }
}
