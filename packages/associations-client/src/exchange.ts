import type { Operation } from './operation.ts'
import type { HttpRequest } from './send.ts'

/** A request together with what the policies need to know about it. */
export interface OperationRequest extends HttpRequest {
  readonly operation: Operation
}

/** The headers of an answer, read by name. */
export interface AnswerHeaders {
  get(name: string): string | null
}

/** An answer that has been read to its end, or the reason why there is none. */
export interface Answer {
  /** HTTP status; 0 when nothing arrived. */
  readonly status: number
  readonly headers: AnswerHeaders
  /** The parsed body, undefined when empty, or noted already. */
  readonly body: unknown
  /** Set when the answer got lost or cannot be used: dropped connection, timeout, body cut off. */
  readonly lost?: Error
  /** True when an earlier attempt of the same request may have been carried out. */
  readonly lostBefore?: boolean
}

/** Performs a request and reads its answer. Every policy is an exchange around another exchange. */
export type Exchange = (request: OperationRequest) => Promise<Answer>
