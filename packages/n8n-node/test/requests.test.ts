import { expect, test } from 'vitest'
import { aPortal } from './a-portal.ts'
import { HubspotAssociations } from './bundled.ts'
import { execute, fakeExecution } from './fake-execution.ts'
import { onAssociations } from './parameters.ts'

const step = {
  parameters: onAssociations('create'),
  items: [{ from: '101', to: '201', labels: 'Billing contact' }],
}

type Sent = Parameters<ReturnType<typeof fakeExecution>['helpers']['httpRequestWithAuthentication']>

/** Runs a step whose requests are answered by a function. */
async function answeredBy(answer: (...sent: Sent) => Promise<unknown>, more: object = {}) {
  const fake = fakeExecution(aPortal(), { ...step, ...more })
  return new HubspotAssociations().execute.call({
    ...fake,
    helpers: { ...fake.helpers, httpRequestWithAuthentication: answer },
  })
}

test('requests go through n8n’s helper, with a credential of ours and the base URL in it', async () => {
  const sent: Sent[] = []
  const refuse = (...request: Sent) => {
    sent.push(request)
    return Promise.reject(Object.assign(new Error('no'), { cause: new Error('no token') }))
  }
  const more = { credentials: { baseUrl: 'http://localhost:4010/' }, isContinuing: true }
  await answeredBy(refuse, more)
  await answeredBy(refuse, { ...more, parameters: onAssociations('create', { authentication: 'oAuth2' }) })
  expect(sent.map(([credential]) => credential)).toEqual([
    'hubspotAssociationsApi',
    'hubspotAssociationsOAuth2Api',
  ])
  expect(sent[0]?.[1]).toMatchObject({
    method: 'GET',
    url: 'http://localhost:4010/crm/associations/2026-03/0-1/0-2/labels',
    encoding: 'text',
    returnFullResponse: true,
    ignoreHttpStatusErrors: { ignore: true, except: [401] },
  })
  expect(sent[0]?.[1].headers).not.toHaveProperty('authorization')
})

test('a credential that cannot be used is told in n8n’s words, and not tried again', async () => {
  let attempts = 0
  const reconnect = () => {
    attempts++
    return Promise.reject(
      Object.assign(new Error('The credential "HubSpot" needs to be reconnected.'), {
        description: 'Open the credential and reconnect it to continue.',
      }),
    )
  }
  await expect(answeredBy(reconnect)).rejects.toMatchObject({
    name: 'NodeApiError',
    message: 'The credential "HubSpot" needs to be reconnected.',
    description: expect.stringContaining('Open the credential and reconnect it to continue.'),
    failure: { cause: 'credential-invalid' },
  })
  expect(attempts).toBe(1)
})

test.each([
  ['EAUTH', 'Client authentication failed'],
  ['ESTATUS', 'HTTP status 400'],
])('an OAuth token that n8n could not renew (%s) is not tried again', async (code, message) => {
  let attempts = 0
  const refused = () => {
    attempts++
    return Promise.reject(Object.assign(new Error(message), { code }))
  }
  await expect(answeredBy(refused)).rejects.toMatchObject({
    name: 'NodeApiError',
    message: `The access token was not renewed: ${message}`,
    description: expect.stringContaining('connect it again'),
  })
  expect(attempts).toBe(1)
})

test('executions with one credential share its quota', async () => {
  const emulator = aPortal({ plan: { burst: 100, associationBurst: 5, daily: 1000 } })
  await execute(emulator, { ...step, credentialId: 'shared' })
  const { length } = emulator.received
  const controller = new AbortController()
  const second = execute(emulator, {
    ...step,
    items: [{ from: '102', to: '202' }],
    credentialId: 'shared',
    signal: controller.signal,
  })
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
  expect(emulator.received.slice(length).filter(({ path }) => path.startsWith('/crm/associations'))).toEqual(
    [],
  )
  controller.abort()
  await expect(second).rejects.toThrow('The execution was stopped')
  expect(emulator.received.map(({ status }) => status)).not.toContain(429)
})
