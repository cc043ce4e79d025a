import { Agent, request } from 'node:http'

/** Sends requests over a few connections that stay open. */
export interface Load {
  send(method: string, path: string, body: string): Promise<void>
  end(): void
}

/** Connects to an emulator; node's own client, because `fetch` would be what is measured. */
export function createLoad(url: string, connections: number): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(url)
  const headers = { authorization: 'Bearer bench', 'content-type': 'application/json' }

  return {
    send: (method, path, body) =>
      new Promise((resolve, reject) => {
        const outgoing = request({ hostname, port, method, path, agent, headers }, (incoming) => {
          const { statusCode = 0 } = incoming
          incoming.resume()
          incoming.on('end', () => {
            if (statusCode < 300) resolve()
            else reject(new Error(`${method} ${path} was answered ${statusCode}`))
          })
        })
        outgoing.on('error', reject)
        outgoing.end(body)
      }),
    end: () => agent.destroy(),
  }
}

/** Runs `work` so many times, a few at once, and answers the milliseconds it took. */
export async function timed(
  times: number,
  atOnce: number,
  work: (index: number) => Promise<void>,
): Promise<number> {
  const startedAt = performance.now()
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < times) await work(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return performance.now() - startedAt
}
