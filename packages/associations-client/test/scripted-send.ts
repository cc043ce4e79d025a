import type { HttpRequest, HttpResponse, Send } from '../src/send.ts'

/** An answer to give: its status, its body (JSON unless a text) and headers; or an error to throw. */
export type Scripted =
  | Error
  | {
      readonly status?: number
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }

/** A Send that gives prepared answers and keeps what it was asked. */
export interface ScriptedSend extends Send {
  readonly requests: readonly HttpRequest[]
}

/** Answers the first request with the first answer and so on; the last answer is given from then on. */
export function scriptedSend(...answers: (Scripted | ((request: HttpRequest) => Scripted))[]): ScriptedSend {
  const requests: HttpRequest[] = []
  const send: Send = async (request) => {
    const next = answers[Math.min(requests.length, answers.length - 1)] ?? {}
    requests.push(request)
    const answer = typeof next === 'function' ? next(request) : next
    if (answer instanceof Error) throw answer
    return toResponse(answer)
  }
  return Object.assign(send, { requests })
}

function toResponse({ status = 200, body, headers }: Exclude<Scripted, Error>): HttpResponse {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  return { status, headers: new Headers(headers), text: async () => text }
}
