import { nextMidnight } from './portal-midnight.ts'
import type { Quotas } from './quota-plans.ts'
import { createRollingWindow, type RollingWindow } from './rolling-window.ts'

/** The policies under which HubSpot refuses with 429. */
export type QuotaPolicy = 'DAILY' | 'TEN_SECONDLY_ROLLING' | 'SECONDLY'

/** Which quotas a request counts against. */
export type QuotaKind = 'general' | 'associations' | 'search'

/** What the quotas say to one request. */
export interface QuotaVerdict {
  /** The policy that refuses it, if one does. */
  readonly refusedBy: QuotaPolicy | undefined
  readonly headers: Readonly<Record<string, string>>
}

/** How full a quota is. */
export interface QuotaReading {
  readonly policy: QuotaPolicy
  readonly kind: QuotaKind
  /** Which app, in order of appearance from 1; undefined if the quota is the whole account's. */
  readonly app: number | undefined
  readonly maximum: number
  readonly remaining: number
  /** When a day ends, in milliseconds since 1970; undefined for rolling windows. */
  readonly resetsAt: number | undefined
}

/** Counts requests against the portal's quotas. */
export interface QuotaKeeper {
  admit(kind: QuotaKind, token: string): QuotaVerdict
  /** How full each quota is now. */
  gauges(): QuotaReading[]
  clear(): void
}

const TEN_SECONDS = 10_000

/** Makes a keeper of these quotas; the portal's time zone decides when a day ends. */
export function createQuotaKeeper(quotas: Partial<Quotas>, clock: PortalClock): QuotaKeeper {
  const bursts = createBursts(quotas)
  const days = createDailyCounts(quotas, clock)

  return {
    gauges: () => [...bursts.gauges(clock.now()), ...days.gauges()],
    admit(kind, token): QuotaVerdict {
      const time = clock.now()
      const burst = bursts.of(kind, token)
      const day = days.of(kind)
      const burstPolicy = kind === 'search' ? 'SECONDLY' : 'TEN_SECONDLY_ROLLING'
      const burstRefusal = (burst?.hasRoom(time) ?? true) ? undefined : burstPolicy
      const refusedBy = day.used >= day.maximum ? 'DAILY' : burstRefusal
      if (refusedBy === undefined) {
        burst?.take(time)
        day.used++
      }
      return { refusedBy, headers: kind === 'search' ? {} : quotaHeaders(burst, day, time) }
    },
    clear(): void {
      bursts.clear()
      days.clear()
    },
  }
}

/** The time, and where it is told. */
export interface PortalClock {
  readonly now: () => number
  readonly timeZone: () => string
}

interface Bursts {
  of(kind: QuotaKind, token: string): RollingWindow | undefined
  gauges(now: number): QuotaReading[]
  clear(): void
}

// Bursts are per app, that is per token; searches and days are counted for the whole account.
function createBursts(quotas: Partial<Quotas>): Bursts {
  const windows = new Map<string, { kind: QuotaKind; app: number | undefined; window: RollingWindow }>()
  const apps = new Map<string, number>()

  function add(kind: QuotaKind, token: string): RollingWindow | undefined {
    const maximum = {
      search: quotas.searchPerSecond,
      associations: quotas.associationBurst,
      general: quotas.burst,
    }[kind]
    if (maximum === undefined) return undefined
    const window = createRollingWindow(maximum, kind === 'search' ? 1000 : TEN_SECONDS)
    if (!apps.has(token)) apps.set(token, apps.size + 1)
    const app = kind === 'search' ? undefined : apps.get(token)
    windows.set(keyOf(kind, token), { kind, app, window })
    return window
  }

  const keyOf = (kind: QuotaKind, token: string): string => (kind === 'search' ? kind : `${kind} ${token}`)

  return {
    of: (kind, token) => windows.get(keyOf(kind, token))?.window ?? add(kind, token),
    gauges: (now) =>
      [...windows.values()].map(({ kind, app, window }) => ({
        policy: kind === 'search' ? 'SECONDLY' : 'TEN_SECONDLY_ROLLING',
        kind,
        app,
        maximum: window.maximum,
        remaining: window.remaining(now),
        resetsAt: undefined,
      })),
    clear(): void {
      windows.clear()
      apps.clear()
    },
  }
}

