import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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

/** Sends bytes as they are and answers what comes back, until it has come to `end` or the connection closes. */
const raw = (text: string, end: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(server.port, '127.0.0.1', () => void socket.write(text))
    const done = (): void => {
      socket.destroy()
      resolve(received)
    }
    socket.on('error', reject)
    socket.on('close', done)
    socket.on('data', (chunk) => {
      received += String(chunk)
      if (end.test(received)) done()
    })
  })

test('a request line with a whole URL, as proxies send it, is answered like one with a path', async () => {
  const head = `GET http://localhost/_emulator/health?x=1 HTTP/1.1\r\nHost: localhost\r\n\r\n`
  expect(await raw(head, /"status":"ok"/)).toMatch(/^HTTP\/1.1 200 /)
})

test('a whole URL opens the control API to pages of other origins no more than a path does', async () => {
  const head = `POST http://localhost/_emulator/reset HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nContent-Length: 0\r\n\r\n`
  expect(await raw(head, /\}$/)).toMatch(/^HTTP\/1.1 403 /)
})

test('whoever goes away in the middle of a body has asked nothing, and others are answered', async () => {
  const socket = connect(server.port, '127.0.0.1')
  const head = `POST ${LABELS} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"name":`
  await new Promise<void>((resolve) => socket.write(head, () => resolve()))
  socket.destroy()
  expect((await fetch(`${server.url}${LABELS}`, { headers: AUTHORIZATION })).status).toBe(200)
  expect(emulator.received.map(({ method }) => method)).toEqual(['GET'])
})

test('a fault of the emulator itself is answered with 500 and told to whoever runs it', async () => {
  let isBroken = false
  const broken = createEmulator({
    now: () => {
      if (isBroken) throw new Error('the clock fell down')
      return 0
    },
  })
  const other = await broken.listen()
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  isBroken = true
  const response = await fetch(`${other.url}${LABELS}`, { headers: AUTHORIZATION })
  expect([response.status, await response.json()]).toMatchObject([
    500,
    { message: 'The emulator itself failed: the clock fell down' },
  ])
  expect(warned).toHaveBeenCalledWith(expect.objectContaining({ message: 'the clock fell down' }))
  warned.mockRestore()
  isBroken = false
  await other.close()
})

test('names in paths may be percent-encoded, and nonsense among them is read as it is', async () => {
  const asked = (type: string) =>
    fetch(`${server.url}/crm/objects/2026-03/${type}`, { headers: AUTHORIZATION })
  expect((await asked('%63ontacts')).status).toBe(200)
  expect((await (await asked('%E0%A4%A')).json()) as object).toMatchObject({
    message: 'Unable to infer object type from: %E0%A4%A',
  })
})
