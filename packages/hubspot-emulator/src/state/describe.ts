import type {
  ControlAssociationType,
  ControlLimit,
  ControlRecord,
  DiffLabel,
  NamedObjectType,
} from '../control/control-api.ts'
import { type AssociationType, type Direction, isSymmetric } from '../portal/association-type.ts'
import type { ObjectType } from '../portal/object-type.ts'
import { directionSeen, typeNumber } from '../portal/pair.ts'
import type { End } from '../store/link-chains.ts'
import type { Properties } from '../store/record-table.ts'

/** Names an object type. */
export function named({ id, name }: ObjectType): NamedObjectType {
  return { objectTypeId: id, name }
}

/** Tells a record, as it is or as it was. */
export function describeRecord(type: ObjectType, handle: number): ControlRecord {
  const { records } = type
  const properties = records.properties(handle)
  const id = String(records.idOf(handle))
  return {
    ...named(type),
    id,
    title: titleOf(properties) ?? id,
    properties,
    createdAt: new Date(records.createdAt(handle)).toISOString(),
    updatedAt: new Date(records.updatedAt(handle)).toISOString(),
  }
}

function titleOf(properties: Properties): string | undefined {
  const { firstname, lastname, name, dealname, subject, email, domain } = properties
  const person = [firstname, lastname].filter((part) => part !== undefined).join(' ')
  const [first] = Object.values(properties)
  return person || (name ?? dealname ?? subject ?? email ?? domain ?? first)
}

/** Tells a custom label, from its first object type. */
export function describeLabel(type: AssociationType): DiffLabel {
  return {
    from: named(type.first),
    to: named(type.second),
    category: type.category,
    typeId: type.ids[0] ?? null,
    inverseTypeId: type.ids[1] ?? null,
    name: type.names[0],
    label: type.labels[0],
    inverseLabel: type.labels[1],
  }
}

/** Tells the configured limit of a type in one direction, if it has one. */
export function describeLimit(type: AssociationType, direction: Direction): ControlLimit | undefined {
  const maximum = type.limits[direction]
  const typeId = type.ids[direction]
  if (maximum === undefined || typeId === undefined || (direction === 1 && isSymmetric(type)))
    return undefined
  const [from, to] = direction === 0 ? [type.first, type.second] : [type.second, type.first]
  return {
    from: named(from),
    to: named(to),
    category: type.category,
    typeId,
    label: type.labels[direction],
    maxToObjectIds: maximum,
  }
}

/** Tells the types of a link as they read from one end. */
export function describeTypes(
  members: readonly number[],
  end: End,
  typeOf: (number: number) => AssociationType,
): ControlAssociationType[] {
  return members.flatMap((member) => {
    const type = typeOf(typeNumber(member))
    const direction = directionSeen(member, end)
    const typeId = type.ids[direction]
    return typeId === undefined ? [] : [{ category: type.category, typeId, label: type.labels[direction] }]
  })
}