interface DailyCount {
  used: number
  readonly maximum: number
}

function createDailyCounts(
  { daily = Number.POSITIVE_INFINITY, associationDaily }: Partial<Quotas>,
  { now, timeZone }: PortalClock,
): { of(kind: QuotaKind): DailyCount; gauges(): QuotaReading[]; clear(): void } {
  const general: DailyCount = { used: 0, maximum: daily }
  // Without a daily quota of their own, associations count as everything else does.
  const associations = associationDaily === undefined ? general : { used: 0, maximum: associationDaily }
  let dayEnds = 0
  let zone: string | undefined

  function of(kind: QuotaKind): DailyCount {
    const isOver = now() >= dayEnds
    if (isOver) for (const count of [general, associations]) count.used = 0
    // A portal may be moved to another time zone in the middle of a day.
    if (isOver || zone !== timeZone()) {
      zone = timeZone()
      dayEnds = nextMidnight(now(), zone)
    }
    return kind === 'associations' ? associations : general
  }

  function gauge(kind: QuotaKind): QuotaReading[] {
    const { maximum, used } = of(kind)
    if (!Number.isFinite(maximum)) return []
    const remaining = Math.max(0, maximum - used)
    return [{ policy: 'DAILY', kind, app: undefined, maximum, remaining, resetsAt: dayEnds }]
  }

  return {
    of,
    gauges: () => [...gauge('general'), ...(associations === general ? [] : gauge('associations'))],
    clear(): void {
      dayEnds = 0
    },
  }
}

// Searches carry none of these headers; the per-second pair is deprecated but still sent (documented).
function quotaHeaders(
  burst: RollingWindow | undefined,
  daily: DailyCount,
  time: number,
): Record<string, string> {
  const headers: Record<string, string> = {}
  if (burst !== undefined) {
    const perSecond = Math.floor(burst.maximum / 10)
    headers['X-HubSpot-RateLimit-Max'] = String(burst.maximum)
    headers['X-HubSpot-RateLimit-Remaining'] = String(burst.remaining(time))
    headers['X-HubSpot-RateLimit-Interval-Milliseconds'] = String(TEN_SECONDS)
    headers['X-HubSpot-RateLimit-Secondly'] = String(perSecond)
    headers['X-HubSpot-RateLimit-Secondly-Remaining'] = String(Math.min(perSecond, burst.remaining(time)))
  }
  if (Number.isFinite(daily.maximum)) {
    headers['X-HubSpot-RateLimit-Daily'] = String(daily.maximum)
    headers['X-HubSpot-RateLimit-Daily-Remaining'] = String(Math.max(0, daily.maximum - daily.used))
  }
  return headers
}

const LIMIT_NAMES: Readonly<Record<QuotaPolicy, string>> = {
  DAILY: 'daily',
  TEN_SECONDLY_ROLLING: 'ten_secondly_rolling',
  SECONDLY: 'secondly',
}

/** The documented body of a 429. */
export function quotaBody(policy: QuotaPolicy, correlationId: string): object {
  return {
    status: 'error',
    message: `You have reached your ${LIMIT_NAMES[policy]} limit.`,
    errorType: 'RATE_LIMIT',
    correlationId,
    policyName: policy,
    requestId: correlationId,
  }
}

/** Which quotas a path counts against: the association routes under `/crm/associations` have their own. */
export function quotaKind(path: string, operation: string): QuotaKind {
  if (operation === 'searchObjects') return 'search'
  return /^\/crm\/(v4\/)?associations\//.test(path) ? 'associations' : 'general'
}
