import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator } from '@hubspot-associations/emulator'
import { afterEach, describe, expect, test } from 'vitest'
import {
  type AssociationsClient,
  type AssociationsClientOptions,
  createAssociationsClient,
} from '../src/index.ts'
import { rejection, SMALL_PORTAL } from './story.ts'
import { createTestClock } from './test-clock.ts'

const open: { close(): unknown }[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

function clientOf(baseUrl: string, options: Partial<AssociationsClientOptions> = {}): AssociationsClient {
  return createAssociationsClient({
    accessToken: 'pat-na1-example-token',
    baseUrl,
    clock: createTestClock(),
    ...options,
  })
}

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener)
  open.push({ close: () => server.close().closeAllConnections() })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('over real HTTP', () => {
  test('everything works as in one process', async () => {
    const emulator = createEmulator()
    emulator.seed(SMALL_PORTAL)
    const listening = await emulator.listen()
    open.push(listening)
    const client = clientOf(listening.url)
    const results = await client.associations.createDefaultBatch('contacts', 'companies', [
      { fromId: '1', toId: '11' },
    ])
    expect(results).toMatchObject([{ status: 'done' }])
    await client.associations.archive('contacts', 'companies', { fromId: '1', toId: '11' })
    expect(emulator.links('contacts', 'companies')).toEqual([])
  })

  test.each(['beforeWrite', 'afterWrite'] as const)(
    'a connection that breaks (%s) is tried again',
    async (when) => {
      const emulator = createEmulator()
      emulator.seed(SMALL_PORTAL)
      emulator.failNext(2, { kind: 'drop', when })
      const listening = await emulator.listen()
      open.push(listening)
      const results = await clientOf(listening.url).associations.createDefaultBatch('contacts', 'companies', [
        { fromId: '1', toId: '11' },
      ])
      expect(results).toMatchObject([{ status: 'done' }])
      expect(emulator.received).toHaveLength(3)
      expect(emulator.links('contacts', 'companies')).toHaveLength(1)
    },
  )

  test('a body that breaks off half way is tried again', async () => {
    let count = 0
    const url = await serve((_, response) => {
      const body = JSON.stringify({ results: [{ category: 'USER_DEFINED', typeId: 3, label: 'Boss' }] })
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
      if (++count > 1) response.end(body)
      else response.write(body.slice(0, 20), () => response.destroy())
    })
    expect(await clientOf(url).labels.list('contacts', 'companies')).toMatchObject([{ label: 'Boss' }])
    expect(count).toBe(2)
  })

  test('a server that is not there is a network error that says so', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    const error = await rejection(clientOf(`http://127.0.0.1:${port}`, { retries: 1 }).account.details())
    expect(error).toMatchObject({ name: 'NetworkError', message: expect.stringContaining('ECONNREFUSED') })
  })

  test('a server that never answers is given up on', async () => {
    let count = 0
    const url = await serve(() => {
      count++
    })
    const error = await rejection(clientOf(url, { timeoutMs: 20, retries: 1 }).account.details())
    expect(error).toMatchObject({
      name: 'NetworkError',
      message: expect.stringContaining('no answer within 0.02 s'),
    })
    expect(count).toBe(2)
  })

  test('an abort ends the request on the wire', async () => {
    const controller = new AbortController()
    const url = await serve((request) => {
      request.on('close', () => undefined)
      controller.abort(new Error('enough'))
    })
    const error = await rejection(clientOf(url).account.details({ signal: controller.signal }))
    expect(error).toMatchObject({ name: 'AbortError', mayHaveHappened: true })
  })

  test('a token with a line break from a file is no trouble', async () => {
    let seen: string | undefined
    const url = await serve((request, response) => {
      seen = request.headers.authorization
      response.end('{"results":[]}')
    })
    await clientOf(url, { accessToken: 'pat-na1-example-token\n' }).labels.list('contacts', 'companies')
    expect(seen).toBe('Bearer pat-na1-example-token')
  })
})
