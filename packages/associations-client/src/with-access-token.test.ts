import { expect, test } from 'vitest'
import type { Answer, OperationRequest } from './exchange.ts'
import { operationOf } from './operations.ts'
import { createSecrets } from './secrets.ts'
import { type TokenSource, withAccessToken } from './with-access-token.ts'

function setUp(statuses: number[], source: TokenSource) {
  const sent: (string | undefined)[] = []
  const secrets = createSecrets()
  const exchange = withAccessToken(
    async ({ headers }): Promise<Answer> => {
      sent.push(headers.authorization)
      return { status: statuses[sent.length - 1] ?? 200, headers: new Headers(), body: undefined }
    },
    source,
    secrets,
  )
  return { sent, secrets, exchange }
}

const request: OperationRequest = {
  operation: operationOf('labels.list'),
  method: 'GET',
  url: 'https://api.example.com/',
  headers: { accept: 'application/json' },
}

const renewing: TokenSource = {
  token: async (refused) => (refused === undefined ? 'old-token' : 'new-token'),
}

test('the token goes into the header, and is remembered as a secret', async () => {
  const { exchange, sent, secrets } = setUp([200], renewing)
  await exchange(request)
  expect(sent).toEqual(['Bearer old-token'])
  expect(secrets.scrub('old-token')).toBe('[secret removed]')
  expect(request.headers).toEqual({ accept: 'application/json' })
})

test('after a 401 the request goes out once more, with a new token', async () => {
  const { exchange, sent } = setUp([401, 200], renewing)
  expect((await exchange(request)).status).toBe(200)
  expect(sent).toEqual(['Bearer old-token', 'Bearer new-token'])
})

test('but not twice', async () => {
  const { exchange, sent } = setUp([401, 401], renewing)
  expect((await exchange(request)).status).toBe(401)
  expect(sent).toHaveLength(2)
})

test('and not at all when there is no other token', async () => {
  const { exchange, sent } = setUp([401], { token: async () => 'only-token' })
  expect((await exchange(request)).status).toBe(401)
  expect(sent).toHaveLength(1)
})

test.each([403, 404, 500])('status %i is no reason to renew', async (status) => {
  const { exchange, sent } = setUp([status], renewing)
  await exchange(request)
  expect(sent).toHaveLength(1)
})
