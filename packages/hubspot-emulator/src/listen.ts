import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings, type ServerType } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { App } from './http/app.ts'
import { refusalReply } from './http/exchange.ts'
import { ConnectionDropped } from './http/faults.ts'
import { nodeWire } from './http/node-wire.ts'
import { Refusal } from './http/refusal.ts'

/** Where to listen, and how much to read. */
export interface ListenOptions {
  /** @default 0, any free one */
  readonly port?: number
  /** @default '127.0.0.1': this machine only */
  readonly host?: string
  /** The largest body that is read, in bytes. @default 64 MiB */
  readonly maxBodyBytes?: number
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
  const { port = 0, host = '127.0.0.1', maxBodyBytes = MAX_BODY_BYTES } = options
  const server = createAdaptorServer({
    fetch: (request, env) => answer(app, request, env as HttpBindings, maxBodyBytes),
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

async function answer(
  app: App,
  request: Request,
  { incoming, outgoing }: HttpBindings,
  maxBodyBytes: number,
): Promise<Response> {
  const wire = nodeWire(incoming, outgoing, maxBodyBytes)
  try {
    return await app.fetch(request, { wire })
  } catch (error) {
    if (error instanceof Refusal) return wire.send(refusalReply(error))
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
