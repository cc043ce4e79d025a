import type { ObjectType } from './object-type.ts'

/** Who defined an association type. Together with the number it is the type's identity. */
export type Category = 'HUBSPOT_DEFINED' | 'USER_DEFINED' | 'INTEGRATOR_DEFINED' | 'WORK'

/** 0: from the pair's first object type to its second; 1: the other way. */
export type Direction = 0 | 1

/** An association type in both directions: two numbers, two texts, one link. */
export interface AssociationType {
  /** Dense number; links hold sets of these (times two, plus the orientation within a same-object pair). */
  readonly number: number
  readonly category: Category
  readonly first: ObjectType
  readonly second: ObjectType
  /** The type id per direction; undefined where HubSpot lists no opposite. */
  readonly ids: readonly [number | undefined, number | undefined]
  /** The text per direction; null is the plain, unlabelled type. */
  readonly labels: readonly [string | null, string | null]
  /** The internal name per direction. */
  readonly names: readonly [string, string]
  /** Configured maximum of links per record of the from side, per direction. */
  readonly limits: readonly [number | undefined, number | undefined]
  /** The end whose records hold this type at most once: the primary company of a contact. */
  readonly exclusiveEnd?: Direction
}

/** Is it the unlabelled type that every link of its pair has? */
export function isPlain(type: AssociationType): boolean {
  return type.labels[0] === null && type.labels[1] === null
}

/** Is it a label that users make: the kind that later writes replace? */
export function isCustomLabel(type: AssociationType): boolean {
  return type.category !== 'HUBSPOT_DEFINED' && !isPlain(type)
}

/** Does it read the same from both records of a same-object pair, under one number? */
export function isSymmetric(type: AssociationType): boolean {
  return type.first === type.second && type.ids[0] === type.ids[1]
}

/** The identity of a type in one direction, as HubSpot's errors write it: `USER_DEFINED=3`. */
export function typeKey(category: string, typeId: number): string {
  return `${category}=${typeId}`
}
