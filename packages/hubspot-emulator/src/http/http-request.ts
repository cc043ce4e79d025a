/** A request as it came, whatever carried it. */
export interface HttpRequest {
  readonly method: string
  /** The path as it was sent, without the query. */
  readonly path: string
  /** The query without the question mark; empty if there is none. */
  readonly query: string
  /** A header by its name in lower case. */
  header(name: string): string | undefined
  /** The body as text. */
  text(): Promise<string>
}

/** Splits what a request asks for, a path with or without a query or a whole URL. */
export function splitTarget(target: string): Pick<HttpRequest, 'path' | 'query'> {
  const start = target.startsWith('/') ? 0 : pathStart(target)
  const mark = target.indexOf('?', start)
  if (mark < 0) return { path: target.slice(start), query: '' }
  return { path: target.slice(start, mark), query: target.slice(mark + 1) }
}

function pathStart(url: string): number {
  const slash = url.indexOf('/', url.indexOf('//') + 2)
  return slash < 0 ? url.length : slash
}
