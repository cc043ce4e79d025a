import type { INodeProperties } from 'n8n-workflow'
import { labelField } from './label-choice-fields.ts'
import { objectField } from './object-fields.ts'
import { optionsField } from './option-fields.ts'
import { pageFields } from './page-fields.ts'

const resource = ['associationLabel']
const everywhere = { show: { resource } }
const shownFor = (...operation: string[]) => ({ show: { resource, operation } })

const operations: INodeProperties = {
  displayName: 'Operation',
  name: 'operation',
  type: 'options',
  noDataExpression: true,
  displayOptions: everywhere,
  options: [
    {
      name: 'Create',
      value: 'create',
      description: 'Create a label, with one text for both sides or with two',
      action: 'Create an association label',
    },
    {
      name: 'Delete',
      value: 'delete',
      description: 'Delete a label; records that carry it lose it and stay associated',
      action: 'Delete an association label',
    },
    {
      name: 'Get Many',
      value: 'getAll',
      description: "List the labels of two objects, HubSpot's own among them",
      action: 'Get many association labels',
    },
    {
      name: 'Update',
      value: 'update',
      description: 'Rename a label on either side',
      action: 'Update an association label',
    },
  ],
  default: 'getAll',
}

const inverseLabel: INodeProperties = {
  displayName: 'Inverse Label',
  name: 'inverseLabel',
  type: 'string',
  default: '',
  placeholder: 'e.g. Managed by',
  description: 'How the label reads on the To record',
}

/** The parameters of association labels. */
export const labelFields: INodeProperties[] = [
  operations,
  objectField('from', everywhere),
  objectField('to', everywhere),
  {
    displayName: 'Label',
    name: 'labelText',
    type: 'string',
    required: true,
    default: '',
    placeholder: 'e.g. Manager',
    displayOptions: shownFor('create'),
    description: 'How the label reads on the From record',
  },
  {
    ...inverseLabel,
    displayOptions: shownFor('create'),
    description: 'How the label reads on the To record. Leave it empty where both sides read the same.',
  },
  {
    displayName: 'Additional Fields',
    name: 'additionalFields',
    type: 'collection',
    placeholder: 'Add Field',
    default: {},
    displayOptions: shownFor('create'),
    options: [
      {
        displayName: 'Internal Name',
        name: 'internalName',
        type: 'string',
        default: '',
        placeholder: 'e.g. manager_to_employee',
        description: 'The name that HubSpot keeps for good. Made from the label when left out.',
      },
    ],
  },
  labelField(shownFor('update', 'delete'), { required: true }),
  {
    displayName: 'Update Fields',
    name: 'updateFields',
    type: 'collection',
    placeholder: 'Add Field',
    default: {},
    displayOptions: shownFor('update'),
    options: [
      {
        displayName: 'Label',
        name: 'labelText',
        type: 'string',
        default: '',
        placeholder: 'e.g. Manager',
        description: 'How the label reads on the From record',
      },
      inverseLabel,
    ],
  },
  ...pageFields(shownFor('getAll')),
  optionsField(shownFor('create', 'update', 'delete')),
]
