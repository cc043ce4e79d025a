import type { INodeProperties } from 'n8n-workflow'
import { associationFields } from './association-fields.ts'
import { labelFields } from './label-fields.ts'
import { limitFields } from './limit-fields.ts'

/** Everything that the panel shows. */
export const properties: INodeProperties[] = [
  {
    displayName: 'Authentication',
    name: 'authentication',
    type: 'options',
    options: [
      { name: 'Service Key', value: 'accessToken' },
      { name: 'OAuth2', value: 'oAuth2' },
    ],
    default: 'accessToken',
  },
  {
    displayName: 'Resource',
    name: 'resource',
    type: 'options',
    noDataExpression: true,
    options: [
      { name: 'Association', value: 'association' },
      { name: 'Association Label', value: 'associationLabel' },
      { name: 'Association Limit', value: 'associationLimit' },
    ],
    default: 'association',
  },
  ...associationFields,
  ...labelFields,
  ...limitFields,
]
