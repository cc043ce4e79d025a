import { type Context, Hono } from 'hono'
import type { Route } from './contract.ts'
import { exchange, refusalReply, type Surroundings } from './exchange.ts'
import type { Journal } from './journal.ts'
import { methodNotAllowed, notFound } from './refusals.ts'
import { fetchWire, type Wire } from './wire.ts'

/** What a transport may hand to the app beside the request. */
export interface AppBindings {
  readonly wire?: Wire
}

/** The app: a fetch handler. */
export type App = Hono<{ Bindings: AppBindings }>

type AppContext = Context<{ Bindings: AppBindings }>

/** Puts the routes behind one fetch handler; every request is noted in the journal. */
export function createApp(routes: readonly Route[], around: Surroundings, journal: Journal): App {
  const app: App = new Hono()
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(route.method, path, (context) => answer(context, route, around, journal))
  }
  app.notFound(async (context) => {
    const { method, path } = context.req
    const { wire, done } = await note(context, undefined, journal)
    const isKnown = METHODS.some((other) => other !== method && app.router.match(other, path)[0].length > 0)
    const refusal = isKnown ? methodNotAllowed(method) : notFound(`Nothing answers at ${path}`)
    done(refusal.status)
    return wire.send(refusalReply(refusal))
  })
  // A dropped connection must reach whoever called fetch, and so must a fault of the emulator itself.
  app.onError((error) => {
    throw error
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
  const reply = await exchange(
    {
      route,
      path: context.req.path,
      params: context.req.param(),
      query: new URLSearchParams(query),
      authorization: context.req.header('authorization'),
      text,
    },
    around,
  )
  done(reply.status)
  return wire.send(reply)
}

interface Noted {
  readonly wire: Wire
  readonly text: string
  readonly query: string
  readonly done: (status: number) => void
}

async function note(context: AppContext, operation: string | undefined, journal: Journal): Promise<Noted> {
  const { method, path, url } = context.req
  const wire = context.env?.wire ?? fetchWire(context.req.raw)
  const text = method === 'GET' ? '' : await wire.text()
  const at = url.indexOf('?')
  const query = at < 0 ? '' : url.slice(at + 1)
  return { wire, text, query, done: journal.note({ method, path, query, operation, text }) }
}
