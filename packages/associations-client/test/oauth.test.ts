import { describe, expect, test } from 'vitest'
import { API_VERSIONS } from '../src/index.ts'
import { beginStory, rejection, type StoryOptions } from './story.ts'

const app: StoryOptions = {
  oauth: { clientId: 'app', clientSecret: 'app-secret', refreshToken: 'refresh-1' },
  emulated: { tokens: { refresh: { 'refresh-1': { clientId: 'app', clientSecret: 'app-secret' } } } },
}

/** The story’s emulator reads the clock of the story. */
function begin(options: StoryOptions = {}) {
  return beginStory({ ...app, ...options })
}

describe.each(API_VERSIONS)('an app, spoken to as %s', (apiVersion) => {
  test('fetches its token and uses it until shortly before it expires', async () => {
    const { client, asked, clock } = begin({ apiVersion })
    await Promise.all([client.labels.list('contacts', 'companies'), client.account.details()])
    clock.advance(1_700_000)
    await client.account.details()
    expect(asked().filter((line) => line.startsWith('createAccessToken'))).toEqual(['createAccessToken 200'])
    clock.advance(60_000)
    await client.account.details()
    expect(asked().filter((line) => line.startsWith('createAccessToken'))).toHaveLength(2)
    expect(asked().every((line) => line.endsWith('200'))).toBe(true)
  })
})

test('a token that HubSpot no longer accepts is renewed once', async () => {
  const { client, emulator, asked } = begin()
  await client.account.details()
  emulator.failNext(1, { kind: 'status', status: 401 }, { operation: 'getAccountDetails' })
  await client.account.details()
  expect(asked()).toEqual([
    'createAccessToken 200',
    'getAccountDetails 200',
    'getAccountDetails 401',
    'createAccessToken 200',
    'getAccountDetails 200',
  ])
})

test('and no more than once', async () => {
  const { client, emulator, asked } = begin()
  emulator.failNext(9, { kind: 'status', status: 401 }, { operation: 'getAccountDetails' })
  expect(await rejection(client.account.details())).toMatchObject({ name: 'AccessError', status: 401 })
  expect(asked().filter((line) => line.startsWith('getAccountDetails'))).toHaveLength(2)
})

test('a refresh token that was revoked is an access error that says what to do', async () => {
  const { client } = begin({
    oauth: { clientId: 'app', clientSecret: 'app-secret', refreshToken: 'revoked' },
  })
  const error = await rejection(client.account.details())
  expect(error).toMatchObject({
    name: 'AccessError',
    operation: 'oauth.token',
    message: expect.stringContaining('install the app again'),
  })
})

test('a static token is used as it is', async () => {
  const { client, asked } = beginStory({ emulated: { tokens: { access: { 'pat-na1-example-token': {} } } } })
  await client.account.details()
  expect(asked()).toEqual(['getAccountDetails 200'])
})

test('a token function is asked again after a 401', async () => {
  const tokens = ['expired-token', 'fresh-token-1']
  const { client, asked } = beginStory({
    accessToken: () => tokens.shift() ?? 'none-left-token',
    emulated: { tokens: { access: { 'fresh-token-1': {} } } },
  })
  await client.account.details()
  expect(asked()).toEqual(['getAccountDetails 401', 'getAccountDetails 200'])
})

test('missing scopes are named', async () => {
  const { client } = beginStory({
    emulated: { tokens: { access: { 'pat-na1-example-token': { scopes: ['oauth'] } } } },
  })
  const error = await rejection(client.labels.list('contacts', 'companies'))
  expect(error).toMatchObject({ name: 'AccessError', status: 403 })
  expect((error as { requiredScopes: string[] }).requiredScopes.length).toBeGreaterThan(0)
})
