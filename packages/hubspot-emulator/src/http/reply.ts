import { errorBody, type Refusal } from './refusal.ts'

/** What goes back over the wire. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
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
