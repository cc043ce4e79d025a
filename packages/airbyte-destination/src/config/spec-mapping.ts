import type { JsonSchema } from './json-schema.ts'

const stream = {
  title: 'Stream',
  description:
    'Name of the stream, or a pattern in which * stands for anything. The prefix of a connection may be left out.',
  type: 'string',
  examples: ['contact_roles', 'hubspot_*'],
  order: 0,
} as const

const objectType = (side: 'from' | 'to', order: number): JsonSchema => ({
  title: side === 'from' ? 'From object' : 'To object',
  description: `Object type of every record: contacts, 0-2, p123_vendor, the name of a custom object. Or the field that holds it, as in field:${side}_object_type.`,
  type: 'string',
  default: `field:${side}_object_type`,
  examples: side === 'from' ? ['contacts', 'field:source_type'] : ['companies'],
  order,
})

const record = (side: 'from' | 'to', order: number): JsonSchema => ({
  title: side === 'from' ? 'From record' : 'To record',
  description: 'How a record of the stream names the HubSpot record.',
  order,
  type: 'object',
  oneOf: [
    {
      title: 'By HubSpot record ID',
      type: 'object',
      required: ['by'],
      properties: {
        by: { type: 'string', const: 'id', order: 0 },
        field: { title: 'Field', type: 'string', default: `${side}_id`, order: 1 },
      },
    },
    {
      title: 'By unique property',
      type: 'object',
      required: ['by', 'property'],
      properties: {
        by: { type: 'string', const: 'unique_property', order: 0 },
        property: {
          title: 'Property',
          description: 'Internal name of a HubSpot property, best one with unique values.',
          type: 'string',
          examples: ['email', 'domain', 'customer_number'],
          order: 1,
        },
        field: { title: 'Field', type: 'string', default: `${side}_id`, order: 2 },
      },
    },
  ],
})

const labels = {
  title: 'Labels',
  description:
    'Which labels the association gets, beside those it has. Unless chosen: those of the field label, or the association type in the fields association_type_id and category, where the stream has them.',
  order: 5,
  type: 'object',
  oneOf: [
    option('auto', 'From the fields with the usual names'),
    option('none', 'None'),
    option('constant', 'The same for all records', {
      labels: { title: 'Labels', type: 'array', items: { type: 'string' }, minItems: 1 },
    }),
    option('field', 'From a field', {
      field: { title: 'Field', type: 'string', default: 'label' },
      separator: {
        title: 'Separator',
        description: 'What separates several labels in one value. Lists need none.',
        type: 'string',
        default: ';',
      },
    }),
    option('association_type', 'By association type', {
      type_id_field: { title: 'Field with the type ID', type: 'string', default: 'association_type_id' },
      category_field: { title: 'Field with the category', type: 'string', default: 'category' },
    }),
  ],
}

function option(by: string, title: string, fields: Readonly<Record<string, object>> = {}): JsonSchema {
  const properties: Record<string, object> = { by: { type: 'string', const: by, order: 0 } }
  for (const [index, [name, field]] of Object.entries(fields).entries())
    properties[name] = { ...field, order: index + 1 }
  const required = by === 'constant' ? ['by', 'labels'] : ['by']
  return { title, type: 'object', required, properties }
}

const deletedField = (order: number): JsonSchema => ({
  title: 'Field that marks deleted records',
  description:
    'A record in which it holds anything removes its labels, or the association when it names none. Streams without the field have no deleted records.',
  type: 'string',
  default: '_ab_cdc_deleted_at',
  order,
})

const fieldNamed = (title: string, name: string, order: number): JsonSchema => ({
  title,
  type: 'string',
  default: name,
  order,
})

/** The mapping of one stream, as the form shows it. */
export const mappingSpec: JsonSchema = {
  title: 'Stream',
  type: 'object',
  oneOf: [
    {
      title: 'Associations',
      type: 'object',
      required: ['kind', 'stream'],
      properties: {
        stream,
        kind: { type: 'string', const: 'association', order: 1 },
        from_object_type: objectType('from', 2),
        to_object_type: objectType('to', 3),
        operation: {
          title: 'Operation',
          description:
            'associate: the pair is associated and has these labels beside its others. replace_labels: it has exactly these. archive: the labels are removed, or the association when a record names none.',
          type: 'string',
          enum: ['associate', 'replace_labels', 'archive'],
          default: 'associate',
          order: 4,
        },
        labels,
        from: record('from', 6),
        to: record('to', 7),
        deleted_field: deletedField(8),
      },
    },
    {
      title: 'Limits',
      type: 'object',
      required: ['kind', 'stream'],
      properties: {
        stream,
        kind: { type: 'string', const: 'limit', order: 1 },
        from_object_type: objectType('from', 2),
        to_object_type: objectType('to', 3),
        operation: {
          title: 'Operation',
          type: 'string',
          enum: ['set', 'clear'],
          default: 'set',
          order: 4,
        },
        max_field: fieldNamed('Field with the limit', 'max_to_object_ids', 5),
        label_field: fieldNamed('Field with the label', 'label', 6),
        type_id_field: fieldNamed('Field with the type ID', 'association_type_id', 7),
        category_field: fieldNamed('Field with the category', 'category', 8),
        deleted_field: deletedField(9),
      },
    },
  ],
}
