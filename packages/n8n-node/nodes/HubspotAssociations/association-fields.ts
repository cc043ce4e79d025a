import type { INodeProperties } from 'n8n-workflow'
import { objectField, recordField } from './object-fields.ts'

const resource = ['association']
const everywhere = { show: { resource } }

/** The operations on associations. */
export const associationOperations: INodeProperties = {
  displayName: 'Operation',
  name: 'operation',
  type: 'options',
  noDataExpression: true,
  displayOptions: everywhere,
  options: [
    {
      name: 'Create',
      value: 'create',
      description: 'Associate two records, with labels or without',
      action: 'Create an association',
    },
    {
      name: 'Delete',
      value: 'delete',
      description: 'Remove everything between two records; the records stay',
      action: 'Delete an association',
    },
    {
      name: 'Remove Label',
      value: 'removeLabel',
      description: 'Take labels off an association, which stays',
      action: 'Remove a label from an association',
    },
  ],
  default: 'create',
}

const pairs = { show: { resource, operation: ['create', 'removeLabel', 'delete'] } }

/** The parameters of associations. */
export const associationFields: INodeProperties[] = [
  objectField('from', everywhere),
  recordField('from', everywhere),
  objectField('to', everywhere),
  recordField('to', pairs),
  {
    displayName: 'Label Names or IDs',
    name: 'labels',
    type: 'multiOptions',
    typeOptions: {
      loadOptionsMethod: 'getLabels',
      loadOptionsDependsOn: ['fromObjectType', 'toObjectType'],
    },
    default: [],
    displayOptions: { show: { resource, operation: ['create'] } },
    description:
      'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
  },
  {
    displayName: 'Options',
    name: 'options',
    type: 'collection',
    placeholder: 'Add option',
    default: {},
    displayOptions: pairs,
    options: [
      {
        displayName: 'Dry Run',
        name: 'dryRun',
        type: 'boolean',
        noDataExpression: true,
        default: false,
        description: 'Whether to do everything but write, and to answer what would be done',
      },
      {
        displayName: 'Replace Other Labels',
        name: 'replaceLabels',
        type: 'boolean',
        default: false,
        displayOptions: { show: { '/operation': ['create'] } },
        description:
          'Whether the pair is to have exactly these labels. Otherwise they are added to those it has. Labels of HubSpot such as Primary stay in either case.',
      },
    ],
  },
]
