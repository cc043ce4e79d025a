import { BURST_WINDOW_MS, LOCK_MS, SECONDLY_WINDOW_MS } from './hubspot-numbers.ts'

/** What the decision to send again rests on. */
export interface AttemptFacts {
  /** HTTP status; 0 when no answer arrived. */
  readonly status: number
  /** True when the answer got lost or was cut off. */
  readonly lost: boolean
  /** The limit a 429 speaks of. */
  readonly policy?: string | undefined
  readonly retryAfterMs?: number | undefined
  /** True when doing the operation twice is the same as doing it once. */
  readonly replayable: boolean
  /** Repetitions so far. */
  readonly repetitions: number
  /** Repetitions allowed. */
  readonly retries: number
  /** A number from 0 to 1 that spreads the waits of many clients. */
  readonly jitter: number
}

/** A wait after which to send again, and why it is worth it. */
export interface Retry {
  readonly delayMs: number
  readonly reason: string
}

const FIRST_BACKOFF_MS = 500
const LONGEST_BACKOFF_MS = 30_000
/** Whoever is told to come back later than this should be told so instead of kept waiting. */
const LONGEST_WAIT_MS = 300_000

/** Decides whether to send again; undefined means to stop. The first line that applies wins. */
export function retryDelay(facts: AttemptFacts): Retry | undefined {
  const { status, lost, replayable } = facts
  if (facts.repetitions >= facts.retries) return undefined
  // HubSpot itself says for how long nothing will help.
  if ((facts.retryAfterMs ?? 0) > LONGEST_WAIT_MS) return undefined
  if (status === 429) return afterRateLimit(facts)
  // Turned away before anything was done, so that sending again is safe for all operations.
  if (status === 423 && !lost) return again(facts, 'records are locked', LOCK_MS)
  // The answer is final. (477, the account being moved, is among these: it takes hours.)
  if (!lost && !mayPass(status)) return undefined
  // It may have been carried out, and twice is not the same as once.
  if (!replayable) return undefined
  return again(facts, lost ? 'the answer got lost' : `HubSpot answered ${status}`)
}

/** How long no request of the same kind should go out after this 429; undefined when waiting is no use. */
export function rateLimitPauseMs(facts: Pick<AttemptFacts, 'policy' | 'retryAfterMs'>): number | undefined {
  if (facts.policy === 'DAILY') return undefined
  const pauseMs = facts.retryAfterMs ?? (facts.policy === 'SECONDLY' ? SECONDLY_WINDOW_MS : BURST_WINDOW_MS)
  return pauseMs > LONGEST_WAIT_MS ? undefined : pauseMs
}

function afterRateLimit(facts: AttemptFacts): Retry | undefined {
  const delayMs = rateLimitPauseMs(facts)
  return delayMs === undefined ? undefined : { delayMs, reason: `rate limit ${facts.policy ?? 'reached'}` }
}

/** Documented in "Error handling" as passing: 502 to 524. 408 and 500 pass often enough to try. */
function mayPass(status: number): boolean {
  return [408, 500, 502, 503, 504, 521, 522, 523, 524].includes(status)
}

function again({ repetitions, jitter, retryAfterMs = 0 }: AttemptFacts, reason: string, leastMs = 0): Retry {
  const fullMs = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** repetitions)
  const backoffMs = Math.round((fullMs / 2) * (1 + jitter))
  return { delayMs: Math.max(backoffMs, retryAfterMs, leastMs), reason }
}
