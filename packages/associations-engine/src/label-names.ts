import {
  type AssociationsClient,
  type CallOptions,
  isAccessError,
  type ObjectSchema,
} from '@hubspot-associations/client/core'
import type { ObjectPair } from './object-pair.ts'

/** The ids of association types of a pair and direction that go by an internal name. */
export type TypeIdsNamed = (
  name: string,
  pair: ObjectPair,
  options?: CallOptions,
) => Promise<readonly number[]>

/** An association type as an object schema tells it. */
interface NamedType {
  readonly id: string
  readonly fromObjectTypeId: string
  readonly toObjectTypeId: string
  readonly name: string
}

type Schema = ObjectSchema & { readonly associations?: readonly NamedType[] }

/**
 * Finds association types by internal name. Lists of labels do not tell names (documented), object schemas do;
 * they are read once, when the first name is asked for.
 */
export function labelNames(client: Pick<AssociationsClient, 'schemas'>): TypeIdsNamed {
  let types: Promise<readonly NamedType[]> | undefined
  return async (name, { from, to }, options) => {
    types ??= namedTypes(client, options)
    // A fault of the moment must not be remembered as an answer.
    types.catch(() => {
      types = undefined
    })
    const wanted = name.toLowerCase()
    const found = (await types).filter(
      (type) =>
        type.name.toLowerCase() === wanted &&
        type.fromObjectTypeId === from.id &&
        type.toObjectTypeId === to.id,
    )
    return [...new Set(found.map(({ id }) => Number(id)))]
  }
}

async function namedTypes(
  client: Pick<AssociationsClient, 'schemas'>,
  options?: CallOptions,
): Promise<readonly NamedType[]> {
  try {
    const schemas: readonly Schema[] = await client.schemas.list(options)
    return schemas.flatMap(({ associations = [] }) => associations)
  } catch (error) {
    // Reading schemas needs a scope of its own, without which labels can still be given by their texts.
    if (isAccessError(error)) return []
    throw error
  }
}
