import { request } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEmulator, type Emulator, type Listening } from '../src/index.ts'

const LABELS = '/crm/associations/2026-03/contacts/companies/labels'
const AUTHORIZATION = { authorization: 'Bearer any' }

let emulator: Emulator
let server: Listening

beforeEach(async () => {
  emulator = createEmulator()
  emulator.seed({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })
  server = await emulator.listen()
})

afterEach(() => server.close())

const DEFAULT_LINK = '/crm/objects/2026-03/contacts/101/associations/default/companies/201'

test('listens on this machine, on a free port', () => {
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
})

test('HTTP and in-process fetch see the same portal and the same journal', async () => {
  const put = await fetch(`${server.url}${DEFAULT_LINK}`, { method: 'PUT', headers: AUTHORIZATION })
  expect(put.status).toBe(200)
  expect(await put.json()).toMatchObject({ status: 'COMPLETE' })
  const list = await emulator.fetch(
    `http://emulator/crm/objects/2026-03/contacts/101/associations/companies`,
    {
      headers: AUTHORIZATION,
    },
  )
  expect(await list.json()).toMatchObject({ results: [{ toObjectId: 201 }] })
  expect(emulator.received.map(({ operation }) => operation)).toEqual([
    'createDefaultAssociation',
    'listAssociations',
  ])
})

test('bodies with letters beyond ASCII arrive whole', async () => {
  const label = 'Rechnungsempfänger 収入'
  const body = JSON.stringify({ name: 'billing', label })
  await fetch(`${server.url}${LABELS}`, { method: 'POST', headers: AUTHORIZATION, body })
  const response = await fetch(`${server.url}${LABELS}`, { headers: AUTHORIZATION })
  expect(response.headers.get('content-type')).toBe('application/json;charset=utf-8')
  const { results } = (await response.json()) as { results: { label: string }[] }
  expect(results.at(-1)?.label).toBe(label)
})

test('204 has no body', async () => {
  const response = await fetch(`${server.url}${DEFAULT_LINK.replace('/default', '')}`, {
    method: 'DELETE',
    headers: AUTHORIZATION,
  })
  expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
    204,
    '',
    null,
  ])
})

test.each([
  ['beforeWrite', 0],
  ['afterWrite', 1],
] as const)('a connection dropped %s really breaks', async (when, links) => {
  emulator.failNext(1, { kind: 'drop', when })
  const sent = fetch(`${server.url}${DEFAULT_LINK}`, { method: 'PUT', headers: AUTHORIZATION })
  await expect(sent).rejects.toMatchObject({ message: 'fetch failed', cause: { code: 'UND_ERR_SOCKET' } })
  expect(emulator.links('contacts', 'companies')).toHaveLength(links)
  expect((await fetch(`${server.url}${LABELS}`, { headers: AUTHORIZATION })).status).toBe(200)
})

test('a body beyond the cap is refused, with or without a length in advance', async () => {
  const small = await emulator.listen({ maxBodyBytes: 100 })
  const body = JSON.stringify({ name: 'x'.repeat(100), label: 'X' })
  const declared = await fetch(`${small.url}${LABELS}`, { method: 'POST', headers: AUTHORIZATION, body })
  expect([declared.status, await declared.json()]).toMatchObject([
    413,
    { message: 'The body is larger than 100 bytes' },
  ])
  const chunked = await new Promise<number | undefined>((resolve, reject) => {
    const outgoing = request(
      `${small.url}${LABELS}`,
      { method: 'POST', headers: AUTHORIZATION },
      (incoming) => {
        incoming.resume()
        resolve(incoming.statusCode)
      },
    )
    outgoing.on('error', reject)
    outgoing.write(body.slice(0, 60))
    outgoing.end(body.slice(60))
  })
  expect(chunked).toBe(413)
  await small.close()
})

test('a port that is taken is an error to catch', async () => {
  await expect(emulator.listen({ port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('after close nothing answers, also for clients that keep connections open', async () => {
  const other = await emulator.listen()
  await fetch(`${other.url}${LABELS}`, { headers: AUTHORIZATION })
  await other.close()
  await expect(fetch(`${other.url}${LABELS}`, { headers: AUTHORIZATION })).rejects.toThrow('fetch failed')
})

test('listening leaves the process’s own Request and Response alone', async () => {
  expect(new Response('x')).toBeInstanceOf(Response)
  expect(Object.getPrototypeOf(await fetch(`${server.url}${LABELS}`))).toBe(Response.prototype)
})
