import type { AssociationType, Category, Direction } from './association-type.ts'
import type { Changes } from './changes.ts'
import type { Counters } from './counters.ts'
import type { ObjectType } from './object-type.ts'
import type { Pair, Pairs } from './pair.ts'
import { createTypeKeys } from './type-keys.ts'
import { createTypeShelf } from './type-shelf.ts'

/** A new association type, told from the from side. */
export interface NewAssociationType {
  readonly category: Category
  readonly from: ObjectType
  readonly to: ObjectType
  /** Told by whoever knows the numbers; otherwise the portal gives the next free ones. */
  readonly typeId?: number
  readonly inverseTypeId?: number | undefined
  readonly label: string | null
  readonly inverseLabel: string | null
  readonly name: string
  readonly inverseName?: string
  /** The side whose records hold the type at most once. */
  readonly exclusiveSide?: 'from' | 'to'
}

/** A type together with the direction in which it was named. */
export interface DirectedType {
  readonly type: AssociationType
  readonly direction: Direction
}

/** The association types of a portal. */
export interface AssociationTypes {
  readonly pairs: Pairs
  /** Grows with every change, so that whoever remembers answers knows when to forget them. */
  readonly version: number
  /** The type behind a category and number, in the direction that the number stands for. */
  find(category: string, typeId: number): DirectedType | undefined
  byNumber(number: number): AssociationType
  /** The same, undefined for one that is gone. */
  peek(number: number): AssociationType | undefined
  isNameTaken(name: string): boolean
  add(given: NewAssociationType): DirectedType
  /** Replaces a type by a changed one of the same number. */
  replace(type: AssociationType): void
  remove(type: AssociationType): void
  /** Puts a type back as it was; undefined takes it away. */
  restore(number: number, type: AssociationType | undefined): void
  /** The number that the next new type gets. */
  readonly nextNumber: number
  /** The types of a pair as they read from one object type to the other, each direction once. */
  between(from: ObjectType, to: ObjectType): DirectedType[]
}

/** Makes an empty registry over the given pairs. */
export function createAssociationTypes(
  pairs: Pairs,
  { changes, counters }: { readonly changes: Changes; readonly counters: Counters },
): AssociationTypes {
  const keys = createTypeKeys(counters)
  const shelf = createTypeShelf({ pairs, keys, changes })
  const byNumber = (number: number): AssociationType => present(shelf.peek(number), number)

  return {
    pairs,
    get version(): number {
      return shelf.version
    },
    get nextNumber(): number {
      return shelf.nextNumber
    },
    byNumber,
    peek: shelf.peek,
    isNameTaken: keys.isNameTaken,
    find(category, typeId): DirectedType | undefined {
      const found = keys.find(category, typeId)
      return found && { type: byNumber(found.number), direction: found.direction }
    },
    add(given): DirectedType {
      const pair = pairs.of(given.from, given.to)
      const direction: Direction = pair.first === given.from ? 0 : 1
      const type = newType(shelf.nextNumber, pair, direction, withIds(given, keys.nextId))
      shelf.add(type)
      return { type, direction }
    },
    restore: shelf.restore,
    replace: shelf.replace,
    remove: shelf.remove,
    between: (from, to) => typesBetween(pairs.of(from, to), from),
  }
}

function present(type: AssociationType | undefined, number: number): AssociationType {
  if (type !== undefined) return type
  throw new Error(`association type ${number} is gone, but a link still names it`)
}

type WithIds = NewAssociationType & { readonly typeId: number; readonly inverseTypeId: number | undefined }

function withIds(given: NewAssociationType, nextId: () => number): WithIds {
  if (given.category === 'HUBSPOT_DEFINED') {
    if (given.typeId === undefined) throw new Error(`HubSpot's own type ${given.name} needs its number`)
    return { ...given, typeId: given.typeId, inverseTypeId: given.inverseTypeId }
  }
  const typeId = given.typeId ?? nextId()
  // Within one object type a text that reads the same both ways has one number, as HubSpot's own 449 to 452.
  const isOneNumber = given.from === given.to && given.label === given.inverseLabel
  return { ...given, typeId, inverseTypeId: isOneNumber ? typeId : (given.inverseTypeId ?? nextId()) }
}

function newType(number: number, pair: Pair, direction: Direction, given: WithIds): AssociationType {
  const ordered = <Value>(own: Value, inverse: Value): readonly [Value, Value] =>
    direction === 0 ? [own, inverse] : [inverse, own]
  const exclusiveEnd = exclusiveEndOf(given, direction)
  return {
    number,
    category: given.category,
    first: pair.first,
    second: pair.second,
    ids: ordered<number | undefined>(given.typeId, given.inverseTypeId),
    labels: ordered(given.label, given.inverseLabel),
    names: ordered(given.name, given.inverseName ?? given.name),
    limits: [undefined, undefined],
    ...(exclusiveEnd === undefined ? {} : { exclusiveEnd }),
  }
}

function exclusiveEndOf(given: NewAssociationType, direction: Direction): Direction | undefined {
  if (given.exclusiveSide === undefined) return undefined
  return given.exclusiveSide === 'from' ? direction : direction === 0 ? 1 : 0
}

function typesBetween(pair: Pair, from: ObjectType): DirectedType[] {
  const seen: DirectedType[] = []
  for (const type of pair.types.values()) {
    for (const direction of directionsFrom(type, from)) {
      if (type.ids[direction] !== undefined) seen.push({ type, direction })
    }
  }
  return seen
}

function directionsFrom(type: AssociationType, from: ObjectType): readonly Direction[] {
  if (type.first !== type.second) return type.first === from ? [0] : [1]
  return type.ids[0] === type.ids[1] ? [0] : [0, 1]
}
