import { type Context, Hono } from 'hono'
import type { Route } from './contract.ts'
import { exchange, type Surroundings } from './exchange.ts'
import type { Journal, Settlement } from './journal.ts'
import { Refusal } from './refusal.ts'
import { methodNotAllowed, notFound } from './refusals.ts'
import { refusalReply } from './reply.ts'
import { fetchWire, type Wire } from './wire.ts'

/** What a transport may hand to the app beside the request. */
export interface AppBindings {
  readonly wire?: Wire
}

/** The app: a fetch handler. */
export type App = Hono<{ Bindings: AppBindings }>

type AppContext = Context<{ Bindings: AppBindings }>

/** Answers a request that is about the emulator itself. */
export type ControlHandler = (request: Request, wire: Wire) => Promise<Response>

/** What the app is made of. */
export interface AppParts {
  readonly routes: readonly Route[]
  readonly around: Surroundings
  readonly journal: Journal
  readonly control: ControlHandler
}

/** Under this path no HubSpot operation lives. */
export const CONTROL_PREFIX = '/_emulator'

/** Puts the routes behind one fetch handler; every request but the control API's is noted in the journal. */
export function createApp({ routes, around, journal, control }: AppParts): App {
  const app: App = new Hono()
  // A browser is given the bare address; the page lives with the control API.
  app.on('GET', ['/', CONTROL_PREFIX], (context) =>
    wireOf(context).send({ status: 302, headers: { location: `${CONTROL_PREFIX}/` }, body: null }),
  )
  app.all(`${CONTROL_PREFIX}/*`, (context) => control(context.req.raw, wireOf(context)))
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(route.method, path, (context) => answer(context, route, around, journal))
  }
  app.notFound(async (context) => {
    const { method, path } = context.req
    const { wire, done } = await note(context, undefined, journal)
    const allowed = METHODS.filter((other) => app.router.match(other, path)[0].length > 0)
    const isKnown = allowed.length > 0
    const refusal = isKnown ? methodNotAllowed(method) : notFound(`Nothing answers at ${path}`)
    // HTTP itself wants a 405 to say what would be allowed (RFC 9110); whether HubSpot does was not recorded.
    const reply = refusalReply(refusal, around.nextId(), isKnown ? { allow: allowed.join(', ') } : {})
    done({ reply })
    return wire.send(reply)
  })
  // A dropped connection must reach whoever called fetch, and so must a fault of the emulator itself.
  app.onError((error, context) => {
    if (!(error instanceof Refusal)) throw error
    return wireOf(context).send(refusalReply(error, around.nextId()))
  })
  return app
}

const METHODS = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE']

async function answer(
  context: AppContext,
  route: Route,
  around: Surroundings,
  journal: Journal,
): Promise<Response> {
  const { wire, text, query, done } = await note(context, route.operation, journal)
  const { method, path } = context.req
  const taken = around.faults.take({ method, path, operation: route.operation })
  const settled = taken === undefined ? {} : { fault: taken.fault.kind }
  try {
    const incoming = {
      route,
      path,
      params: context.req.param(),
      query: new URLSearchParams(query),
      authorization: context.req.header('authorization'),
      text,
    }
    const reply = await exchange(incoming, around, taken)
    done({ reply, ...settled })
    return wire.send(reply)
  } catch (error) {
    done(settled)
    throw error
  }
}

interface Noted {
  readonly wire: Wire
  readonly text: string
  readonly query: string
  readonly done: (settlement: Settlement) => void
}

async function note(context: AppContext, operation: string | undefined, journal: Journal): Promise<Noted> {
  const { method, path, url } = context.req
  const wire = wireOf(context)
  const text = method === 'GET' ? '' : await wire.text()
  const at = url.indexOf('?')
  const query = at < 0 ? '' : url.slice(at + 1)
  return { wire, text, query, done: journal.note({ method, path, query, operation, text }) }
}

function wireOf(context: AppContext): Wire {
  return context.env?.wire ?? fetchWire(context.req.raw)
}
