import { given } from './given.ts'
import type { CreateTransport, TransportCall } from './transport-call.ts'

/** A transport that needs nothing but URL and JSON, for hosts where globals are out of reach. */
export const createPlainTransport: CreateTransport = (exchange, baseUrl) => (call) =>
  exchange({
    operation: call.operation,
    method: call.operation.method,
    url: baseUrl + pathOf(call) + queryOf(call),
    headers:
      call.body === undefined
        ? { accept: 'application/json' }
        : { accept: 'application/json', 'content-type': 'application/json' },
    body: call.body,
    signal: call.signal,
  })

function pathOf({ path, parameters }: TransportCall): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])))
}

function queryOf({ query = {} }: TransportCall): string {
  const text = new URLSearchParams(given(query) as Record<string, string>).toString()
  return text && `?${text}`
}
