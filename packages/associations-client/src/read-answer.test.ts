import { describe, expect, test } from 'vitest'
import { type Scripted, scriptedSend } from '../test/scripted-send.ts'
import { AccessError } from './errors/access-error.ts'
import { isAbortedError } from './errors/is-hubspot-error.ts'
import type { Answer } from './exchange.ts'
import { type OperationName, operationOf } from './operations.ts'
import { readAnswer } from './read-answer.ts'
import { createSecrets } from './secrets.ts'
import type { Send } from './send.ts'

const never = (): AbortSignal => new AbortController().signal

function ask(
  send: Send,
  {
    name = 'labels.list',
    signal,
    timeoutSignal = never,
  }: { name?: OperationName; signal?: AbortSignal; timeoutSignal?: () => AbortSignal } = {},
): Promise<Answer> {
  const secrets = createSecrets()
  secrets.add('pat-na1-canary')
  const exchange = readAnswer(send, { secrets, timeoutMs: 120_000, timeoutSignal })
  return exchange({
    operation: operationOf(name),
    method: 'GET',
    url: 'https://api.example.com/',
    headers: {},
    signal,
  })
}

describe('a success', () => {
  test.each<[string, OperationName, Scripted, unknown]>([
    ['with results', 'labels.list', { body: { results: [1] } }, { results: [1] }],
    ['with an object', 'account.details', { body: { portalId: 7 } }, { portalId: 7 }],
    ['without a body', 'labels.delete', { status: 204 }, undefined],
    [
      'with a body where none is needed',
      'associations.archiveBatch',
      { body: { status: 'COMPLETE' } },
      { status: 'COMPLETE' },
    ],
    [
      'with 200 where 201 is written',
      'associations.createBatch',
      { status: 200, body: { results: [] } },
      { results: [] },
    ],
    [
      'in part',
      'associations.createBatch',
      { status: 207, body: { results: [], errors: [] } },
      { results: [], errors: [] },
    ],
  ])('%s', async (_, name, scripted, body) => {
    const answer = await ask(scriptedSend(scripted), { name })
    expect(answer).toMatchObject({ body })
    expect(answer.lost).toBeUndefined()
  })
})

describe('a success that is cut off counts as lost', () => {
  test.each<[string, OperationName, string]>([
    ['in the middle of the JSON', 'labels.list', '{"results":[{"typeId":'],
    ['down to nothing', 'labels.list', ''],
    ['without results', 'labels.list', '{"status":"COMPLETE"}'],
    ['results that are no list', 'labels.list', '{"results":{}}'],
    ['a list where an object belongs', 'account.details', '[]'],
    ['a page of a proxy', 'associations.archiveBatch', '<html>Sign in</html>'],
  ])('%s', async (_, name, body) => {
    const answer = await ask(scriptedSend({ body }), { name })
    expect(answer.status).toBe(200)
    expect(answer.lost?.message).toBe('the answer is cut off or not what was asked for')
  })
})

describe('a failure', () => {
  test.each<[string, unknown, unknown]>([
    ['explains itself in JSON', { message: 'No' }, { message: 'No' }],
    ['or in a plain text', 'upstream timed out\n', { message: 'upstream timed out' }],
    ['but not in HTML', '<html><h1>502</h1></html>', { message: undefined }],
    ['nor at great length', 'x'.repeat(500), { message: 'x'.repeat(200) }],
    ['or not at all', '', { message: '' }],
  ])('%s', async (_, body, want) => {
    const answer = await ask(scriptedSend({ status: 502, body }))
    expect(answer).toMatchObject({ status: 502, body: want })
    expect(answer.lost).toBeUndefined()
  })
})

test('ids too long for a number are not rounded', async () => {
  const answer = await ask(scriptedSend({ body: '{"results":[{"id":9007199254740993}]}' }))
  expect(answer.body).toEqual({ results: [{ id: '9007199254740993' }] })
})

test('a dropped connection is a lost answer that keeps its reason', async () => {
  const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  const answer = await ask(scriptedSend(new TypeError('fetch failed', { cause: reset })))
  expect(answer).toMatchObject({
    status: 0,
    lost: { message: 'fetch failed', cause: { message: 'read ECONNRESET', code: 'ECONNRESET' } },
  })
  expect(answer.headers.get('retry-after')).toBeNull()
})

test('so is a body that breaks off while it is read', async () => {
  const send: Send = async () => ({
    status: 200,
    headers: new Headers(),
    text: async () => {
      throw new TypeError('terminated')
    },
  })
  expect(await ask(send)).toMatchObject({ status: 0, lost: { message: 'terminated' } })
})

test('what a library throws is kept without the request and its token', async () => {
  const config = { headers: { authorization: 'Bearer pat-na1-canary' } }
  const error = Object.assign(new Error('401 for Bearer pat-na1-canary'), { config })
  const { lost } = await ask(scriptedSend(error))
  expect(lost).toMatchObject({ message: '401 for Bearer [secret removed]' })
  expect(lost).not.toHaveProperty('config')
  expect(lost?.stack).not.toContain('canary')
})

test('a host that knows that no attempt can succeed says so, and no answer is made of it', async () => {
  const error = new AccessError('No credential is set.', { requiredScopes: [], remedy: 'Choose one.' })
  await expect(ask(() => Promise.reject(error))).rejects.toBe(error)
})

test('a token that an answer echoes is blotted out', async () => {
  const answer = await ask(scriptedSend({ status: 400, body: { message: 'bad token pat-na1-canary' } }))
  expect(answer.body).toEqual({ message: 'bad token [secret removed]' })
})

describe('an attempt that takes too long', () => {
  const deaf: Send = () => new Promise(() => undefined)

  test('is a lost answer, even if the host ignores the signal', async () => {
    const answer = await ask(deaf, {
      timeoutSignal: () => AbortSignal.abort(new DOMException('late', 'TimeoutError')),
    })
    expect(answer).toMatchObject({ status: 0, lost: { message: 'no answer within 120 s' } })
  })

  test('ends with the caller’s signal, and then the request may have been carried out', async () => {
    const controller = new AbortController()
    const asking = ask(deaf, { signal: controller.signal }).catch((error: unknown) => error)
    controller.abort(new Error('enough'))
    const thrown = await asking
    expect(isAbortedError(thrown)).toBe(true)
    expect(thrown).toMatchObject({ mayHaveHappened: true, cause: new Error('enough') })
  })

  test('is not begun when the caller has given up before', async () => {
    const send = scriptedSend({})
    await expect(ask(send, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
      mayHaveHappened: false,
    })
    expect(send.requests).toEqual([])
  })
})
