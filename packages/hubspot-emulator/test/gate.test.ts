import { request } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { createEmulator, type Listening, type ListenOptions } from '../src/index.ts'

let server: Listening | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

const ask = async (
  headers: Record<string, string>,
  {
    method = 'GET',
    path = '/_emulator/health',
    ...options
  }: ListenOptions & { method?: string; path?: string } = {},
): Promise<[number | undefined, string]> => {
  server = await createEmulator().listen(options)
  const { port } = server
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8')
      incoming.on('data', (chunk) => {
        text += chunk
      })
      incoming.on('end', () => resolve([incoming.statusCode, text]))
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

test.each(['localhost', 'localhost:1234', '127.0.0.1', '127.0.0.1:80', '[::1]', '[::1]:9', 'LocalHost:1'])(
  'is asked as %s',
  async (host) => {
    expect((await ask({ host }))[0]).toBe(200)
  },
)

test.each([
  'evil.example',
  'evil.example:80',
  '127.0.0.1.evil.example',
  'localhost.evil.example:1',
  '192.0.2.1',
])('is not asked as %s, which a web page could make point here', async (host) => {
  const [status, text] = await ask({ host })
  expect([status, JSON.parse(text).message]).toEqual([
    403,
    expect.stringContaining(`The host "${host}" is none`),
  ])
})

test('HubSpot’s own paths are guarded as well', async () => {
  const path = '/crm/associations/2026-03/contacts/companies/labels'
  expect((await ask({ host: 'evil.example', authorization: 'Bearer any' }, { path }))[0]).toBe(403)
})

test.each([
  ['emulator', 'emulator:8080', 200],
  ['emulator:8080', 'emulator:8080', 200],
  ['emulator:8080', 'emulator:9090', 403],
  ['Emulator', 'emulator', 200],
  ['emulator', 'evil.example', 403],
])('allowed as %s, asked as %s: %s', async (allowed, host, status) => {
  expect((await ask({ host }, { allowedHosts: [allowed] }))[0]).toBe(status)
})

test('on other addresses every host passes, unless hosts are listed', async () => {
  expect((await ask({ host: 'emulator:8080' }, { host: '0.0.0.0' }))[0]).toBe(200)
  await server?.close()
  expect((await ask({ host: 'evil.example' }, { host: '0.0.0.0', allowedHosts: ['emulator'] }))[0]).toBe(403)
})

test.each([
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'http://localhost:8080' }, 200],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 200],
  [{ 'sec-fetch-site': 'none' }, 200],
  [{}, 200],
])('a page that sends %j steers: %s', async (headers, status) => {
  const steering = { host: 'localhost:8080', ...headers } as Record<string, string>
  expect((await ask(steering, { method: 'POST', path: '/_emulator/reset' }))[0]).toBe(status)
})

test('in process any host will do', async () => {
  const answer = await createEmulator().fetch('https://api.hubapi.com/_emulator/health')
  expect(answer.status).toBe(200)
})
