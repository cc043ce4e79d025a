import type { Seed } from '../seed/seed.ts'
import type { ClockChange, ControlClock, ControlHealth } from './control-api.ts'
import {
  type ControlAnswer,
  type ControlCall,
  ControlRefusal,
  type ControlRoutes,
  numberIn,
} from './control-call.ts'
import { portalNeighbourhood, portalRecords } from './portal-records.ts'
import { portalState } from './portal-state.ts'

/** Control requests about the portal: what it holds, and putting it into another state. */
export const stateRoutes: ControlRoutes = {
  'GET /health': ({ core }) => {
    const { portalId } = core.portal()
    const health: ControlHealth = { status: 'ok', portalId, ...clockOf(core), db: core.settings.db ?? null }
    return { status: 200, body: health }
  },
  'GET /state': state,
  'POST /reset': (call) => done(call, () => call.core.reset()),
  'POST /seed': (call) => done(call, () => call.core.seed((call.body ?? {}) as Seed)),
  'POST /snapshot': ({ core }) => ({ status: 200, body: { takenAt: core.snapshot() } }),
  'POST /restore': (call) => done(call, () => call.core.restore()),
  'GET /diff': ({ core, query }) => ({
    status: 200,
    body: core.diff(numberIn(query, 'limit', { otherwise: 1000, highest: 100_000 })),
  }),
  'GET /records/:type': ({ core, params, query }) => ({
    status: 200,
    body: portalRecords(core.portal(), {
      type: params.type ?? '',
      search: query.get('q') ?? '',
      limit: numberIn(query, 'limit', { otherwise: 50, highest: 500 }),
      after: numberIn(query, 'after', { otherwise: -1, highest: Number.MAX_SAFE_INTEGER }),
    }),
  }),
  'GET /neighbourhood/:type/:id': ({ core, params, query }) => ({
    status: 200,
    body: portalNeighbourhood(core.portal(), {
      type: params.type ?? '',
      id: params.id ?? '',
      limit: numberIn(query, 'limit', { otherwise: 100, highest: 1000 }),
    }),
  }),
  'GET /clock': ({ core }) => ({ status: 200, body: clockOf(core) }),
  'POST /clock': (call) => {
    call.core.advance(waitFor(call))
    return { status: 200, body: clockOf(call.core) }
  },
}

function state({ core }: ControlCall): ControlAnswer {
  return { status: 200, body: portalState(core) }
}

function done(call: ControlCall, work: () => void): ControlAnswer {
  work()
  return state(call)
}

function clockOf({ clock }: ControlCall['core']): ControlClock {
  return { now: new Date(clock.now()).toISOString(), clock: clock.kind }
}

function waitFor({ core, body }: ControlCall): number {
  const { advanceMs, to } = (body ?? {}) as ClockChange
  if (typeof advanceMs === 'number' && to === undefined) return advanceMs
  const time = typeof to === 'string' && advanceMs === undefined ? Date.parse(to) : Number.NaN
  if (Number.isFinite(time)) return time - core.clock.now()
  throw new ControlRefusal(
    400,
    'the clock is moved by {"advanceMs": 60000} or {"to": "2026-01-01T00:00:00Z"}; write one of them',
  )
}
