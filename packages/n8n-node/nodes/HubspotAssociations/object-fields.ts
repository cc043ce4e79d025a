import type { INodeProperties } from 'n8n-workflow'

type Side = 'from' | 'to'
type DisplayOptions = NonNullable<INodeProperties['displayOptions']>

const titles = { from: 'From', to: 'To' } as const

/** The object type of one side. */
export function objectField(side: Side, displayOptions: DisplayOptions): INodeProperties {
  return {
    displayName: `${titles[side]} Object Name or ID`,
    name: `${side}ObjectType`,
    type: 'options',
    typeOptions: { loadOptionsMethod: 'getObjectTypes' },
    required: true,
    default: '',
    displayOptions,
    description:
      'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
  }
}

/**
 * The record of one side: picked, by ID, or by a property. It does not depend on the object for n8n's editor, which
 * would empty it, expressions as well, whenever another item gives another object.
 */
export function recordField(side: Side, displayOptions: DisplayOptions): INodeProperties {
  return {
    displayName: `${titles[side]} Record`,
    name: `${side}Record`,
    type: 'resourceLocator',
    required: true,
    default: { mode: 'list', value: '' },
    displayOptions,
    modes: [
      {
        displayName: 'From List',
        name: 'list',
        type: 'list',
        placeholder: 'Select a record…',
        typeOptions: { searchListMethod: `search${titles[side]}Records`, searchable: true },
      },
      { displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 101935997007' },
      { displayName: 'By Email', name: 'email', type: 'string', placeholder: 'e.g. ada@example.com' },
      { displayName: 'By Domain', name: 'domain', type: 'string', placeholder: 'e.g. example.com' },
      {
        displayName: 'By Property',
        name: 'property',
        type: 'string',
        placeholder: 'e.g. customer_number=4711',
        hint: "The property's internal name, an equals sign and its value",
      },
    ],
  }
}
