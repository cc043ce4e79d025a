import assert from 'node:assert/strict'
import type { Trial } from '../trial.ts'
import type { ScriptedModel } from './scripted-model.ts'
import type { Served } from './served.ts'
import { example, type Workflow } from './workflows.ts'

/** What the model of these trials does when it is asked. */
export const agentCall = {
  name: 'Associate_contact_with_company',
  given: { email: 'chloe@example.com', domain: 'three.example.com', label: 'Billing contact' },
} as const

/** The example workflow with an agent, open to requests and with a model that is scripted. */
export async function agentWorkflow(): Promise<Workflow> {
  const workflow = await example('ai-agent-tool', '3003')
  const nodes = workflow.nodes.map((node) => {
    if (node.type.endsWith('chatTrigger'))
      return { ...node, parameters: { ...node.parameters, public: true } }
    if (!node.type.endsWith('lmChatOpenAi')) return node
    return { ...node, credentials: { openAiApi: { id: 'model', name: 'Model' } } }
  })
  return { ...workflow, nodes }
}

/** The credential of that model. */
export function modelCredential({ url }: ScriptedModel): object {
  return { id: 'model', name: 'Model', type: 'openAiApi', data: { apiKey: 'test', url } }
}

/** An agent that uses the node as its tool. */
export function agentTrials(served: Served, model: ScriptedModel): readonly Trial[] {
  return [
    {
      title: 'an agent associates a contact with a company, and hears what became of it',
      run: () => associates(served, model),
    },
  ]
}

async function associates({ url, emulator }: Served, { asked }: ScriptedModel): Promise<void> {
  const response = await fetch(`${url}/webhook/associations-chat/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      action: 'sendMessage',
      sessionId: '1',
      chatInput: 'Chloe gets the bills of Three',
    }),
  })
  const { output } = (await response.json()) as { readonly output?: string }
  assert.match(output ?? '', /NEW_ASSOCIATION/)
  const tools = asked[0]?.tools?.map((tool) => tool.function.name)
  assert.deepEqual(tools?.toSorted(), ['Associate_contact_with_company', 'List_labels'])
  const links = emulator.links('contacts', 'companies')
  assert.deepEqual(links.find(({ from, to }) => from === '103' && to === '203')?.labels, ['Billing contact'])
}
