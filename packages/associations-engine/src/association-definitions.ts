import { hubspotDefinedTypes } from '@hubspot-associations/client/association-types'
import {
  type AssociationDefinition,
  type AssociationsClient,
  type CallOptions,
  isAccessError,
  isInvalidRequestError,
  isNotFoundError,
  type ObjectSchema,
} from '@hubspot-associations/client/core'
import type { ObjectPair } from './object-pair.ts'

/** The association types of a pair that the portal made, with their internal names, in both directions. */
export type DefinitionsOf = (
  pair: ObjectPair,
  options?: CallOptions,
) => Promise<readonly AssociationDefinition[]>

/**
 * Reads names of association types. Lists of labels do not tell them (documented), object schemas do: those of
 * custom objects in one list, those of HubSpot's own one by one. Each is read once, when it is first needed.
 */
export function definitionReader(client: Pick<AssociationsClient, 'schemas'>): DefinitionsOf {
  const read = new Map<string, Promise<readonly AssociationDefinition[]>>()
  const once = (
    key: string,
    ask: () => Promise<readonly ObjectSchema[]>,
  ): Promise<readonly AssociationDefinition[]> => {
    const definitions = read.get(key) ?? ifTold(ask())
    read.set(key, definitions)
    // A fault of the moment must not be remembered as an answer.
    definitions.catch(() => read.delete(key))
    return definitions
  }
  const ofObject = (id: string, options?: CallOptions): Promise<readonly AssociationDefinition[]> =>
    once(id, async () => [await client.schemas.get(id, options)])
  return async (pair, options) => {
    const { from, to } = pair
    if (isCustom(from.id) || isCustom(to.id))
      return among(pair, await once('custom', () => client.schemas.list(options)))
    const found = among(pair, await ofObject(from.id, options))
    return found.length > 0 || from.id === to.id ? found : among(pair, await ofObject(to.id, options))
  }
}

/** Reading schemas needs scopes of its own, without which labels can still be given by their texts. */
async function ifTold(asking: Promise<readonly ObjectSchema[]>): Promise<readonly AssociationDefinition[]> {
  try {
    return (await asking).flatMap(({ associations = [] }) => associations)
  } catch (error) {
    if (isAccessError(error) || isNotFoundError(error) || isInvalidRequestError(error)) return []
    throw error
  }
}

function isCustom(objectTypeId: string): boolean {
  return !objectTypeId.startsWith('0-')
}

function among(
  { from, to }: ObjectPair,
  definitions: readonly AssociationDefinition[],
): readonly AssociationDefinition[] {
  const own = new Set(
    [...hubspotDefinedTypes(from.id, to.id), ...hubspotDefinedTypes(to.id, from.id)].map(({ typeId }) =>
      String(typeId),
    ),
  )
  return definitions.filter((each) => {
    const ends = [each.fromObjectTypeId, each.toObjectTypeId]
    const isOfPair =
      ends.includes(from.id) && ends.includes(to.id) && (from.id !== to.id || ends[0] === ends[1])
    // Definitions say no category, and custom types may have HubSpot's numbers (measured); its names tell them apart.
    return isOfPair && !(own.has(each.id) && each.name.includes('_to_'))
  })
}
