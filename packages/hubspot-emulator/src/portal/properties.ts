import type { ObjectType, PropertyDefinition } from './object-type.ts'

/** A property to define. */
export interface NewProperty {
  readonly name: string
  readonly label?: string
  readonly type?: string
  readonly fieldType?: string
  readonly hasUniqueValue?: boolean
}

/** Defines a property, or changes the definition it has. */
export function defineProperty(
  type: ObjectType,
  given: NewProperty,
  isHubspotDefined = false,
): PropertyDefinition {
  const property: PropertyDefinition = {
    name: given.name,
    label: given.label ?? given.name,
    type: given.type ?? 'string',
    fieldType: given.fieldType ?? 'text',
    hasUniqueValue: given.hasUniqueValue ?? false,
    isHubspotDefined,
  }
  type.properties.set(property.name, property)
  if (property.hasUniqueValue) type.unique.watch(property.name)
  return property
}

// A few of each object's own properties; HubSpot has hundreds.
const OWN_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  '0-1': ['email', 'firstname', 'lastname'],
  '0-2': ['name', 'domain'],
  '0-3': ['dealname', 'dealstage', 'pipeline'],
  '0-5': ['subject', 'content'],
}

const OF_EVERY_OBJECT = ['hs_object_id', 'createdate'] as const

/** Gives an object type the properties that HubSpot defines. */
export function defineOwnProperties(type: ObjectType): void {
  for (const name of [...OF_EVERY_OBJECT, modifiedProperty(type), ...(OWN_PROPERTIES[type.id] ?? [])]) {
    defineProperty(type, { name }, true)
  }
  // A contact's e-mail identifies it (documented) although the property is not flagged as unique (inferred).
  if (type.id === '0-1') type.unique.watch('email')
}

/** The property that holds the time of the last change; contacts have an older name for it. */
export function modifiedProperty(type: ObjectType): string {
  return type.id === '0-1' ? 'lastmodifieddate' : 'hs_lastmodifieddate'
}

/** The properties that an answer shows when the request names none. */
export function defaultProperties(type: ObjectType): readonly string[] {
  return OWN_PROPERTIES[type.id] ?? []
}
