import type { INodeProperties } from 'n8n-workflow'

type DisplayOptions = NonNullable<INodeProperties['displayOptions']>

const dryRun: INodeProperties = {
  displayName: 'Dry Run',
  name: 'dryRun',
  type: 'boolean',
  default: false,
  description: 'Whether to do everything but write, and to answer what would be done',
}

/** The options of operations that write. */
export function optionsField(displayOptions: DisplayOptions, more: INodeProperties[] = []): INodeProperties {
  const options = [dryRun, ...more]
  return {
    displayName: 'Options',
    name: 'options',
    type: 'collection',
    placeholder: 'Add option',
    default: {},
    displayOptions,
    options: options.toSorted((one, other) => one.displayName.localeCompare(other.displayName, 'en')),
  }
}
