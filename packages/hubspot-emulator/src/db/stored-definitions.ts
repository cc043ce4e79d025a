import type { AssociationType, Category } from '../portal/association-type.ts'
import { typeKey } from '../portal/association-type.ts'
import { addCustomObject, addProperty, describeAccount } from '../portal/definitions.ts'
import type { ObjectType } from '../portal/object-type.ts'
import type { Portal } from '../portal/portal.ts'
import type { NewProperty } from '../portal/properties.ts'

/** Writes what defines the portal, but for association types: account, custom objects, properties. */
export function definitionsText(portal: Portal): string {
  const { portalId, timeZone, schemas, objectTypes } = portal
  return JSON.stringify({
    portalId,
    timeZone,
    customObjects: [...schemas].map(([id, { objectType, ...schema }]) => ({
      ...schema,
      id,
      fullName: objectType.name,
      properties: [],
    })),
    properties: objectTypes.all.map((type) => [type.id, ownProperties(type)] as const),
  })
}

function ownProperties(type: ObjectType): NewProperty[] {
  return [...type.properties.values()]
    .filter(({ isHubspotDefined }) => !isHubspotDefined)
    .map(({ isHubspotDefined: _, ...property }) => property)
}

/** Reads the same into an empty portal. */
export function readDefinitions(portal: Portal, text: string): void {
  const { portalId, timeZone, customObjects, properties } = JSON.parse(text) as {
    portalId: number
    timeZone: string
    customObjects: Parameters<typeof addCustomObject>[1][]
    properties: [string, NewProperty[]][]
  }
  describeAccount(portal, { portalId, timeZone })
  for (const object of customObjects) addCustomObject(portal, object)
  for (const [typeId, own] of properties) {
    const type = portal.objectTypes.resolve(typeId)
    for (const property of own) addProperty(portal, type, property)
  }
}

/** The key of an association type in the file. */
export function storedKey({ category, ids }: AssociationType): string {
  return typeKey(category, ids[0] ?? ids[1] ?? 0)
}

/** Whether an association type is as HubSpot hands it over, so that nothing need be kept. */
export function isUntouched({ category, limits }: AssociationType): boolean {
  return category === 'HUBSPOT_DEFINED' && limits.every((limit) => limit === undefined)
}

/** Writes an association type. */
export function associationTypeText(type: AssociationType): string {
  const { first, second, number: _, ...rest } = type
  return JSON.stringify({ ...rest, first: first.id, second: second.id })
}

type Two<Value> = readonly [Value, Value]

interface StoredType {
  readonly category: Category
  readonly first: string
  readonly second: string
  readonly ids: Two<number | null>
  readonly labels: Two<string | null>
  readonly names: Two<string>
  readonly limits: Two<number | null>
}

/** Reads an association type into a portal whose object types are known. */
export function readAssociationType(portal: Portal, text: string): void {
  const stored = JSON.parse(text) as StoredType
  const first = portal.objectTypes.resolve(stored.first)
  const second = portal.objectTypes.resolve(stored.second)
  const pair = portal.pairs.of(first, second)
  // Another version of the emulator may keep the pair the other way round.
  const ordered = <Value>([one, other]: Two<Value>): Two<Value> =>
    pair.first === first ? [one, other] : [other, one]
  const present = <Value>(values: Two<Value | null>): Two<Value | undefined> =>
    ordered([values[0] ?? undefined, values[1] ?? undefined])
  const ids = present(stored.ids)
  const limits = present(stored.limits)
  const known = portal.types.find(stored.category, stored.ids[0] ?? stored.ids[1] ?? 0)
  if (known !== undefined) {
    portal.types.replace({ ...known.type, limits })
    return
  }
  const number = portal.types.nextNumber
  const { category } = stored
  const names = ordered(stored.names)
  const labels = ordered(stored.labels)
  portal.types.restore(number, {
    number,
    category,
    first: pair.first,
    second: pair.second,
    ids,
    labels,
    names,
    limits,
  })
}
