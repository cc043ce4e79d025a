import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator } from '../src/index.ts'
import { type Ask, asking, linkOf } from './ask.ts'

const LABELS = '/crm/associations/2026-03/contacts/companies/labels'
const BATCH = '/crm/associations/2026-03/contacts/companies/batch/create'

let ask: Ask
let now = 0

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()

beforeEach(() => {
  now = Date.UTC(2026, 10, 21)
  const emulator = createEmulator({
    now: () => now,
    tokens: {
      access: {
        full: {},
        reader: { scopes: ['crm.objects.contacts.read', 'crm.objects.companies.read'] },
        halfWriter: { scopes: ['crm.objects.contacts.write', 'crm.objects.companies.read'] },
        tickets: { scopes: ['tickets', 'crm.objects.contacts.write'] },
      },
      refresh: {
        'refresh-1': {
          scopes: ['crm.objects.contacts.read', 'crm.objects.companies.read'],
          clientId: 'app',
          clientSecret: 'secret',
        },
      },
    },
  })
  emulator.seed({
    records: { contacts: [{ id: '101' }], companies: [{ id: '201' }], tickets: [{ id: '501' }] },
  })
  ask = asking(emulator)
})

describe('access tokens', () => {
  test('without known tokens any bearer token will do, and no token will not', async () => {
    const open = asking(createEmulator())
    expect((await open('GET', LABELS, undefined, { token: 'whatever' })).status).toBe(200)
    expect((await open('GET', LABELS, undefined, { token: null })).status).toBe(401)
  })

  test('with known tokens any other is 401', async () => {
    expect((await ask('GET', LABELS, undefined, { token: 'full' })).status).toBe(200)
    const { status, body } = await ask('GET', LABELS, undefined, { token: 'stranger' })
    expect([status, body.category]).toEqual([401, 'INVALID_AUTHENTICATION'])
  })

  test('writing needs the write scope of both objects; what lacks is named', async () => {
    const body = { inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 279])] }
    expect((await ask('POST', BATCH, body, { token: 'full' })).status).toBe(201)
    const { status, body: refused } = await ask('POST', BATCH, body, { token: 'halfWriter' })
    expect(status).toBe(403)
    expect(refused).toMatchObject({
      status: 'error',
      category: 'MISSING_SCOPES',
      message: expect.stringMatching(/^This app hasn't been granted all required scopes to make this call\./),
      errors: [{ context: { requiredGranularScopes: ['crm.objects.companies.write'] } }],
      links: { scopes: 'https://developers.hubspot.com/scopes' },
    })
  })

  test('reading needs either scope of both objects', async () => {
    expect((await ask('GET', LABELS, undefined, { token: 'reader' })).status).toBe(200)
    expect((await ask('GET', LABELS, undefined, { token: 'halfWriter' })).status).toBe(200)
    expect((await ask('GET', LABELS, undefined, { token: 'tickets' })).status).toBe(403)
  })

  test('tickets have one scope for both', async () => {
    const path = '/crm/objects/2026-03/contacts/101/associations/default/tickets/501'
    expect((await ask('PUT', path, undefined, { token: 'tickets' })).status).toBe(200)
    expect((await ask('PUT', path, undefined, { token: 'reader' })).status).toBe(403)
  })

  test('every token may ask for the account, custom schemas need theirs', async () => {
    expect((await ask('GET', '/account-info/v3/details', undefined, { token: 'reader' })).status).toBe(200)
    expect((await ask('GET', '/crm/v3/schemas', undefined, { token: 'reader' })).status).toBe(403)
  })
})

describe('OAuth', () => {
  const refresh = (fields: Record<string, string>, path = '/oauth/2026-03/token') =>
    ask('POST', path, undefined, { token: null, text: form(fields) })
  const GOOD = {
    grant_type: 'refresh_token',
    refresh_token: 'refresh-1',
    client_id: 'app',
    client_secret: 'secret',
  }

  test.each(['/oauth/v1/token', '/oauth/v3/token', '/oauth/2026-03/token', '/oauth/2026-09/token'])(
    '%s gives an access token that lives half an hour',
    async (path) => {
      const { status, body } = await refresh(GOOD, path)
      expect(status).toBe(200)
      expect(body).toMatchObject({ token_type: 'bearer', expires_in: 1800, refresh_token: 'refresh-1' })
      const token: string = body.access_token
      now += 1_799_000
      expect((await ask('GET', LABELS, undefined, { token })).status).toBe(200)
      now += 1000
      const expired = await ask('GET', LABELS, undefined, { token })
      expect([expired.status, expired.body.category]).toEqual([401, 'EXPIRED_AUTHENTICATION'])
    },
  )

  test('the token has the scopes of its refresh token', async () => {
    const { body } = await refresh(GOOD)
    const write = await ask('POST', BATCH, { inputs: [] }, { token: body.access_token })
    expect(write.status).toBe(403)
  })

  test.each([
    ['an unknown refresh token', { ...GOOD, refresh_token: 'old' }],
    ['another client', { ...GOOD, client_id: 'other' }],
    ['a wrong secret', { ...GOOD, client_secret: 'wrong' }],
  ])('%s is refused in the words of OAuth', async (_, fields) => {
    const { status, body } = await refresh(fields)
    expect(status).toBe(400)
    expect(body).toEqual({
      error: 'invalid_grant',
      error_description: 'refresh token is invalid, expired or revoked',
      status: 'BAD_REFRESH_TOKEN',
      message: 'refresh token is invalid, expired or revoked',
    })
  })

  test('other grants and missing parameters are refused', async () => {
    expect((await refresh({ ...GOOD, grant_type: 'authorization_code' })).status).toBe(400)
    const { body } = await refresh({ grant_type: 'refresh_token' })
    expect(body.message).toContain('Some required fields were not set: [refresh_token]')
  })

  test('introspection explains tokens', async () => {
    const { body } = await refresh(GOOD)
    const introspect = (token: string) => refresh({ access_token: token }, '/oauth/2026-03/token/introspect')
    expect((await introspect(body.access_token)).body).toMatchObject({ active: true, expires_in: 1800 })
    expect((await introspect('reader')).body).toMatchObject({
      active: true,
      scopes: expect.arrayContaining(['crm.objects.contacts.read']),
    })
    expect((await introspect('stranger')).body).toEqual({ active: false })
  })
})
