import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Emulator } from '@hubspot-associations/emulator'

/** What happens to the caller at one of its requests. */
export interface Accident {
  /** The number of the request, from 1. */
  readonly request: number
  /** Before HubSpot has done anything, or after, so that the answer is lost. */
  readonly when: 'before' | 'after'
  readonly happen: () => void
}

/** An emulator on a loopback port that lets an accident happen at an exact request. */
export async function aFragileHubSpot(
  emulator: Emulator,
): Promise<{ readonly url: string; expect(accident: Accident): void; close(): Promise<void> }> {
  let accident: Accident | undefined
  let requests = 0
  const server = createServer(async (incoming, outgoing) => {
    const chunks = await Array.fromAsync(incoming)
    requests++
    const due = accident !== undefined && requests === accident.request ? accident : undefined
    if (due?.when === 'before') {
      due.happen()
      return incoming.destroy()
    }
    const { method = 'GET', url = '/' } = incoming
    const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }
    const headers = incoming.headers as Record<string, string>
    const answer = await emulator.fetch(new Request(`http://127.0.0.1${url}`, { method, headers, ...body }))
    const text = await answer.text()
    if (due?.when === 'after') {
      due.happen()
      return incoming.destroy()
    }
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    expect(next) {
      accident = next
      requests = 0
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
