import { looseObject, looseText } from './loose-json.ts'

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

/** Milliseconds of a `Retry-After` header, given in seconds or as a date. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
