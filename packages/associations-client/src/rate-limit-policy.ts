import { looseObject, looseText } from './loose-json.ts'

// Whoever says to come back later than this does not mean it, and dates end somewhere.
const YEAR_MS = 365 * 86_400_000

/** The limit that a 429 speaks of: by `policyName`, else by its message; undefined when neither tells. */
export function rateLimitPolicy(body: unknown): string | undefined {
  const { policyName, message } = looseObject(body)
  const named = looseText(policyName)
  if (named !== undefined) return named.toUpperCase()
  const text = (looseText(message) ?? '').toUpperCase()
  if (text.includes('DAILY')) return 'DAILY'
  if (text.includes('TEN_SECONDLY')) return 'TEN_SECONDLY_ROLLING'
  if (text.includes('SECONDLY')) return 'SECONDLY'
  return undefined
}

/** Milliseconds of a `Retry-After` header, given in seconds or as a date; undefined when it makes no sense. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined
  const seconds = Number(header)
  const waitMs = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000
  return waitMs < YEAR_MS ? Math.max(0, waitMs) : undefined
}
