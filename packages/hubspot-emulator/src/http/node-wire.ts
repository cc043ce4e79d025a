import type { IncomingMessage, ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Refusal } from './refusal.ts'
import type { Wire } from './wire.ts'

/** The wire of a request that came through node's HTTP server; it spares two stream conversions. */
export function nodeWire(incoming: IncomingMessage, outgoing: ServerResponse, maxBodyBytes: number): Wire {
  return {
    text: () => readText(incoming, maxBodyBytes),
    send({ status, headers, body }): Response {
      if (!outgoing.destroyed) {
        outgoing.writeHead(
          status,
          body === null ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
        )
        outgoing.end(body ?? undefined)
      }
      return RESPONSE_ALREADY_SENT
    },
  }
}

function readText(incoming: IncomingMessage, maxBodyBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length
      // What lies beyond the cap is read and thrown away, so that the refusal can still be received.
      if (size <= maxBodyBytes) chunks.push(chunk)
      else chunks.length = 0
    })
    incoming.on('error', reject)
    incoming.on('end', () => {
      if (size <= maxBodyBytes) resolve(Buffer.concat(chunks, size).toString('utf8'))
      else reject(new Refusal(413, `The body is larger than ${maxBodyBytes} bytes`))
    })
  })
}
