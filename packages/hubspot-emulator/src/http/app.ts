import { TrieRouter } from 'hono/router/trie-router'
import { CONTROL_PREFIX } from './control-prefix.ts'
import { exchange, type Surroundings } from './exchange.ts'
import type { HttpRequest } from './http-request.ts'
import type { Journal, NotedRequest, Settlement } from './journal.ts'
import { Refusal } from './refusal.ts'
import { methodNotAllowed, notFound } from './refusals.ts'
import { type AnyReply, type Reply, refusalReply } from './reply.ts'
import type { Route } from './route.ts'

/** Answers requests, whatever carries them. */
export type App = (request: HttpRequest) => Promise<AnyReply>

/** What the app is made of. */
export interface AppParts {
  readonly routes: readonly Route[]
  readonly around: Surroundings
  readonly journal: Journal
  /** Answers a request that is about the emulator itself. */
  readonly control: App
}

/** Puts the routes behind one function; every request but the control API's is noted in the journal. */
export function createApp({ routes, around, journal, control }: AppParts): App {
  const find = createFinder(routes)

  async function answer(request: HttpRequest): Promise<AnyReply> {
    const { method, path } = request
    if (path.startsWith(`${CONTROL_PREFIX}/`)) return control(request)
    // A browser is given the bare address; the page lives with the control API.
    if (method === 'GET' && (path === '/' || path === CONTROL_PREFIX)) return TO_THE_PAGE
    const found = find(method, path)
    const text = method === 'GET' ? '' : await request.text()
    const noted = { method, path, query: request.query, operation: found.route?.operation, text }
    const done = journal.note(noted)
    if (found.route !== undefined) return perform(request, noted, { found, around, done })
    const reply = nothingThere(noted, found.methods, around)
    done({ reply })
    return reply
  }

  return async (request) => {
    try {
      return await answer(request)
    } catch (error) {
      // A dropped connection must reach whoever asked, and so must a fault of the emulator itself.
      if (!(error instanceof Refusal)) throw error
      return refusalReply(error, around.nextId())
    }
  }
}

const TO_THE_PAGE: Reply = { status: 302, headers: { location: `${CONTROL_PREFIX}/` }, body: null }

type Found =
  | { readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly route: undefined; readonly methods: readonly string[] }

const METHODS = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE']

function createFinder(routes: readonly Route[]): (method: string, path: string) => Found {
  const router = new TrieRouter<Route>()
  for (const route of routes) router.add(route.method, route.path.replaceAll(/\{(\w+)\}/g, ':$1'), route)

  return (method, path) => {
    const [[match]] = router.match(method, path)
    if (match !== undefined) {
      const params = match[1] as Record<string, string>
      return { route: match[0], params: path.includes('%') ? decoded(params) : params }
    }
    return {
      route: undefined,
      methods: METHODS.filter((other) => router.match(other, path)[0].length > 0),
    }
  }
}

function decoded(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const decode = ([name, value]: [string, string]): [string, string] => [name, decodedText(value)]
  return Object.fromEntries(Object.entries(params).map(decode))
}

function decodedText(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

interface Performing {
  readonly found: Found & { readonly route: Route }
  readonly around: Surroundings
  readonly done: (settlement: Settlement) => void
}

async function perform(
  request: HttpRequest,
  { method, path, query, text }: NotedRequest,
  { found: { route, params }, around, done }: Performing,
): Promise<Reply> {
  const taken = around.faults.take({ method, path, operation: route.operation })
  const settled = taken === undefined ? {} : { fault: taken.fault.kind }
  try {
    const authorization = request.header('authorization')
    const incoming = { route, path, params, query: new URLSearchParams(query), authorization, text }
    const reply = await exchange(incoming, around, taken)
    done({ reply, ...settled })
    return reply
  } catch (error) {
    done(settled)
    throw error
  }
}

function nothingThere(
  { method, path }: NotedRequest,
  allowed: readonly string[],
  { nextId }: Surroundings,
): Reply {
  if (allowed.length === 0) return refusalReply(notFound(`Nothing answers at ${path}`), nextId())
  // HTTP itself wants a 405 to say what would be allowed (RFC 9110); whether HubSpot does was not recorded.
  return refusalReply(methodNotAllowed(method), nextId(), { allow: allowed.join(', ') })
}
