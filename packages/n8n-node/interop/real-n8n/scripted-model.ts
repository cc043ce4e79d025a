import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a language model was asked. */
export interface ModelRequest {
  readonly messages: readonly { readonly role: string; readonly content: unknown }[]
  readonly tools?: readonly { readonly function: { readonly name: string; readonly parameters: object } }[]
}

/** A model that calls a tool, and then repeats what the tool said. */
export interface ScriptedModel {
  readonly url: string
  readonly asked: readonly ModelRequest[]
}

/** Lends out a model that speaks as OpenAI's chat completions do; it calls the tool with these arguments once. */
export async function withScriptedModel<Result>(
  call: { readonly name: string; readonly given: object },
  work: (model: ScriptedModel) => Promise<Result>,
): Promise<Result> {
  const asked: ModelRequest[] = []
  const server = createServer(async (request, response) => {
    const body: ModelRequest = JSON.parse(await textOf(request))
    asked.push(body)
    const said = body.messages.findLast(({ role }) => role === 'tool')
    const message =
      said === undefined ? toolCall(call) : { role: 'assistant', content: `Done: ${said.content}` }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(completion(message, said === undefined ? 'tool_calls' : 'stop')))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  try {
    return await work({ url: `http://127.0.0.1:${port}/v1`, asked })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: string[] = []
  for await (const part of request) parts.push(String(part))
  return parts.join('')
}

function toolCall({ name, given }: { readonly name: string; readonly given: object }): object {
  const call = { id: 'call-1', type: 'function', function: { name, arguments: JSON.stringify(given) } }
  return { role: 'assistant', content: null, tool_calls: [call] }
}

function completion(message: object, finish_reason: string): object {
  const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
  const choices = [{ index: 0, message, finish_reason }]
  return { id: 'completion', object: 'chat.completion', created: 0, model: 'scripted', choices, usage }
}
