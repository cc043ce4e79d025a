import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Emulator } from '@hubspot-associations/emulator'

/** What is done about a request: it is answered, or the connection breaks. */
export type Around = (
  incoming: IncomingMessage,
  answer: () => Promise<Response>,
) => Promise<Response | undefined>

/** An emulator on a loopback port, with something between it and its callers. */
export async function aHubSpotBehind(
  emulator: Emulator,
  around: Around,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    const chunks = await Array.fromAsync(incoming)
    const { method = 'GET', url = '/' } = incoming
    const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }
    const headers = incoming.headers as Record<string, string>
    const answer = await around(incoming, () =>
      emulator.fetch(new Request(`http://127.0.0.1${url}`, { method, headers, ...body })),
    )
    if (answer === undefined) return incoming.destroy()
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
