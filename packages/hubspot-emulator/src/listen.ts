import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from './http/app.ts'
import { ConnectionDropped } from './http/fault.ts'
import { createGate, isLoopback } from './http/gate.ts'
import type { HttpRequest } from './http/http-request.ts'
import { fromIncoming, sendReply } from './http/node-transport.ts'
import { type AnyReply, reply } from './http/reply.ts'

// Importing it by name would evaluate all it exports, and with that load node's whole fetch: 20 ms and 8 MB.
const { createServer } = process.getBuiltinModule('node:http')

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
  const server = createServer((incoming, outgoing) =>
    answer({ incoming, outgoing }, (request) => gate(request) ?? app(request), maxBodyBytes),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return { url: `http://${name}:${address.port}`, port: address.port, close: () => close(server) }
}

interface Connection {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

async function answer(
  { incoming, outgoing }: Connection,
  app: (request: HttpRequest) => AnyReply | Promise<AnyReply>,
  maxBodyBytes: number,
): Promise<void> {
  try {
    sendReply(outgoing, await app(fromIncoming(incoming, maxBodyBytes)))
  } catch (error) {
    if (error instanceof ConnectionDropped) return void incoming.socket.destroy()
    // A fault of the emulator itself: to be seen by whoever asked and by whoever runs it.
    process.emitWarning(error as Error)
    const message = `The emulator itself failed: ${(error as Error).message}`
    sendReply(outgoing, reply(500, { status: 'error', message, category: 'EMULATOR_FAILED' }))
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
    server.closeAllConnections()
  })
}
