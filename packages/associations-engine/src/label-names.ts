import type { CallOptions } from '@hubspot-associations/client/core'
import type { DefinitionsOf } from './association-definitions.ts'
import type { ObjectPair } from './object-pair.ts'

/** The ids of association types of a pair and direction that go by an internal name. */
export type TypeIdsNamed = (
  name: string,
  pair: ObjectPair,
  options?: CallOptions,
) => Promise<readonly number[]>

/** Finds association types by internal name, in any letter case. */
export function labelNames(definitionsOf: DefinitionsOf): TypeIdsNamed {
  return async (name, pair, options) => {
    const wanted = name.toLowerCase()
    const found = (await definitionsOf(pair, options)).filter(
      (type) =>
        type.name.toLowerCase() === wanted &&
        type.fromObjectTypeId === pair.from.id &&
        type.toObjectTypeId === pair.to.id,
    )
    return [...new Set(found.map(({ id }) => Number(id)))]
  }
}
