import type { AssociationType, Direction } from './association-type.ts'
import { isPlain, isSymmetric } from './association-type.ts'
import type { AssociationTypes, DirectedType } from './association-types.ts'
import type { ObjectType } from './object-type.ts'

/** The configured limits: how many links of a type a record may have. */
export interface Limits {
  /** Sets a limit, or answers what forbids it. */
  set(directed: DirectedType, maximum: number): string | undefined
  remove(directed: DirectedType): void
  /** The limit of a type in one direction, if one is configured. */
  get(directed: DirectedType): number | undefined
  /** The type of this pair and direction that a category and number name, if there is one. */
  find(from: ObjectType, to: ObjectType, key: { category: string; typeId: number }): DirectedType | undefined
}

/** What the rules of limits stand on. */
export interface LimitRules {
  readonly types: AssociationTypes
  /** The highest limit that can be configured. */
  readonly ceiling: number
  /** Whether a label's limit must be below the object limit instead of at most equal. */
  readonly strictBoundary: boolean
}

/** Makes the rules of limits over the portal's association types. */
export function createLimits({ types, ceiling, strictBoundary }: LimitRules): Limits {
  // By number, because the type may have been replaced by one with another limit since it was found.
  const get = ({ type, direction }: DirectedType): number | undefined =>
    types.byNumber(type.number).limits[isSymmetric(type) ? 0 : direction]

  // The label's limit may not exceed the object's (documented in the changelog, whose wording leaves equality open).
  function rangeOf({ type, direction }: DirectedType): [number, number] {
    const others = siblings(types, type, direction).map((sibling) => ({
      isObject: isPlain(sibling.type),
      limit: get(sibling),
    }))
    const gap = strictBoundary ? 1 : 0
    let [lowest, highest] = [1, ceiling]
    for (const { isObject, limit } of others) {
      if (limit === undefined || isObject === isPlain(type)) continue
      if (isObject) highest = Math.min(highest, limit - gap)
      else lowest = Math.max(lowest, limit + gap)
    }
    return [lowest, highest]
  }

  return {
    get,
    set(directed, maximum): string | undefined {
      const [lowest, highest] = rangeOf(directed)
      if (maximum < lowest || maximum > highest) {
        return `maxToObjectIds ${maximum} is out of range, it must be between ${lowest} and ${highest}`
      }
      types.replace(withLimit(types, directed, maximum))
      return undefined
    },
    remove: (directed) => types.replace(withLimit(types, directed, undefined)),
    find(from, to, { category, typeId }): DirectedType | undefined {
      return types
        .between(from, to)
        .find(({ type, direction }) => type.category === category && type.ids[direction] === typeId)
    },
  }
}

function siblings(types: AssociationTypes, type: AssociationType, direction: Direction): DirectedType[] {
  const [from, to] = direction === 0 ? [type.first, type.second] : [type.second, type.first]
  return types.between(from, to).filter((other) => other.type.number !== type.number)
}

function withLimit(
  types: AssociationTypes,
  directed: DirectedType,
  limit: number | undefined,
): AssociationType {
  const type = types.byNumber(directed.type.number)
  if (isSymmetric(type)) return { ...type, limits: [limit, limit] }
  return { ...type, limits: directed.direction === 0 ? [limit, type.limits[1]] : [type.limits[0], limit] }
}
