import type { IncomingMessage, ServerResponse } from 'node:http'
import { StringDecoder } from 'node:string_decoder'
import { ConnectionDropped } from './fault.ts'
import { type HttpRequest, splitTarget } from './http-request.ts'
import { Refusal } from './refusal.ts'
import { type AnyReply, isStream, MOST_WAITING, type Reply, type StreamReply } from './reply.ts'

/** Reads a request of node's HTTP server. Its own types are used: `Request` would be most of the work. */
export function fromIncoming(incoming: IncomingMessage, maxBodyBytes: number): HttpRequest {
  const { method = 'GET', url = '/', headers } = incoming
  return {
    method,
    ...splitTarget(url),
    header: (name) => headers[name]?.toString(),
    text: () => readText(incoming, maxBodyBytes),
  }
}

/** Sends an answer, unless whoever asked has gone. */
export function sendReply(outgoing: ServerResponse, reply: AnyReply): void {
  if (outgoing.destroyed) return
  if (isStream(reply)) sendStream(outgoing, reply)
  else sendText(outgoing, reply)
}

function sendText(outgoing: ServerResponse, { status, headers, body }: Reply): void {
  if (body === null) return void outgoing.writeHead(status, headers).end()
  const length = Buffer.byteLength(body)
  outgoing.writeHead(status, { ...headers, 'content-length': length })
  // What is ASCII throughout need not be encoded, which for large answers takes longer than writing them.
  outgoing.end(body, length === body.length ? 'latin1' : 'utf8')
}

function sendStream(outgoing: ServerResponse, { status, headers, start }: StreamReply): void {
  outgoing.writeHead(status, headers)
  const leave = start({
    send: (text) => void outgoing.write(text),
    keepsUp: () => outgoing.writableLength < MOST_WAITING,
    end: () => void outgoing.end(),
  })
  outgoing.on('close', leave)
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
    incoming.on('error', (cause) => reject(new ConnectionDropped('whoever asked has gone', { cause })))
    incoming.on('end', () => {
      if (size <= maxBodyBytes) resolve(text + decoder.end())
      else reject(new Refusal(413, `The body is larger than ${maxBodyBytes} bytes`))
    })
  })
}
