import type { HttpResponse, Send } from './send.ts'

/** The part of `fetch` that the client uses. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body: string | null; signal: AbortSignal | null },
) => Promise<HttpResponse>

/** A Send made of a `fetch`. */
export function fetchSend(fetch: Fetch): Send {
  return ({ url, method, headers, body, signal }) =>
    fetch(url, {
      method,
      headers: { ...headers },
      body: body ?? null,
      signal: signal ?? null,
    })
}
