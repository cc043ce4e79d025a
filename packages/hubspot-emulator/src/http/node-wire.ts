import type { IncomingMessage, ServerResponse } from 'node:http'
import { StringDecoder } from 'node:string_decoder'
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
    // Decoded piece by piece: a large body would otherwise be in memory three times, outside the collector's sight.
    const decoder = new StringDecoder('utf8')
    let text = ''
    let size = 0
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length
      // What lies beyond the cap is read and thrown away, so that the refusal can still be received.
      text = size <= maxBodyBytes ? text + decoder.write(chunk) : ''
    })
    incoming.on('error', reject)
    incoming.on('end', () => {
      if (size <= maxBodyBytes) resolve(text + decoder.end())
      else reject(new Refusal(413, `The body is larger than ${maxBodyBytes} bytes`))
    })
  })
}
