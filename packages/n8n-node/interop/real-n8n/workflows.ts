import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFolder, packageName } from '../places.ts'

/** The name of our node in workflows. */
export const hubspotNode: string = `${packageName}.hubspotAssociations`

/** A node as a workflow holds it. */
export interface WorkflowNode {
  readonly name: string
  readonly type: string
  readonly parameters: object
  readonly [key: string]: unknown
}

/** A workflow as n8n imports it. */
export interface Workflow {
  readonly id: string
  readonly name: string
  readonly nodes: readonly WorkflowNode[]
  readonly connections: object
  readonly [key: string]: unknown
}

/** A credential as n8n imports it. */
export interface Credential {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly data: object
}

/** Credentials of trials: what they are called, and what is in them. */
export function credentials(url: string): readonly Credential[] {
  const oauthTokenData = { access_token: 'stale', refresh_token: 'refresh', token_type: 'bearer' }
  return [
    {
      id: 'token',
      name: 'HubSpot by key',
      type: 'hubspotAssociationsApi',
      data: { accessToken: 'test', baseUrl: url },
    },
    {
      id: 'wrong',
      name: 'HubSpot by a wrong key',
      type: 'hubspotAssociationsApi',
      data: { accessToken: 'wrong', baseUrl: url },
    },
    // Several, because a token is renewed for good.
    ...['oauth', 'oauth-test', 'oauth-list'].map((id) => ({
      id,
      name: 'HubSpot by OAuth',
      type: 'hubspotAssociationsOAuth2Api',
      data: { clientId: 'app', clientSecret: 'secret', baseUrl: url, oauthTokenData },
    })),
  ]
}

/** One of the example workflows of the package, with a credential chosen. */
export async function example(file: string, id: string): Promise<Workflow> {
  const workflow = JSON.parse(await readFile(join(packageFolder, 'workflows', `${file}.json`), 'utf8'))
  return withCredential({ id, ...workflow })
}

/** A workflow whose HubSpot nodes use a credential. */
export function withCredential(workflow: Workflow, credentialId = 'token'): Workflow {
  const type = credentialId === 'oauth' ? 'hubspotAssociationsOAuth2Api' : 'hubspotAssociationsApi'
  const chosen = {
    authentication: credentialId === 'oauth' ? 'oAuth2' : 'accessToken',
    credentials: { [type]: { id: credentialId, name: 'HubSpot' } },
  }
  const nodes = workflow.nodes.map((node) => {
    if (!node.type.startsWith(packageName)) return node
    const { authentication, credentials } = chosen
    return { ...node, credentials, parameters: { ...node.parameters, authentication } }
  })
  return { ...workflow, nodes }
}

/** A node at no particular place. */
export function workflowNode(
  name: string,
  type: string,
  typeVersion: number,
  parameters: object,
  more: object = {},
): WorkflowNode {
  return { id: name, name, type, typeVersion, position: [0, 0], parameters, ...more }
}

/** Connects an output to nodes, each by its first input. */
export function to(...names: readonly string[]): readonly object[] {
  return names.map((node) => ({ node, type: 'main', index: 0 }))
}

/** A step of HubSpot on rows, as somebody would try it out by hand. */
export interface StepWorkflow {
  readonly id: string
  readonly parameters: object
  readonly rows: readonly object[]
  readonly credentialId?: string
}

/** `Start → Rows → Items → HubSpot`. */
export function stepWorkflow({ id, parameters, rows, credentialId }: StepWorkflow): Workflow {
  const jsonOutput = JSON.stringify({ rows })
  const nodes = [
    workflowNode('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
    workflowNode('Rows', 'n8n-nodes-base.set', 3.4, { mode: 'raw', jsonOutput, options: {} }),
    workflowNode('Items', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'rows', options: {} }),
    workflowNode('HubSpot', hubspotNode, 1, parameters),
  ]
  const connections = {
    Start: { main: [to('Rows')] },
    Rows: { main: [to('Items')] },
    Items: { main: [to('HubSpot')] },
  }
  const settings = { executionOrder: 'v1' }
  return withCredential({ id, name: id, nodes, connections, settings }, credentialId)
}
