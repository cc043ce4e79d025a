import type { Emulator } from '@hubspot-associations/emulator'
import type {
  IDataObject,
  IExecuteFunctions,
  IHttpRequestOptions,
  INode,
  INodeExecutionData,
} from 'n8n-workflow'
import { HubspotAssociations } from './bundled.ts'

/** A parameter as the panel holds it, or as an expression gives it for an item. */
export type Parameter = unknown | ((item: IDataObject) => unknown)

/** Whoever answers requests: an emulator in this process, or one behind a port. */
export type Answering = Pick<Emulator, 'fetch'>

/** How a step is set up. */
export interface Step {
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly items: readonly IDataObject[]
  /** As with On Error: Continue. */
  readonly isContinuing?: boolean
  readonly signal?: AbortSignal
  readonly credentials?: IDataObject | 'missing'
  /** Executions with the same credential share a limiter; usually each has its own. */
  readonly credentialId?: string
}

/** Every execution has its own credential, so that none waits for the limiter of another. */
let credentials = 0

/** Runs the node as n8n would, with requests that go to an emulator. */
export async function execute(emulator: Answering, step: Step): Promise<INodeExecutionData[]> {
  const [items] = await new HubspotAssociations().execute.call(fakeExecution(emulator, step))
  if (items === undefined) throw new Error('the node has no output')
  return items
}

/** The parts of n8n that a node sees while it runs. */
export function fakeExecution(emulator: Answering, step: Step): IExecuteFunctions {
  credentials++
  const node = fakeNode(step.credentialId ?? String(credentials))
  const fake = {
    getInputData: () => step.items.map((json) => ({ json })),
    getNodeParameter: (name: string, item: number, fallback: unknown) =>
      given(step.parameters, name, { item: step.items[item] ?? {}, fallback }),
    continueOnFail: () => step.isContinuing ?? false,
    getNode: () => node,
    getExecutionCancelSignal: () => step.signal,
    getCredentials: async (name: string) => {
      if (step.credentials === 'missing')
        throw new Error(`Node does not have any credentials set for "${name}"`)
      return { accessToken: 'test', baseUrl: 'https://api.hubapi.com', ...step.credentials }
    },
    helpers: { httpRequestWithAuthentication: requestTo(emulator) },
  }
  return fake as unknown as IExecuteFunctions
}

function fakeNode(credentialId: string): INode {
  return {
    id: '1',
    name: 'HubSpot Associations',
    type: 'n8n-nodes-hubspot-associations.hubspotAssociations',
    typeVersion: 1,
    position: [0, 0],
    parameters: {},
    credentials: { hubspotAssociationsApi: { id: credentialId, name: 'HubSpot' } },
  }
}

/** As n8n does it: the fallback is for a parameter that is not there, not for an expression that gives nothing. */
function given(
  parameters: Step['parameters'],
  path: string,
  { item, fallback }: { readonly item: IDataObject; readonly fallback: unknown },
): unknown {
  const [name = '', ...rest] = path.split('.')
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : fallback
  const value = typeof parameter === 'function' ? parameter(item) : parameter
  if (rest.length === 0) return value
  const inner = Object(value) as Step['parameters']
  return given(inner, rest.join('.'), { item, fallback })
}

/** n8n's request helper, as far as its contract matters: what it throws is an error around one of axios. */
function requestTo(emulator: Answering) {
  return async (_: string, { method = 'GET', url, headers, body, abortSignal }: IHttpRequestOptions) => {
    const response = await emulator.fetch(url, {
      method,
      headers: { ...(headers as Record<string, string>), authorization: 'Bearer test' },
      ...(typeof body === 'string' ? { body } : {}),
      ...(abortSignal === undefined ? {} : { signal: abortSignal as AbortSignal }),
    })
    const answer = { headers: Object.fromEntries(response.headers), body: await response.text() }
    if (response.status !== 401) return { ...answer, statusCode: response.status }
    const cause = Object.assign(new Error('Request failed with status code 401'), {
      code: 'ERR_BAD_REQUEST',
      response: { status: 401, headers: answer.headers, data: answer.body },
    })
    throw Object.assign(new Error('Authorization failed'), { cause })
  }
}
