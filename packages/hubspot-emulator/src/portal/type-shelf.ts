import { type AssociationType, isPlain } from './association-type.ts'
import type { Changes } from './changes.ts'
import type { Pairs } from './pair.ts'
import type { TypeKeys } from './type-keys.ts'

/** Where association types are kept by number; pairs, keys and whoever listens are told of every change. */
export interface TypeShelf {
  /** Grows with every change. */
  readonly version: number
  /** The number that the next new type gets. */
  readonly nextNumber: number
  /** The type of a number, undefined once it is gone. */
  peek(number: number): AssociationType | undefined
  add(type: AssociationType): void
  /** Replaces a type by a changed one of the same number. */
  replace(type: AssociationType): void
  remove(type: AssociationType): void
  /** Puts a type back as it was; undefined takes it away. */
  restore(number: number, type: AssociationType | undefined): void
}

/** What the shelf keeps in step with itself. */
export interface ShelfParts {
  readonly pairs: Pairs
  readonly keys: TypeKeys
  readonly changes: Changes
}

/** Makes an empty shelf. */
export function createTypeShelf({ pairs, keys, changes }: ShelfParts): TypeShelf {
  const types: (AssociationType | undefined)[] = []
  let version = 0

  function replace(type: AssociationType): void {
    const pair = pairs.of(type.first, type.second)
    const before = types[type.number]
    types[type.number] = type
    pair.types.set(type.number, type)
    pair.hasLimits = [...pair.types.values()].some(({ limits }) =>
      limits.some((limit) => limit !== undefined),
    )
    version++
    changes.associationType(type.number, before)
  }

  function add(type: AssociationType): void {
    keys.add(type)
    if (isPlain(type)) pairs.of(type.first, type.second).plain ??= type.number
    replace(type)
  }

  function remove(type: AssociationType): void {
    const pair = pairs.of(type.first, type.second)
    types[type.number] = undefined
    pair.types.delete(type.number)
    if (pair.plain === type.number) pair.plain = undefined
    keys.remove(type)
    version++
    changes.associationType(type.number, type)
  }

  return {
    get version(): number {
      return version
    },
    get nextNumber(): number {
      return types.length
    },
    peek: (number) => types[number],
    ...{ add, replace, remove },
    restore(number, type): void {
      const present = types[number]
      if (type === undefined) {
        if (present !== undefined) remove(present)
      } else if (present === undefined) add(type)
      else replace(type)
    },
  }
}
