import type { Seed } from '@hubspot-associations/emulator'
import { example, hubspotNode, to, type Workflow, withCredential, workflowNode } from './workflows.ts'

/** Workflows that are started by requests. */
export async function servedWorkflows(): Promise<readonly Workflow[]> {
  const dealClosed = await example('deal-closed-move-label', '3001')
  return [withCredential(dealClosed, 'oauth'), pairsWebhook('3002')]
}

/** `Webhook → Items → HubSpot`, whose two outputs are answered together, each with its name. */
export function pairsWebhook(id: string): Workflow {
  const webhook = { httpMethod: 'POST', path: 'pairs', responseMode: 'lastNode', responseData: 'allEntries' }
  return withCredential({
    id,
    name: 'Pairs',
    nodes: [
      workflowNode(
        'Webhook',
        'n8n-nodes-base.webhook',
        2.1,
        { ...webhook, options: {} },
        { webhookId: 'pairs' },
      ),
      workflowNode('Items', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'body.pairs', options: {} }),
      workflowNode('HubSpot', hubspotNode, 1, associate, { onError: 'continueErrorOutput' }),
      workflowNode('Done', 'n8n-nodes-base.set', 3.4, calledOutput('done')),
      workflowNode('Rejects', 'n8n-nodes-base.set', 3.4, calledOutput('rejects')),
      workflowNode('Both', 'n8n-nodes-base.merge', 3.2, {}),
    ],
    connections: {
      Webhook: { main: [to('Items')] },
      Items: { main: [to('HubSpot')] },
      HubSpot: { main: [to('Done'), to('Rejects')] },
      Done: { main: [to('Both')] },
      Rejects: { main: [[{ node: 'Both', type: 'main', index: 1 }]] },
    },
    settings: { executionOrder: 'v1' },
  })
}

const associate = {
  resource: 'association',
  operation: 'create',
  fromObjectType: 'contacts',
  fromRecord: { __rl: true, mode: 'id', value: '={{ $json.from }}' },
  toObjectType: 'companies',
  toRecord: { __rl: true, mode: 'id', value: '={{ $json.to }}' },
  labels: '={{ $json.labels }}',
  options: {},
}

/** Adds a field that says by which output an item came. */
function calledOutput(value: string): object {
  const assignments = [{ id: 'output', name: 'output', value, type: 'string' }]
  return { assignments: { assignments }, includeOtherFields: true, options: {} }
}

/** What those workflows find in HubSpot, and more contacts than a list shows at once. */
export const servedSeed: Seed = {
  records: { contacts: Array.from({ length: 250 }, (_, index) => ({ id: String(1000 + index) })) },
  labels: ['Prospect', 'Customer', 'Champion'].map((label) => ({
    from: 'deals',
    to: 'contacts',
    name: label.toLowerCase(),
    label,
  })),
  associations: [
    { toId: '101', labels: ['Prospect'] },
    { toId: '102', labels: ['Prospect', 'Champion'] },
    { toId: '103', labels: ['Champion'] },
  ].map((link) => ({ from: 'deals', to: 'contacts', fromId: '301', ...link })),
}
