import { ClockIsReal } from '../clock.ts'
import type { EmulatorCore } from '../emulator-core.ts'
import type { App } from '../http/app.ts'
import { CONTROL_PREFIX } from '../http/control-prefix.ts'
import type { HttpRequest } from '../http/http-request.ts'
import { Refusal } from '../http/refusal.ts'
import { type AnyReply, reply } from '../http/reply.ts'
import { NoSnapshot } from '../state/snapshots.ts'
import { ControlRefusal, type ControlRoutes } from './control-call.ts'
import { events } from './event-stream.ts'
import { linksAmongRoutes } from './links-among.ts'
import { page } from './page.ts'
import { stateRoutes } from './state-routes.ts'
import { trafficRoutes } from './traffic-routes.ts'

/** Answers the control API: whatever steers or watches the emulator and is no HubSpot operation. */
export function controlHandler(core: EmulatorCore): App {
  const routes = compile({ ...stateRoutes, ...linksAmongRoutes, ...trafficRoutes, ...events, ...page })

  return async (request) => {
    try {
      return await dispatch(request, core, routes)
    } catch (error) {
      return reply(statusOf(error), { message: (error as Error).message })
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
  request: HttpRequest,
  core: EmulatorCore,
  routes: readonly CompiledRoute[],
): Promise<AnyReply> {
  const { method, header } = request
  const path = request.path.slice(CONTROL_PREFIX.length)
  const there = routes.filter(({ pattern }) => pattern.test(path))
  const route = there.find((other) => other.method === method)
  if (route === undefined) throw nothingThere(there, request)
  const groups = route.pattern.exec(path)?.groups ?? {}
  const params = Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
  )
  const body = bodyOf(method === 'GET' ? '' : await request.text())
  const answer = await route.handle({ core, params, query: new URLSearchParams(request.query), header, body })
  return 'headers' in answer ? answer : reply(answer.status, answer.body)
}

function nothingThere(there: readonly CompiledRoute[], { method, path }: HttpRequest): ControlRefusal {
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
