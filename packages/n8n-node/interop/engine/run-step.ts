import 'reflect-metadata'
import { createRequire } from 'node:module'
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core'
import type {
  ICredentialDataDecryptedObject,
  IDataObject,
  IHttpRequestOptions,
  INode,
  INodeExecutionData,
  INodeParameters,
  INodeType,
  INodeTypes,
  IWorkflowExecuteAdditionalData,
} from 'n8n-workflow'
import { packageName } from '../places.ts'

// As n8n loads them: by require, and the node from a packed and unpacked package beside n8n's own.
const require = createRequire(import.meta.url)
const { NodeConnectionTypes, Workflow }: typeof import('n8n-workflow') = require('n8n-workflow')
const { HubspotAssociations } = require(
  `${packageName}/dist/nodes/HubspotAssociations/HubspotAssociations.node.js`,
) as { HubspotAssociations: new () => INodeType }

/** One execution of a step with our node. */
export interface Step {
  readonly parameters: INodeParameters
  /** The fields of the input items. */
  readonly items: readonly IDataObject[]
  readonly onError?: NonNullable<INode['onError']>
  readonly credentials: ICredentialDataDecryptedObject
}

/** What the step gave: items by output, or what stopped the workflow. */
export interface StepResult {
  readonly outputs: readonly (readonly INodeExecutionData[])[]
  readonly error?: StepError
}

/** What stopped a workflow, as the editor shows it. */
export interface StepError {
  readonly message: string
  readonly description?: string | null
  readonly context?: IDataObject
}

/** A step that is under way. */
export interface RunningStep {
  readonly result: Promise<StepResult>
  /** What the editor's Stop does. */
  cancel(): void
}

/** Runs `Input → HubSpot` in n8n's own engine. */
export function startStep(step: Step): RunningStep {
  const workflow = workflowOf(step)
  const hooks = new ExecutionLifecycleHooks('manual', '1', workflow as never)
  const engine = new WorkflowExecute(additionalData(step, hooks), 'manual')
  const startNode = workflow.getNode('Input')
  const running = engine.run({ workflow, ...(startNode === null ? {} : { startNode }) })
  const result = running.then(({ data: { resultData } }): StepResult => {
    const outputs = resultData.runData.HubSpot?.[0]?.data?.main ?? []
    const { error } = resultData
    return {
      outputs: outputs.map((items) => items ?? []),
      ...(error === undefined ? {} : { error: error as StepError }),
    }
  })
  return { result, cancel: () => running.cancel() }
}

/** The same, to its end. */
export function runStep(step: Step): Promise<StepResult> {
  return startStep(step).result
}

function workflowOf({ parameters, items, onError }: Step): InstanceType<typeof Workflow> {
  const nodes: INode[] = [
    { id: '1', name: 'Input', type: 'test.input', typeVersion: 1, position: [0, 0], parameters: {} },
    {
      id: '2',
      name: 'HubSpot',
      type: `${packageName}.hubspotAssociations`,
      typeVersion: 1,
      position: [200, 0],
      parameters,
      credentials: { hubspotAssociationsApi: { id: 'credential', name: 'HubSpot' } },
      ...(onError === undefined ? {} : { onError }),
    },
  ]
  const ours = new HubspotAssociations()
  const typeOf = (name: string): INodeType => (name === 'test.input' ? input(items) : ours)
  const nodeTypes: INodeTypes = {
    getByName: typeOf,
    getByNameAndVersion: typeOf,
    getKnownTypes: () => ({}),
  }
  return new Workflow({
    id: 'workflow',
    nodes,
    connections: { Input: { main: [[{ node: 'HubSpot', type: 'main', index: 0 }]] } },
    active: false,
    nodeTypes,
    settings: { executionOrder: 'v1' },
  })
}

/** A node that gives the same items whenever it runs. */
function input(items: readonly IDataObject[]): INodeType {
  return {
    description: {
      displayName: 'Input',
      name: 'input',
      group: ['trigger'],
      version: 1,
      description: '',
      defaults: {},
      inputs: [],
      outputs: [NodeConnectionTypes.Main],
      properties: [],
    },
    execute: async () => [items.map((json) => ({ json }))],
  }
}

/** What n8n the product gives its engine, as far as a step of ours needs it. */
function additionalData(
  { credentials }: Step,
  hooks: ExecutionLifecycleHooks,
): IWorkflowExecuteAdditionalData {
  const url = 'http://localhost/'
  return {
    credentialsHelper: {
      isCredentialUsableByNode: () => true,
      getParentTypes: () => [],
      getDecrypted: async () => credentials,
      getCredentialsProperties: () => [],
      preAuthentication: async () => undefined,
      runPreAuthentication: async () => undefined,
      authenticate: async (
        { accessToken }: ICredentialDataDecryptedObject,
        _: string,
        sent: IHttpRequestOptions,
      ) => ({
        ...sent,
        headers: { ...sent.headers, Authorization: `Bearer ${accessToken}` },
      }),
    },
    hooks,
    currentNodeExecutionIndex: 0,
    restApiUrl: url,
    instanceBaseUrl: url,
    formWaitingBaseUrl: url,
    webhookBaseUrl: url,
    webhookWaitingBaseUrl: url,
    webhookTestBaseUrl: url,
    variables: {},
    logAiEvent: () => {},
  } as unknown as IWorkflowExecuteAdditionalData
}
