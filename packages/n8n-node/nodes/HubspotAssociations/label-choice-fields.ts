import type { INodeProperties } from 'n8n-workflow'

type DisplayOptions = NonNullable<INodeProperties['displayOptions']>

const loadOptionsDependsOn = ['fromObjectType', 'toObjectType']

/** Labels of the two objects: several of them. */
export function labelsField(
  displayOptions: DisplayOptions,
  more: Pick<INodeProperties, 'hint' | 'required'>,
): INodeProperties {
  return {
    displayName: 'Label Names or IDs',
    name: 'labels',
    type: 'multiOptions',
    typeOptions: { loadOptionsMethod: 'getLabels', loadOptionsDependsOn },
    default: [],
    displayOptions,
    description:
      'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
    ...more,
  }
}

/** One label of the two objects. */
export function labelField(
  displayOptions: DisplayOptions,
  more: Pick<INodeProperties, 'hint' | 'required'> & { readonly loadOptionsMethod?: string } = {},
): INodeProperties {
  const { loadOptionsMethod = 'getLabels', ...rest } = more
  return {
    displayName: 'Label Name or ID',
    name: 'label',
    type: 'options',
    typeOptions: { loadOptionsMethod, loadOptionsDependsOn },
    default: '',
    displayOptions,
    description:
      'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
    ...rest,
  }
}
