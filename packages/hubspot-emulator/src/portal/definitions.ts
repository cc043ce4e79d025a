import type { ObjectType } from './object-type.ts'
import type { Portal } from './portal.ts'
import { defineOwnProperties, defineProperty, type NewProperty } from './properties.ts'
import type { CustomSchema } from './schemas.ts'

/** A custom object to define, with nothing left to choose. */
export interface NewCustomObject extends Omit<CustomSchema, 'objectType'> {
  /** For example `2-555`. */
  readonly id: string
  /** For example `p123_vendor`. */
  readonly fullName: string
  readonly properties: readonly NewProperty[]
}

/** What is known of the account itself. */
export interface Account {
  readonly portalId: number
  readonly timeZone: string
}

/** Gives the portal its number and time zone. */
export function describeAccount(portal: Portal, { portalId, timeZone }: Account): void {
  const before = { portalId: portal.portalId, timeZone: portal.timeZone }
  if (before.portalId === portalId && before.timeZone === timeZone) return
  Object.assign(portal, { portalId, timeZone })
  portal.changes.definition(() => void Object.assign(portal, before))
}

/** Defines a custom object with its properties. */
export function addCustomObject(portal: Portal, given: NewCustomObject): void {
  const { id, fullName, properties, ...schema } = given
  const objectType = portal.objectTypes.add({
    id,
    name: fullName,
    singular: fullName,
    aliases: [`p_${schema.name}`],
    isCustom: true,
  })
  defineOwnProperties(objectType)
  for (const property of properties) defineProperty(objectType, property)
  portal.schemas.set(id, { ...schema, objectType })
  portal.changes.definition(() => {
    portal.schemas.delete(id)
    portal.pairs.removeOf(objectType)
    portal.objectTypes.remove(objectType)
  })
}

/** Defines a property of an object type, or changes its definition. */
export function addProperty(portal: Portal, type: ObjectType, given: NewProperty): void {
  const before = type.properties.get(given.name)
  const wasUnique = type.unique.isUnique(given.name)
  defineProperty(type, given)
  portal.changes.definition(() => {
    if (before === undefined) type.properties.delete(given.name)
    else type.properties.set(given.name, before)
    if (!wasUnique) type.unique.unwatch(given.name)
  })
}
