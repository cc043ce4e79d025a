import { type HttpRequest, splitTarget } from './http-request.ts'
import { type AnyReply, isStream, MOST_WAITING, type StreamReply } from './reply.ts'

/** Reads a `Request`. */
export function fromRequest(request: Request): HttpRequest {
  return {
    method: request.method,
    ...splitTarget(request.url),
    header: (name) => request.headers.get(name) ?? undefined,
    text: () => request.text(),
  }
}

/** Writes an answer as a `Response`. */
export function toResponse(reply: AnyReply): Response {
  const { status, headers } = reply
  return new Response(isStream(reply) ? streamOf(reply) : reply.body, { status, headers })
}

function streamOf({ start }: StreamReply): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave = (): void => undefined

  return new ReadableStream<Uint8Array>(
    {
      start(controller): void {
        leave = start({
          send: (text) => controller.enqueue(encoder.encode(text)),
          keepsUp: () => (controller.desiredSize ?? 0) > 0,
          end: () => controller.close(),
        })
      },
      cancel: () => leave(),
    },
    { highWaterMark: MOST_WAITING, size: (chunk) => chunk?.byteLength ?? 0 },
  )
}
