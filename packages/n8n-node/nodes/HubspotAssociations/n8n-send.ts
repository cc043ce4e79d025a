import {
  AccessError,
  type HttpRequest,
  type HttpResponse,
  type Send,
} from '@hubspot-associations/client/core'
import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow'
import type { Caller } from './caller.ts'

/** A Send made of n8n's own request helper, which adds the credential and renews OAuth tokens. */
export function n8nSend(caller: Caller, credential: string): Send {
  const { httpRequestWithAuthentication } = caller.helpers
  return async (request) => {
    try {
      const options = optionsOf(request)
      const answer: IN8nHttpFullResponse = await httpRequestWithAuthentication.call(
        caller,
        credential,
        options,
      )
      return responseOf(answer.statusCode, answer.headers, answer.body)
    } catch (thrown) {
      return answerWithin(thrown)
    }
  }
}

function optionsOf({ method, url, headers, body, signal }: HttpRequest): IHttpRequestOptions {
  return {
    method,
    url,
    headers: { ...headers },
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { abortSignal: signal }),
    // As text: ids may have more digits than a number of JavaScript keeps.
    encoding: 'text',
    returnFullResponse: true,
    // A 401 has to be thrown: that is when n8n renews an OAuth token and sends the request again.
    ignoreHttpStatusErrors: { ignore: true, except: [401] },
  }
}

function responseOf(status: number, headers: IDataObject, body: unknown): HttpResponse {
  return {
    status,
    headers: { get: (name) => headerOf(headers, name) },
    text: async () => (typeof body === 'string' ? body : ''),
  }
}

function headerOf(headers: IDataObject, name: string): string | null {
  const value = headers[name.toLowerCase()]
  return value === undefined || value === null ? null : String(value)
}

/** What n8n throws: an error of its own around one of axios, or one that says why it could not send at all. */
interface Thrown {
  readonly message: string
  readonly description?: string | null
  readonly cause?: unknown
  readonly code?: unknown
  readonly response?: { readonly status: number; readonly headers: IDataObject; readonly data: unknown }
}

/**
 * The answer inside an error. A lost one is thrown on, to be tried again; a missing token is final, and so is one
 * that n8n's OAuth client (whose codes are EAUTH and ESTATUS) got no new one for.
 */
function answerWithin(thrown: unknown): HttpResponse {
  const error = thrown as Thrown
  const { response, code } = (error.cause ?? error) as Thrown
  if (response !== undefined) return responseOf(response.status, response.headers, response.data)
  const isUnrenewed = code === 'EAUTH' || code === 'ESTATUS'
  if (typeof code === 'string' && !isUnrenewed) throw thrown
  throw new AccessError(isUnrenewed ? `The access token was not renewed: ${error.message}` : error.message, {
    requiredScopes: [],
    remedy: error.description ?? 'Open the credential of this node and connect it again.',
  })
}
