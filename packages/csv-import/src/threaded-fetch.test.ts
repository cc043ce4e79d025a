import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { threadedFetch } from './threaded-fetch.ts'

let server: Server
let url: string

beforeAll(async () => {
  server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await Array.fromAsync(incoming)).toString()
    if (incoming.url === '/never') return
    outgoing.writeHead(207, { 'X-Asked': `${incoming.method} ${incoming.headers.authorization}` })
    outgoing.end(`${incoming.url} got ${body}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetch = threadedFetch()
const post = { method: 'POST', headers: { authorization: 'Bearer x' }, signal: null }

it('answers as fetch does, each request with its own answer', async () => {
  const paths = Array.from({ length: 20 }, (_, number) => `/${number}`)
  const answers = paths.map(async (path) => {
    const { status, headers, text } = await fetch(url + path, { ...post, body: `é€${path}` })
    return [status, headers.get('x-asked'), headers.get('X-Nothing'), await text()]
  })
  expect(await Promise.all(answers)).toEqual(
    paths.map((path) => [207, 'POST Bearer x', null, `${path} got é€${path}`]),
  )
})

it('says what is wrong with a connection', async () => {
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const { port } = closed.address() as AddressInfo
  await new Promise((resolve) => closed.close(resolve))
  await expect(fetch(`http://127.0.0.1:${port}/`, { ...post, body: null })).rejects.toMatchObject({
    name: 'TypeError',
    cause: { code: 'ECONNREFUSED' },
  })
})

it('gives up when it is told to, before or while it waits', async () => {
  const controller = new AbortController()
  const waiting = fetch(`${url}/never`, { ...post, body: null, signal: controller.signal })
  setImmediate(() => controller.abort())
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  await expect(fetch(url, { ...post, body: null, signal: controller.signal })).rejects.toThrow('aborted')
})

it('keeps a process alive while an answer is awaited, and no longer', async () => {
  const script = `
    const { threadedFetch } = await import(${JSON.stringify(new URL('threaded-fetch.ts', import.meta.url).href)})
    const { text } = await threadedFetch()('${url}/last', { method: 'GET', headers: {}, body: null, signal: null })
    process.stdout.write(await text())`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  expect(stdout).toBe('/last got ')
})
