import {
  type AssociationDefinition,
  type AssociationsClient,
  type CallOptions,
  type ObjectSchema,
  objectTypeId,
} from '@hubspot-associations/client/core'
import { definitionReader } from '../association-definitions.ts'
import { type ObjectPair, reversed } from '../object-pair.ts'
import { type ObjectType, standardNames } from '../object-type-resolver.ts'
import { readableSchemas } from '../readable-schemas.ts'

/** The internal name of a label by the numbers of both of its sides, as far as schemas tell it. */
export type NameOf = (typeId: number, inverseTypeId: number) => string | undefined

/** What the portal's schemas tell: names that are the same in every portal, and pairs of custom objects. */
export interface ObjectNames {
  /** Reads the internal names of labels of an object pair. */
  labelNames(pair: ObjectPair, call?: CallOptions): Promise<NameOf>
  /** The object type by id, with a name that does not hold the portal's number where there is one. */
  byId(id: string): ObjectType
  /** The object pair that an association type of a custom object belongs to. */
  pairOf(typeId: number): readonly [fromId: string, toId: string] | undefined
}

/** Reads the schemas once. A token that may not read them knows custom objects by id only. */
export async function readObjectNames(
  client: Pick<AssociationsClient, 'schemas'>,
  call?: CallOptions,
): Promise<ObjectNames> {
  const schemas = await readableSchemas(client, call)
  const byId = new Map(schemas.map((schema) => [schema.objectTypeId, portableName(schema, schemas)]))
  const definitions = schemas.flatMap(({ associations = [] }) => associations)
  const definitionsOf = definitionReader(client)
  return {
    byId: (id) => ({ id, name: standardNames.get(id) ?? byId.get(id) ?? id }),
    pairOf(typeId) {
      const found = definitions.find(({ id }) => id === String(typeId))
      return found && [found.fromObjectTypeId, found.toObjectTypeId]
    },
    async labelNames(pair, labelCall) {
      const named = await definitionsOf(pair, labelCall)
      return (typeId, inverseTypeId) => {
        const names = [nameIn(named, pair, typeId), nameIn(named, reversed(pair), inverseTypeId)]
        // The second side's name is made from the first one's, by adding to it.
        return names.filter((name) => name !== undefined).sort((a, b) => a.length - b.length)[0]
      }
    },
  }
}

function nameIn(
  definitions: readonly AssociationDefinition[],
  { from, to }: ObjectPair,
  typeId: number,
): string | undefined {
  const found = definitions.filter(
    (each) =>
      each.id === String(typeId) && each.fromObjectTypeId === from.id && each.toObjectTypeId === to.id,
  )
  const names = new Set(found.map(({ name }) => name))
  // The number alone is no identity: the same may exist in two categories.
  return names.size === 1 ? found[0]?.name : undefined
}

/** Fully qualified names hold the portal's number; the bare name does, where it can only mean this object. */
function portableName({ name, fullyQualifiedName }: ObjectSchema, schemas: readonly ObjectSchema[]): string {
  const isClear =
    name !== '' &&
    objectTypeId(name) === undefined &&
    schemas.filter((other) => other.name.toLowerCase() === name.toLowerCase()).length === 1
  return isClear ? name : fullyQualifiedName
}
