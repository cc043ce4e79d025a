import { type Choice, labelChoices, objectChoices, recordChoices } from '@hubspot-associations/engine'
import {
  type ILoadOptionsFunctions,
  type INodeListSearchResult,
  type INodePropertyOptions,
  type INodeType,
  NodeOperationError,
} from 'n8n-workflow'
import { openPortal } from './portal.ts'

type Methods = NonNullable<INodeType['methods']>

/** The lists that the panel offers to choose from. */
export const loadOptions: NonNullable<Methods['loadOptions']> = {
  async getObjectTypes() {
    const { client, call } = await openPortal(this)
    return options(await objectChoices(client, call))
  },
  async getLabels() {
    return options(await labels(this))
  },
  async getLabelsOrAll() {
    return [{ name: '(All Associations)', value: '' }, ...options(await labels(this))]
  },
}

/** The records that the panel offers to choose from, while people type. */
export const listSearch: NonNullable<Methods['listSearch']> = {
  searchFromRecords(filter, paginationToken) {
    return records(this, 'fromObjectType', { text: filter, after: paginationToken as string | undefined })
  },
  searchToRecords(filter, paginationToken) {
    return records(this, 'toObjectType', { text: filter, after: paginationToken as string | undefined })
  },
}

function options(choices: readonly Choice[]): INodePropertyOptions[] {
  return choices.map(({ name, value }) => ({ name, value }))
}

async function labels(panel: ILoadOptionsFunctions): Promise<readonly Choice[]> {
  const [from, to] = [chosen(panel, 'fromObjectType'), chosen(panel, 'toObjectType')]
  // Nothing to offer before both objects are chosen.
  if (from === '' || to === '') return []
  const { client, call } = await openPortal(panel)
  const choices = await labelChoices(client, { from, to }, call)
  if ('code' in choices) throw new NodeOperationError(panel.getNode(), choices.message)
  return choices
}

interface Search {
  readonly text: string | undefined
  readonly after: string | undefined
}

async function records(
  panel: ILoadOptionsFunctions,
  parameter: 'fromObjectType' | 'toObjectType',
  search: Search,
): Promise<INodeListSearchResult> {
  const objectType = chosen(panel, parameter)
  if (objectType === '') return { results: [] }
  const { client, call } = await openPortal(panel)
  const found = await recordChoices(client, { objectType, ...search }, call)
  if ('code' in found) throw new NodeOperationError(panel.getNode(), found.message)
  const results = options(found.choices) as INodeListSearchResult['results']
  return found.after === undefined ? { results } : { results, paginationToken: found.after }
}

function chosen(panel: ILoadOptionsFunctions, parameter: string): string {
  return String(panel.getCurrentNodeParameter(parameter) ?? '')
}
