import { verbs } from '@hubspot-associations/engine'

const text = (description: string): object => ({ type: ['string', 'null'], description })
const objectType = {
  type: 'string',
  description: 'Name or id of a HubSpot object type, such as contacts or 0-1.',
}
const recordId = { type: ['string', 'integer'], description: 'HubSpot record id.' }
const label = text('Label text; several are separated by a semicolon. Empty: no label.')
const typeId = { type: ['integer', 'null'], description: 'Association type id, instead of a label.' }
const category = text(
  'Category of the association type: HUBSPOT_DEFINED, USER_DEFINED, INTEGRATOR_DEFINED or WORK.',
)

const association = {
  type: 'object',
  required: ['from_object_type', 'from_id', 'to_object_type', 'to_id'],
  properties: {
    from_object_type: objectType,
    from_id: recordId,
    to_object_type: objectType,
    to_id: recordId,
    label,
    association_type_id: typeId,
    category,
    action: text(`What to do with a record: ${verbs.join(', ')}. Empty: ${verbs[0]}.`),
  },
}

const limit = {
  type: 'object',
  required: ['from_object_type', 'to_object_type', 'max_to_object_ids'],
  properties: {
    from_object_type: objectType,
    to_object_type: objectType,
    label: text('Label that is limited. Empty: all associations of the pair.'),
    association_type_id: typeId,
    category,
    max_to_object_ids: {
      type: 'integer',
      minimum: 1,
      description: 'How many records of the second object one record of the first may be associated with.',
    },
  },
}

const pair = ['from_object_type', 'from_id', 'to_object_type', 'to_id']
const limited = ['from_object_type', 'to_object_type']

/** What can be written: our two objects with their fields, and which of these tell records apart. */
export const destinationCatalog: { readonly operations: readonly object[] } = {
  operations: [
    ...operations('association', association, {
      modes: ['append', 'append_dedup', 'update', 'soft_delete'],
      keys: [pair, [...pair, 'label'], [...pair, 'association_type_id', 'category']],
    }),
    ...operations('limit', limit, {
      modes: ['append', 'append_dedup', 'soft_delete'],
      keys: [limited, [...limited, 'label'], [...limited, 'association_type_id', 'category']],
    }),
  ],
}

function operations(
  object_name: string,
  json_schema: object,
  { modes, keys }: { readonly modes: readonly string[]; readonly keys: readonly (readonly string[])[] },
): object[] {
  return modes.map((sync_mode) => ({ object_name, sync_mode, json_schema, matching_keys: keys }))
}
