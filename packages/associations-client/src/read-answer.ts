import { abortable } from './abortable.ts'
import { AbortedError } from './errors/aborted-error.ts'
import { isHubSpotError } from './errors/is-hubspot-error.ts'
import type { Answer, AnswerHeaders, Exchange, OperationRequest } from './exchange.ts'
import { looseObject } from './loose-json.ts'
import type { AnswerShape } from './operation.ts'
import { parseJson } from './parse-json.ts'
import type { ReadAlike } from './read-alike.ts'
import { type Secrets, scrubError } from './secrets.ts'
import type { Send } from './send.ts'

/** Settings of the innermost exchange. */
export interface ReadAnswerOptions {
  readonly secrets: Secrets
  readonly timeoutMs: number
  /** Makes a signal that is aborted after a while. */
  readonly timeoutSignal: (timeoutMs: number) => AbortSignal
  readonly readAlike?: ReadAlike | undefined
}

/** The innermost exchange: sends once, reads the answer to its end and parses it once. */
export function readAnswer(send: Send, options: ReadAnswerOptions): Exchange {
  return async (request) => {
    const { operation, ...sent } = request
    const timeout = options.timeoutSignal(options.timeoutMs)
    const signal = request.signal === undefined ? timeout : AbortSignal.any([request.signal, timeout])
    try {
      if (request.signal?.aborted) throw new AbortedError(request.signal, operation.name, false)
      // A host's own HTTP helper may ignore the signal, so the wait itself can be aborted too.
      return await abortable(sendAndRead(send, { ...sent, operation, signal }, options), signal)
    } catch (thrown) {
      // Ours, or one that the Send knows to be final.
      if (isHubSpotError(thrown)) throw thrown
      if (request.signal?.aborted) throw new AbortedError(request.signal, operation.name, true)
      return lostAnswer(timeout.aborted ? timedOut(options.timeoutMs) : scrubError(thrown, options.secrets))
    }
  }
}

const NO_HEADERS: AnswerHeaders = { get: () => null }

function lostAnswer(lost: Error): Answer {
  return { status: 0, headers: NO_HEADERS, body: undefined, lost }
}

function timedOut(timeoutMs: number): Error {
  return new Error(`no answer within ${timeoutMs / 1000} s`)
}

async function sendAndRead(
  send: Send,
  { operation, ...request }: OperationRequest,
  { secrets, readAlike }: ReadAnswerOptions,
): Promise<Answer> {
  const response = await send(request)
  const { status, headers } = response
  const text = await response.text()
  if (status < 200 || status >= 300) return { status, headers, body: explained(secrets.scrub(text)) }
  if (readAlike && operation.noteText?.(text, readAlike)) return { status, headers, body: undefined }
  const body = parsed(text)
  const isWhole = text === '' ? operation.answer === 'anything' : fits(body, operation.answer)
  if (!isWhole)
    return {
      status,
      headers,
      body: undefined,
      lost: new Error('the answer is cut off or not what was asked for'),
    }
  // Answers in part explain too, and what explains must not show a token.
  const clean = looseObject(body).errors === undefined ? text : secrets.scrub(text)
  return { status, headers, body: clean === text ? body : parsed(clean) }
}

/** The JSON of a text; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

function fits(body: unknown, shape: AnswerShape): boolean {
  if (shape === 'results') return Array.isArray(looseObject(body).results)
  return shape === 'anything' ? body !== undefined : looseObject(body) === body
}

/** Proxies answer in HTML, which helps nobody; a short plain text may. */
function explained(text: string): unknown {
  return parsed(text) ?? { message: text.trim().startsWith('<') ? undefined : text.trim().slice(0, 200) }
}
