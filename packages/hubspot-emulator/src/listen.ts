import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings, type ServerType } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { App } from './http/app.ts'
import { ConnectionDropped } from './http/fault.ts'
import { createGate, type Gate, isLoopback } from './http/gate.ts'
import { nodeWire } from './http/node-wire.ts'

/** Where to listen, and how much to read. */
export interface ListenOptions {
  /** @default 0, any free one */
  readonly port?: number
  /** @default '127.0.0.1': this machine only */
  readonly host?: string
  /** The largest body that is read, in bytes. @default 64 MiB */
  readonly maxBodyBytes?: number
  /**
   * Further names under which it may be asked, as in `emulator:8080` or `emulator`. On a loopback host only its own
   * names pass, so that no web page can reach it by a name that resolves to this machine; on other hosts all pass
   * unless this is given.
   */
  readonly allowedHosts?: readonly string[]
}

/** An emulator at an address. */
export interface Listening {
  /** For example `http://127.0.0.1:40123`, without a slash at the end. */
  readonly url: string
  readonly port: number
  /** Stops listening and closes open connections. */
  close(): Promise<void>
}

const MAX_BODY_BYTES = 64 * 1024 * 1024

/** Puts the app behind a real HTTP server; a dropped connection really breaks. */
export async function listen(app: App, options: ListenOptions = {}): Promise<Listening> {
  const { port = 0, host = '127.0.0.1', maxBodyBytes = MAX_BODY_BYTES, allowedHosts } = options
  const gate = createGate(isLoopback(host) || allowedHosts !== undefined ? (allowedHosts ?? []) : undefined)
  const server = createAdaptorServer({
    fetch: (request, env) => answer(app, request, { ...(env as HttpBindings), maxBodyBytes, gate }),
    // The process may be somebody's test run: its own Request and Response stay as they are.
    overrideGlobalObjects: false,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return { url: `http://${name}:${address.port}`, port: address.port, close: () => close(server) }
}

type Connection = HttpBindings & { readonly maxBodyBytes: number; readonly gate: Gate }

async function answer(
  app: App,
  request: Request,
  { incoming, outgoing, maxBodyBytes, gate }: Connection,
): Promise<Response> {
  const wire = nodeWire(incoming, outgoing, maxBodyBytes)
  const objection = gate(incoming)
  if (objection !== undefined) return wire.send(objection)
  try {
    return await app.fetch(request, { wire })
  } catch (error) {
    if (!(error instanceof ConnectionDropped)) throw error
    incoming.socket.destroy()
    return RESPONSE_ALREADY_SENT
  }
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
