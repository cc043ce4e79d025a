import {
  type Choice,
  labelChoices,
  objectChoices,
  type Rejection,
  recordChoices,
} from '@hubspot-associations/engine'
import {
  type ILoadOptionsFunctions,
  type INodeListSearchResult,
  type INodePropertyOptions,
  type INodeType,
  NodeOperationError,
} from 'n8n-workflow'
import { openPortal, type Portal } from './portal.ts'
import { troubleOf } from './trouble-of.ts'

type Methods = NonNullable<INodeType['methods']>

/** The lists that the panel offers to choose from. */
export const loadOptions: NonNullable<Methods['loadOptions']> = {
  async getObjectTypes() {
    return options(await asked(this, ({ client, call }) => objectChoices(client, call)))
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
  return asked(panel, ({ client, call }) => labelChoices(client, { from, to }, call))
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
  if (objectType === '')
    throw new NodeOperationError(panel.getNode(), 'Choose the object of the record first')
  const found = await asked(panel, ({ client, call }) =>
    recordChoices(client, { objectType, ...search }, call),
  )
  const results = options(found.choices) as INodeListSearchResult['results']
  return found.after === undefined ? { results } : { results, paginationToken: found.after }
}

/** Asks HubSpot; the panel shows no more of what went wrong than the message. */
async function asked<Answer extends object>(
  panel: ILoadOptionsFunctions,
  ask: (portal: Portal) => Promise<Answer | Rejection>,
): Promise<Answer> {
  const answer = await ask(await openPortal(panel)).catch((thrown: unknown) => {
    const { message, remedy } = troubleOf(thrown)
    throw new NodeOperationError(panel.getNode(), `${message.replace(/\.$/, '')}. ${remedy}`.trim())
  })
  if (isRejection(answer)) throw new NodeOperationError(panel.getNode(), answer.message)
  return answer
}

function isRejection(answer: object): answer is Rejection {
  return 'code' in answer && 'message' in answer
}

function chosen(panel: ILoadOptionsFunctions, parameter: string): string {
  return String(panel.getCurrentNodeParameter(parameter) ?? '')
}
