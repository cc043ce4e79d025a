import type { Answer, Exchange } from './exchange.ts'
import type { Operation } from './operation.ts'

/** Values of path or query parameters. */
export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>

/** A call of one operation, before it is a request. */
export interface TransportCall {
  readonly operation: Operation
  /** Path with `{placeholders}`. */
  readonly path: string
  readonly parameters: Parameters
  readonly query?: Parameters | undefined
  /** JSON. */
  readonly body?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** Turns a call into a request and gives the answer. */
export type Transport = (call: TransportCall) => Promise<Answer>

/** Makes a transport for one address on top of an exchange. */
export type CreateTransport = (exchange: Exchange, baseUrl: string) => Transport
