import type { Quota } from './client-event.ts'
import type { AnswerHeaders } from './exchange.ts'
import { given } from './given.ts'
import { looseNumber } from './loose-json.ts'

// Documented in "API usage guidelines". The `-Secondly` pair is deprecated and not enforced: not read.
const HEADERS = {
  max: 'x-hubspot-ratelimit-max',
  remaining: 'x-hubspot-ratelimit-remaining',
  intervalMs: 'x-hubspot-ratelimit-interval-milliseconds',
  daily: 'x-hubspot-ratelimit-daily',
  dailyRemaining: 'x-hubspot-ratelimit-daily-remaining',
} as const satisfies Record<keyof Quota, string>

/** What the rate limit headers say; undefined when the answer has none. */
export function quotaFromHeaders(headers: AnswerHeaders): Quota | undefined {
  const values = Object.entries(HEADERS).map(([field, header]) => [field, looseNumber(headers.get(header))])
  const quota: Quota = given(Object.fromEntries(values))
  return Object.keys(quota).length > 0 ? quota : undefined
}
