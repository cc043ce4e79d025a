import type { Answer, Call, Operations } from '../http/call.ts'
import type { DirectedType } from '../portal/association-types.ts'
import type { ObjectType, PropertyDefinition } from '../portal/object-type.ts'
import type { CustomSchema } from '../portal/schemas.ts'
import { objectTypeOf } from './find-record.ts'

/** Operations on custom objects and properties. */
export const schemas: Operations = {
  listObjectSchemas(call): Answer {
    return {
      status: call.success,
      body: { results: [...call.portal.schemas.values()].map((schema) => show(call, schema)) },
    }
  },

  getObjectSchema(call): Answer {
    const type = objectTypeOf(call)
    const custom = call.portal.schemas.get(type.id)
    return { status: call.success, body: custom === undefined ? showOwn(call, type) : show(call, custom) }
  },

  listProperties(call): Answer {
    const type = objectTypeOf(call)
    return { status: call.success, body: { results: [...type.properties.values()].map(showProperty) } }
  },
}

function show(call: Call, schema: CustomSchema): object {
  const { objectType } = schema
  const time = new Date(schema.createdAt).toISOString()
  return {
    id: objectType.id.replace('2-', ''),
    objectTypeId: objectType.id,
    fullyQualifiedName: objectType.name,
    name: schema.name,
    labels: schema.labels,
    primaryDisplayProperty: schema.primaryDisplayProperty,
    secondaryDisplayProperties: [],
    requiredProperties: schema.requiredProperties,
    searchableProperties: schema.searchableProperties,
    properties: [...objectType.properties.values()].map(showProperty),
    associations: associationsOf(call, objectType),
    archived: false,
    createdAt: time,
    updatedAt: time,
  }
}

/** HubSpot's own objects are defined like custom ones, without a time and under their names in capitals (inferred). */
function showOwn(call: Call, type: ObjectType): object {
  const named = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')
  return {
    id: type.id,
    objectTypeId: type.id,
    fullyQualifiedName: type.errorName,
    name: type.errorName,
    labels: { singular: named(type.singular), plural: named(type.name) },
    properties: [...type.properties.values()].map(showProperty),
    associations: associationsOf(call, type),
    archived: false,
  }
}

// The only place in HubSpot's API that tells the name of a label.
function associationsOf({ portal }: Call, type: ObjectType): object[] {
  return [...portal.pairs.all].flatMap(({ first, second }) => {
    if (first !== type && second !== type) return []
    const back = first === second ? [] : portal.types.between(second, first)
    return [...portal.types.between(first, second), ...back].map(showAssociation)
  })
}

function showAssociation({ type, direction }: DirectedType): object {
  const [from, to] = direction === 0 ? [type.first, type.second] : [type.second, type.first]
  return {
    id: String(type.ids[direction]),
    fromObjectTypeId: from.id,
    toObjectTypeId: to.id,
    name: type.names[direction],
    createdAt: null,
    updatedAt: null,
  }
}

function showProperty(property: PropertyDefinition): object {
  const { name, label, type, fieldType, hasUniqueValue, isHubspotDefined } = property
  return {
    name,
    label,
    type,
    fieldType,
    groupName: 'information',
    description: '',
    options: [],
    hasUniqueValue,
    hubspotDefined: isHubspotDefined,
  }
}
