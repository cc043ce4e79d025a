import type { INodeProperties } from 'n8n-workflow'
import { labelField } from './label-choice-fields.ts'
import { objectField } from './object-fields.ts'
import { optionsField } from './option-fields.ts'
import { pageFields } from './page-fields.ts'

const resource = ['associationLimit']
const shownFor = (...operation: string[]) => ({ show: { resource, operation } })
const writes = shownFor('create', 'update', 'delete')
const ofOnePair = { show: { resource, operation: ['getAll'], allPairs: [false] } }

const operations: INodeProperties = {
  displayName: 'Operation',
  name: 'operation',
  type: 'options',
  noDataExpression: true,
  displayOptions: { show: { resource } },
  options: [
    {
      name: 'Create',
      value: 'create',
      description: 'Limit how many records one record may be associated with',
      action: 'Create an association limit',
    },
    {
      name: 'Delete',
      value: 'delete',
      description: 'Remove a limit, so that as many are allowed as the subscription has',
      action: 'Delete an association limit',
    },
    {
      name: 'Get Many',
      value: 'getAll',
      description: 'List the limits of two objects, or of the whole account',
      action: 'Get many association limits',
    },
    {
      name: 'Update',
      value: 'update',
      description: 'Change a limit that is set',
      action: 'Update an association limit',
    },
  ],
  default: 'getAll',
}

/** The parameters of association limits. */
export const limitFields: INodeProperties[] = [
  operations,
  {
    displayName: 'All Object Pairs',
    name: 'allPairs',
    type: 'boolean',
    default: false,
    displayOptions: shownFor('getAll'),
    description: 'Whether to list the limits of the whole account instead of those between two objects',
  },
  objectField('from', writes),
  objectField('from', ofOnePair),
  objectField('to', writes),
  objectField('to', ofOnePair),
  labelField(writes, {
    loadOptionsMethod: 'getLabelsOrAll',
    hint: 'Without a label the limit is on all associations between the two objects',
  }),
  {
    displayName: 'Max Records',
    name: 'maxRecords',
    type: 'number',
    typeOptions: { minValue: 1 },
    required: true,
    default: 1,
    displayOptions: shownFor('create', 'update'),
    description: 'How many To records one From record may have',
  },
  ...pageFields(shownFor('getAll')),
  optionsField(writes),
]
