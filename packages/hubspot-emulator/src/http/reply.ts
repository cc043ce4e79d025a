import { errorBody, type Refusal } from './refusal.ts'

/** What goes back over the wire. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** An answer that goes on for as long as somebody reads it. */
export interface StreamReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Begins to send; the function it answers is called when the reader leaves. */
  start(reader: StreamReader): () => void
}

/** Whoever reads a stream. */
export interface StreamReader {
  send(text: string): void
  /** Whether less than `MOST_WAITING` is still to be fetched. */
  keepsUp(): boolean
  end(): void
}

/** Every kind of answer. */
export type AnyReply = Reply | StreamReply

/** How many bytes a stream holds for a reader that is slow. */
export const MOST_WAITING: number = 1024 * 1024

/** Tells the two kinds of answers apart. */
export function isStream(reply: AnyReply): reply is StreamReply {
  return 'start' in reply
}

/** Writes an answer with a JSON body, or without one. */
export function reply(
  status: number,
  body: object | undefined,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  if (body === undefined) return { status, headers, body: null }
  return {
    status,
    headers: { ...headers, 'content-type': 'application/json;charset=utf-8' },
    body: JSON.stringify(body),
  }
}

/** Writes a refusal as a reply, under an id of its own. */
export function refusalReply(
  refusal: Refusal,
  correlationId: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return reply(refusal.status, errorBody(refusal, correlationId), headers)
}
