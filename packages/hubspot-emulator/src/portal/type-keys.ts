import { Refusal } from '../http/refusal.ts'
import type { AssociationType, Direction } from './association-type.ts'
import { typeKey } from './association-type.ts'
import type { Counters } from './counters.ts'

/** Which type, in which direction, a category and number stand for; and which names are taken. */
export interface TypeKeys {
  find(category: string, typeId: number): NumberedDirection | undefined
  add(type: AssociationType): void
  remove(type: AssociationType): void
  isNameTaken(name: string): boolean
  /** The next number that no custom type has. */
  nextId(): number
}

/** A type's own number and a direction of it. */
export interface NumberedDirection {
  readonly number: number
  readonly direction: Direction
}

/** Makes an empty list of keys. */
export function createTypeKeys(counters: Counters): TypeKeys {
  const byKey = new Map<string, NumberedDirection>()
  const names = new Set<string>()

  return {
    isNameTaken: (name) => names.has(name),
    find: (category, typeId) => byKey.get(typeKey(category, typeId)),
    add(type): void {
      const keys = type.ids.map((id) => (id === undefined ? undefined : typeKey(type.category, id)))
      const taken = keys.find((key) => key !== undefined && byKey.has(key))
      if (taken !== undefined) throw new Refusal(400, `the association type ${taken} exists already`)
      for (const name of type.names) names.add(name)
      // Direction 0 comes last, so that a type with one number for both ways is found in that direction.
      for (const direction of [1, 0] as const) {
        const key = keys[direction]
        if (key !== undefined) byKey.set(key, { number: type.number, direction })
      }
    },
    remove({ category, ids, names: gone }): void {
      for (const name of gone) names.delete(name)
      for (const id of ids) if (id !== undefined) byKey.delete(typeKey(category, id))
    },
    nextId(): number {
      do counters.lastTypeId++
      while (byKey.has(typeKey('USER_DEFINED', counters.lastTypeId)))
      return counters.lastTypeId
    },
  }
}
