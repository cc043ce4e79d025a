import { ClockIsReal } from '../clock.ts'
import type { EmulatorCore } from '../emulator-core.ts'
import { CONTROL_PREFIX, type ControlHandler } from '../http/app.ts'
import { Refusal } from '../http/refusal.ts'
import { reply } from '../http/reply.ts'
import type { Wire } from '../http/wire.ts'
import { NoSnapshot } from '../state/snapshots.ts'
import { type ControlAnswer, ControlRefusal, type ControlRoutes } from './control-call.ts'
import { events } from './event-stream.ts'
import { linksAmongRoutes } from './links-among.ts'
import { page } from './page.ts'
import { stateRoutes } from './state-routes.ts'
import { trafficRoutes } from './traffic-routes.ts'

/** Answers the control API: whatever steers or watches the emulator and is no HubSpot operation. */
export function controlHandler(core: EmulatorCore): ControlHandler {
  const routes = compile({ ...stateRoutes, ...linksAmongRoutes, ...trafficRoutes, ...events, ...page })

  return async (request, wire) => {
    try {
      const answer = await dispatch(request, wire, { core, routes })
      return answer instanceof Response ? answer : wire.send(reply(answer.status, answer.body))
    } catch (error) {
      return wire.send(reply(statusOf(error), { message: (error as Error).message }))
    }
  }
}

interface CompiledRoute {
  readonly method: string
  readonly pattern: RegExp
  readonly handle: ControlRoutes[string]
}

function compile(routes: ControlRoutes): CompiledRoute[] {
  return Object.entries(routes).map(([key, handle]) => {
    const [method = '', path = ''] = key.split(' ')
    const pattern = new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
    return { method, pattern, handle }
  })
}

async function dispatch(
  request: Request,
  wire: Wire,
  { core, routes }: { readonly core: EmulatorCore; readonly routes: readonly CompiledRoute[] },
): Promise<ControlAnswer> {
  const { pathname, searchParams } = new URL(request.url)
  const path = pathname.slice(CONTROL_PREFIX.length)
  const there = routes.filter(({ pattern }) => pattern.test(path))
  const route = there.find(({ method }) => method === request.method)
  if (route === undefined) throw nothingThere(there, { method: request.method, path: pathname })
  const groups = route.pattern.exec(path)?.groups ?? {}
  const params = Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
  )
  const text = request.method === 'GET' ? '' : await wire.text()
  return route.handle({
    core,
    params,
    query: searchParams,
    headers: request.headers,
    body: bodyOf(text),
  })
}

function nothingThere(
  there: readonly CompiledRoute[],
  { method, path }: { readonly method: string; readonly path: string },
): ControlRefusal {
  if (there.length === 0)
    return new ControlRefusal(404, `nothing answers at ${path}; the emulator's README lists what does`)
  const methods = there.map((route) => route.method).join(', ')
  return new ControlRefusal(405, `${path} takes ${methods}, not ${method}`)
}

function bodyOf(text: string): unknown {
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ControlRefusal(400, `the body is not valid JSON: ${(error as Error).message}`)
  }
}

// What people got wrong is theirs to read; anything else is a fault of the emulator and must be seen as one.
function statusOf(error: unknown): number {
  if (error instanceof ControlRefusal || error instanceof Refusal) return error.status
  if (error instanceof NoSnapshot || error instanceof ClockIsReal) return 409
  if (error instanceof URIError || error instanceof TypeError) return 400
  throw error
}
