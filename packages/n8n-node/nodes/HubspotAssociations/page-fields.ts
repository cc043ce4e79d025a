import type { INodeProperties } from 'n8n-workflow'

type DisplayOptions = NonNullable<INodeProperties['displayOptions']>

/** How many results an item gives. */
export function pageFields({ show }: DisplayOptions): INodeProperties[] {
  return [
    {
      displayName: 'Return All',
      name: 'returnAll',
      type: 'boolean',
      default: false,
      displayOptions: { show: { ...show } },
      description: 'Whether to return all results or only up to a given limit',
    },
    {
      displayName: 'Limit',
      name: 'limit',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 50,
      displayOptions: { show: { ...show, returnAll: [false] } },
      description: 'Max number of results to return',
    },
  ]
}
