import type { EmulatorCore } from '../emulator-core.ts'
import type { HttpRequest } from '../http/http-request.ts'
import type { AnyReply } from '../http/reply.ts'

/** A control request at the door of its handler. */
export interface ControlCall {
  readonly core: EmulatorCore
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly header: HttpRequest['header']
  /** The parsed JSON body; undefined without one. */
  readonly body: unknown
}

/** What a handler answers: JSON, nothing, or with headers of its own. */
export type ControlAnswer = { readonly status: number; readonly body?: object } | AnyReply

/** Answers one kind of control request. */
export type ControlHandlerOf = (call: ControlCall) => ControlAnswer | Promise<ControlAnswer>

/** Method and path under the prefix, as `GET /records/:type`, with what answers there. */
export type ControlRoutes = Readonly<Record<string, ControlHandlerOf>>

/** A control request that cannot be done: what, where and what to do. */
export class ControlRefusal extends Error {
  override readonly name: string = 'ControlRefusal'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Reads a whole number from the query, at most `highest`. */
export function numberIn(
  query: URLSearchParams,
  name: string,
  { otherwise, highest }: { readonly otherwise: number; readonly highest: number },
): number {
  const text = query.get(name)
  if (text === null || text === '') return otherwise
  if (/^\d{1,15}$/.test(text)) return Math.min(Number(text), highest)
  throw new ControlRefusal(400, `${name}=${text} is not a whole number`)
}
