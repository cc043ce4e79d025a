import createClient from 'openapi-fetch'
import type { Answer } from './exchange.ts'
import { given } from './given.ts'
import type { CreateTransport } from './transport-call.ts'

interface RequestInit {
  readonly headers: Headers
  readonly body?: string
  readonly signal?: AbortSignal
}

interface PlainRequest extends Omit<RequestInit, 'headers'> {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What openapi-fetch is given in place of `Request`: the same fields as plain data. It is cheaper than a
 * real one, can be sent any number of times and never turns the body into a stream.
 */
function PlainRequest(url: string, { headers, body, signal }: RequestInit): PlainRequest {
  return given({ url, headers: Object.fromEntries(headers), body, signal })
}

/** A transport made of openapi-fetch. */
export const createOpenapiTransport: CreateTransport = (exchange, baseUrl) => {
  const client = createClient<Record<string, never>>({ baseUrl, Request: PlainRequest as never })
  return async ({ operation, path, parameters, query, body, signal }) => {
    let answer: Answer | undefined
    await client.request(
      operation.method.toLowerCase() as never,
      path as never,
      {
        params: { path: parameters, query },
        headers: { accept: 'application/json' },
        body,
        bodySerializer: (text: string) => text,
        signal,
        parseAs: 'stream',
        fetch: async (request: PlainRequest) => {
          answer = await exchange({ ...request, method: operation.method, operation })
          return { ok: true, status: answer.status, headers: answer.headers, body: answer.body }
        },
      } as never,
    )
    if (answer === undefined) throw new TypeError(`openapi-fetch sent no request for ${operation.name}`)
    return answer
  }
}
