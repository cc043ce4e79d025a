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

/** Counts requests against the portal's quotas. */
export interface QuotaKeeper {
  admit(kind: QuotaKind, token: string): QuotaVerdict
  clear(): void
}

const TEN_SECONDS = 10_000

/** Makes a keeper of these quotas; the portal's time zone decides when a day ends. */
export function createQuotaKeeper(quotas: Partial<Quotas>, clock: PortalClock): QuotaKeeper {
  const windows = new Map<string, RollingWindow>()
  const days = createDailyCounts(quotas, clock)

  function window(key: string, maximum: number | undefined, lengthMs: number): RollingWindow | undefined {
    if (maximum === undefined) return undefined
    const known = windows.get(key) ?? createRollingWindow(maximum, lengthMs)
    windows.set(key, known)
    return known
  }

  // Bursts are per app, that is per token; searches and days are counted for the whole account.
  function burstOf(kind: QuotaKind, token: string): RollingWindow | undefined {
    if (kind === 'search') return window('search', quotas.searchPerSecond, 1000)
    const maximum = kind === 'associations' ? quotas.associationBurst : quotas.burst
    return window(`${kind} ${token}`, maximum, TEN_SECONDS)
  }

  return {
    admit(kind, token): QuotaVerdict {
      const time = clock.now()
      const burst = burstOf(kind, token)
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
      windows.clear()
      days.clear()
    },
  }
}

/** The time, and where it is told. */
export interface PortalClock {
  readonly now: () => number
  readonly timeZone: () => string
}

interface DailyCount {
  used: number
  readonly maximum: number
}

function createDailyCounts(
  { daily = Number.POSITIVE_INFINITY, associationDaily }: Partial<Quotas>,
  { now, timeZone }: PortalClock,
): { of(kind: QuotaKind): DailyCount; clear(): void } {
  const general: DailyCount = { used: 0, maximum: daily }
  // Without a daily quota of their own, associations count as everything else does.
  const associations = associationDaily === undefined ? general : { used: 0, maximum: associationDaily }
  let dayEnds = 0

  return {
    of(kind): DailyCount {
      if (now() >= dayEnds) {
        dayEnds = nextMidnight(now(), timeZone())
        general.used = 0
        associations.used = 0
      }
      return kind === 'associations' ? associations : general
    },
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
