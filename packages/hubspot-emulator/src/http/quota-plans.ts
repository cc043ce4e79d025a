/** A HubSpot plan by name, or own numbers to test against. */
export type QuotaPlan = 'free' | 'professional' | 'enterprise' | 'addOn' | Partial<Quotas>

/** How many requests are allowed; what is left out is unlimited. */
export interface Quotas {
  /** Per rolling ten seconds, for everything but associations and searches. */
  readonly burst: number
  /** Per rolling ten seconds, for the association routes that HubSpot counts apart. */
  readonly associationBurst: number
  /** Per second, for searches of the whole account. */
  readonly searchPerSecond: number
  /** Per day of the portal's time zone, for the whole account. */
  readonly daily: number
  /** Per day, for the association routes; without it they count as all others do. */
  readonly associationDaily: number
}

// All numbers: HubSpot's usage guidelines and associations guide (documented, November 2026).
const PRIVATE_APP = {
  free: { burst: 100, associationBurst: 100, daily: 250_000 },
  professional: { burst: 190, associationBurst: 150, daily: 625_000, associationDaily: 500_000 },
  enterprise: { burst: 190, associationBurst: 150, daily: 1_000_000, associationDaily: 500_000 },
  // An API limit increase on top of Enterprise.
  addOn: { burst: 250, associationBurst: 200, daily: 2_000_000, associationDaily: 1_000_000 },
} as const satisfies Record<string, Partial<Quotas>>

const SEARCH_PER_SECOND = 5
const OAUTH_BURST = 110

/** The quotas of a plan; an app authorised by OAuth has a burst of its own and no daily quota. */
export function quotasOf(plan: QuotaPlan, auth: 'privateApp' | 'oauth'): Partial<Quotas> {
  if (typeof plan !== 'string') return plan
  const preset = { ...PRIVATE_APP[plan], searchPerSecond: SEARCH_PER_SECOND }
  if (auth === 'privateApp') return preset
  const { associationBurst, searchPerSecond } = preset
  return { burst: OAUTH_BURST, associationBurst, searchPerSecond }
}
