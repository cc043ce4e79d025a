import { describe, expect, test } from 'vitest'
import { createTestClock } from '../test/test-clock.ts'
import { isHubSpotError } from './errors/is-hubspot-error.ts'
import type { Answer, OperationRequest } from './exchange.ts'
import { oauthTokenSource } from './oauth-token.ts'
import { createSecrets } from './secrets.ts'

const credentials = { clientId: 'client', clientSecret: 'secret-canary', refreshToken: 'refresh-canary' }

function answerOf(status: number, body: unknown): Answer {
  return { status, headers: new Headers(), body }
}

function grant(token: string, more: object = {}): Answer {
  return answerOf(200, { access_token: token, expires_in: 1800, token_type: 'bearer', ...more })
}

function setUp(...answers: Answer[]) {
  const clock = createTestClock()
  const secrets = createSecrets()
  const requests: OperationRequest[] = []
  const source = oauthTokenSource(credentials, {
    clock,
    secrets,
    url: 'https://api.example.com/oauth/2026-03/token',
    exchange: async (request) => {
      requests.push(request)
      return answers[Math.min(requests.length, answers.length) - 1] ?? grant('none')
    },
  })
  return { clock, secrets, requests, source }
}

test('the first token is fetched with the refresh token, in a form', async () => {
  const { source, requests } = setUp(grant('access-1'))
  expect(await source.token()).toBe('access-1')
  expect(requests[0]).toMatchObject({
    method: 'POST',
    url: 'https://api.example.com/oauth/2026-03/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=refresh_token&client_id=client&client_secret=secret-canary&refresh_token=refresh-canary',
  })
})

test('a token is used until a minute before it expires', async () => {
  const { source, requests, clock } = setUp(grant('access-1'), grant('access-2'))
  await source.token()
  clock.advance(1_739_999)
  expect(await source.token()).toBe('access-1')
  clock.advance(1)
  expect(await source.token()).toBe('access-2')
  expect(requests).toHaveLength(2)
})

test('an answer that does not say how long counts as half an hour', async () => {
  const { source, clock } = setUp(grant('access-1', { expires_in: undefined }), grant('access-2'))
  await source.token()
  clock.advance(1_700_000)
  expect(await source.token()).toBe('access-1')
})

test('concurrent requests share one renewal', async () => {
  const { source, requests } = setUp(grant('access-1'))
  expect(await Promise.all([source.token(), source.token(), source.token()])).toEqual([
    'access-1',
    'access-1',
    'access-1',
  ])
  expect(requests).toHaveLength(1)
})

test('a refused token is renewed once, however many requests it was refused to', async () => {
  const { source, requests } = setUp(grant('access-1'), grant('access-2'))
  await source.token()
  const renewed = await Promise.all([source.token('access-1'), source.token('access-1')])
  expect(renewed).toEqual(['access-2', 'access-2'])
  expect(await source.token('access-1')).toBe('access-2')
  expect(requests).toHaveLength(2)
})

test('a new refresh token replaces the old one', async () => {
  const { source, requests } = setUp(grant('access-1', { refresh_token: 'refresh-2' }), grant('access-2'))
  await source.token()
  await source.token('access-1')
  expect(requests[1]?.body).toContain('refresh_token=refresh-2')
})

test('all of it is known as secret', async () => {
  const { source, secrets } = setUp(grant('access-canary'))
  await source.token()
  expect(secrets.scrub('secret-canary refresh-canary access-canary')).toBe(
    '[secret removed] [secret removed] [secret removed]',
  )
})

describe('a renewal that fails', () => {
  test.each([
    [
      'a revoked refresh token',
      answerOf(400, { status: 'BAD_REFRESH_TOKEN', message: 'refresh token is invalid' }),
      'AccessError',
      /oauth.token: refresh token is invalid\. Check clientId/,
    ],
    ['a wrong secret', answerOf(401, { message: 'no such client' }), 'AccessError', /Check clientId/],
    ['trouble at HubSpot', answerOf(503, undefined), 'ServerError', /503 to oauth.token/],
    [
      'a lost answer',
      { ...answerOf(0, undefined), lost: new Error('reset') },
      'NetworkError',
      /No usable answer to oauth.token: reset/,
    ],
    ['an answer without a token', answerOf(200, {}), 'ServerError', /200 to oauth.token/],
  ])('%s', async (_, answer, name, message) => {
    const { source } = setUp(answer)
    const error = await source.token().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name, message: expect.stringMatching(message), mayHaveHappened: false })
    expect(isHubSpotError(error)).toBe(true)
  })

  test('is tried again by the next request', async () => {
    const { source } = setUp(answerOf(503, undefined), grant('access-2'))
    await expect(source.token()).rejects.toThrow()
    expect(await source.token()).toBe('access-2')
  })
})
