import { describe, expect, test } from 'vitest'
import type { Answer, OperationRequest } from './exchange.ts'
import { type OperationName, operationOf, operationPath } from './operations.ts'
import { createPlainTransport } from './plain-transport.ts'
import { createOpenapiTransport } from './transport.ts'
import type { TransportCall } from './transport-call.ts'

const transports = [
  ['openapi-fetch', createOpenapiTransport],
  ['the plain one', createPlainTransport],
] as const

function callOf(name: OperationName, more: Partial<TransportCall> = {}): TransportCall {
  const parameters = { fromObjectType: '0-1', toObjectType: '0-2', objectType: 'contacts', objectId: '1' }
  return { operation: operationOf(name), path: operationPath(name, '2026-03'), parameters, ...more }
}

describe.each(transports)('%s', (_, createTransport) => {
  async function send(call: TransportCall, answer: Partial<Answer> = {}) {
    const requests: OperationRequest[] = []
    const full: Answer = { status: 200, headers: new Headers(), body: { results: [] }, ...answer }
    const transport = createTransport(async (request) => {
      requests.push(request)
      return full
    }, 'https://api.example.com/base')
    return { answer: await transport(call), full, request: requests[0], count: requests.length }
  }

  test('a call with a body becomes a request with JSON', async () => {
    const { request, count } = await send(
      callOf('associations.createBatch', { body: '{"inputs":[{"id":"ä\\""}]}' }),
    )
    expect(count).toBe(1)
    expect(request).toMatchObject({
      method: 'POST',
      url: 'https://api.example.com/base/crm/associations/2026-03/0-1/0-2/batch/create',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: '{"inputs":[{"id":"ä\\""}]}',
      operation: { name: 'associations.createBatch' },
    })
  })

  test('one without has neither body nor content type', async () => {
    const { request } = await send(callOf('labels.list'))
    expect(request?.method).toBe('GET')
    expect(request?.body).toBeUndefined()
    expect(request?.headers).toEqual({ accept: 'application/json' })
  })

  test('parameters are escaped, query parameters may be left out', async () => {
    const parameters = { objectType: 'a/b c', objectId: '1?x', toObjectType: '0-2' }
    const { request } = await send(
      callOf('associations.list', { parameters, query: { limit: 500, after: undefined } }),
    )
    expect(request?.url).toBe(
      'https://api.example.com/base/crm/objects/2026-03/a%2Fb%20c/1%3Fx/associations/0-2?limit=500',
    )
  })

  test('a cursor arrives as it was given', async () => {
    const after = 'NTI1 Cg==&x'
    const { request } = await send(callOf('associations.list', { query: { limit: 500, after } }))
    expect(new URL(request?.url ?? '').searchParams.get('after')).toBe(after)
  })

  test('the signal goes along', async () => {
    const { signal } = new AbortController()
    expect((await send(callOf('labels.list', { signal }))).request?.signal).toBe(signal)
  })

  test.each<[string, Partial<Answer>]>([
    ['a success', {}],
    ['nothing', { status: 204, body: undefined }],
    ['a failure', { status: 400, body: { message: 'No' } }],
    ['a lost answer', { status: 0, body: undefined, lost: new Error('reset') }],
    ['one with a length', { headers: new Headers({ 'content-length': '14' }) }],
    ['an empty one', { headers: new Headers({ 'content-length': '0' }), body: undefined }],
  ])('%s comes back as the exchange gave it', async (__, answer) => {
    const { answer: given, full } = await send(callOf('labels.delete'), answer)
    expect(given).toBe(full)
  })

  test('what the exchange throws is thrown', async () => {
    const error = new RangeError('a bug')
    const transport = createTransport(() => Promise.reject(error), 'https://api.example.com')
    await expect(transport(callOf('labels.list'))).rejects.toBe(error)
  })
})
