import type { ObjectType } from './object-type-resolver.ts'

/** Two object types in the direction of a row. */
export interface ObjectPair {
  readonly from: ObjectType
  readonly to: ObjectType
}

/** How two object pairs of the same direction are recognised. */
export function pairKey({ from, to }: ObjectPair): string {
  return `${from.id}>${to.id}`
}

/** An object pair for a message. */
export function pairName({ from, to }: ObjectPair): string {
  return `${from.name} → ${to.name}`
}

/** The same two object types the other way round. */
export function reversed({ from, to }: ObjectPair): ObjectPair {
  return { from: to, to: from }
}
