import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Emulator } from '@hubspot-associations/emulator'

/** A HubSpot that now and then tells the token back. */
export interface TellingHubSpot {
  readonly url: string
  /** From now on, answers this status to every write, with the request's Authorization header in the body. */
  tellFrom(status: number | undefined): void
  close(): Promise<void>
}

/** Puts one in front of an emulator. */
export async function startTellingHubSpot(emulator: Emulator): Promise<TellingHubSpot> {
  let status: number | undefined
  const server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await Array.fromAsync(incoming))
    const { method = 'GET', url = '/', headers } = incoming
    if (status !== undefined && /\/batch\/(create|associate|archive|labels)/.test(url)) {
      const message = `refused: ${headers.authorization}`
      outgoing.writeHead(status, { 'content-type': 'application/json' })
      outgoing.end(JSON.stringify({ status: 'error', message, context: { header: [message] } }))
      return
    }
    const request = new Request(`http://127.0.0.1${url}`, {
      method,
      headers: headers as Record<string, string>,
      ...(body.length === 0 ? {} : { body }),
    })
    const answer = await emulator.fetch(request)
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tellFrom(next) {
      status = next
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
