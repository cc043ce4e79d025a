import type { INodeProperties } from 'n8n-workflow'
import { labelsField } from './label-choice-fields.ts'
import { objectField, recordField } from './object-fields.ts'
import { optionsField } from './option-fields.ts'
import { pageFields } from './page-fields.ts'

const resource = ['association']
const everywhere = { show: { resource } }
const shownFor = (...operation: string[]) => ({ show: { resource, operation } })
const toRecord = shownFor('create', 'removeLabel', 'delete')

/** What can be done with associations. */
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
      description: 'Associate two records, with labels or without',
      action: 'Create an association',
    },
    {
      name: 'Delete',
      value: 'delete',
      description: 'Remove everything between two records, which stay themselves',
      action: 'Delete an association',
    },
    {
      name: 'Get Many',
      value: 'getAll',
      description: 'List the records that a record is associated with, and their labels',
      action: 'Get many associations',
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

/** The parameters of associations. */
export const associationFields: INodeProperties[] = [
  operations,
  objectField('from', everywhere),
  recordField('from', everywhere),
  objectField('to', everywhere),
  recordField('to', toRecord),
  labelsField(shownFor('create'), {
    hint: 'Without a label, records are just associated. An expression may give several, separated by semicolons.',
  }),
  labelsField(shownFor('removeLabel'), { required: true }),
  labelsField(shownFor('getAll'), {
    hint: 'Only associations with one of these labels; empty for all associations',
  }),
  ...pageFields(shownFor('getAll')),
  optionsField(toRecord, [
    {
      displayName: 'Create Missing Labels',
      name: 'createMissingLabels',
      type: 'boolean',
      default: false,
      displayOptions: { show: { '/operation': ['create'] } },
      description: 'Whether labels that the two objects lack are created instead of refused',
    },
    {
      displayName: 'Replace Other Labels',
      name: 'replaceLabels',
      type: 'boolean',
      default: false,
      displayOptions: { show: { '/operation': ['create'] } },
      description:
        'Whether the two records are to have exactly these labels. Otherwise labels are added to those there are. Labels of HubSpot itself, such as Primary, stay in either case.',
    },
  ]),
]
