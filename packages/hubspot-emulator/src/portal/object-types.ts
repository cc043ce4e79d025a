import { cannotInferObjectType, invalidObjectTypeId } from '../http/refusals.ts'
import { createRecordTable } from '../store/record-table.ts'
import type { ObjectType } from './object-type.ts'
import { createUniqueIndexes } from './unique-indexes.ts'

/** What has to be known to add an object type. */
export interface NewObjectType {
  readonly id: string
  readonly name: string
  readonly singular: string
  /** Further names that resolve to it, in any letter case. */
  readonly aliases?: readonly string[]
  readonly isCustom?: boolean
  readonly isAssociable?: boolean
}

/** The object types of a portal, found by any name HubSpot accepts. */
export interface ObjectTypes {
  readonly all: readonly ObjectType[]
  add(type: NewObjectType): ObjectType
  /** Takes the latest object type away again. */
  remove(type: ObjectType): void
  /** The type behind a name or id, or undefined. */
  find(nameOrId: string): ObjectType | undefined
  /** The same, refusing what HubSpot refuses. */
  resolve(nameOrId: string): ObjectType
}

/** Makes an empty list of object types. */
export function createObjectTypes(): ObjectTypes {
  const all: ObjectType[] = []
  const byName = new Map<string, ObjectType>()

  // Any letter case is accepted for standard objects (measured), so the fast exact look-up comes first.
  const find = (nameOrId: string): ObjectType | undefined =>
    byName.get(nameOrId) ?? byName.get(nameOrId.toLowerCase())

  return {
    all,
    add(given): ObjectType {
      const type: ObjectType = {
        ordinal: all.length,
        id: given.id,
        name: given.name,
        singular: given.singular,
        errorName: given.isCustom ? given.id : given.singular.toUpperCase(),
        isCustom: given.isCustom ?? false,
        isAssociable: given.isAssociable ?? true,
        records: createRecordTable(),
        unique: createUniqueIndexes(),
        properties: new Map(),
      }
      all.push(type)
      for (const name of [given.id, given.name, given.singular, ...(given.aliases ?? [])]) {
        byName.set(name.toLowerCase(), type)
      }
      return type
    },
    remove(type): void {
      if (all.at(-1) !== type) throw new Error(`${type.name} is not the latest object type`)
      all.pop()
      for (const [name, known] of byName) if (known === type) byName.delete(name)
    },
    find,
    resolve(nameOrId): ObjectType {
      const type = find(nameOrId)
      if (type !== undefined) return type
      throw /^\d+-\d+$/.test(nameOrId) ? invalidObjectTypeId(nameOrId) : cannotInferObjectType(nameOrId)
    },
  }
}
