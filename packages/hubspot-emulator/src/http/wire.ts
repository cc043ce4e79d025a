import type { Reply } from './reply.ts'

/** The transport of one request: how its body is read and its answer sent. */
export interface Wire {
  /** The body as text. */
  text(): Promise<string>
  send(reply: Reply): Response
}

/** The wire of a request that is a `Request` and wants a `Response`. */
export function fetchWire(request: Request): Wire {
  return {
    text: () => request.text(),
    send: ({ status, headers, body }) => new Response(body, { status, headers }),
  }
}
