import type { OnEvent } from './client-event.ts'
import type { Clock } from './clock.ts'
import type { Answer, Exchange } from './exchange.ts'
import { quotaFromHeaders } from './quota-from-headers.ts'
import { rateLimitPolicy, retryAfterMs } from './rate-limit-policy.ts'
import type { RateLimiter } from './rate-limiter.ts'
import { rateLimitPauseMs } from './retry-delay.ts'

/** Settings of the rate limit policy. */
export interface RateLimitOptions {
  readonly limiter: RateLimiter
  readonly clock: Clock
  readonly onEvent?: OnEvent | undefined
}

/** Holds each request until its rate window has room, and learns the true quota from the answers. */
export function withRateLimit(exchange: Exchange, { limiter, clock, onEvent }: RateLimitOptions): Exchange {
  return async (request) => {
    const { bucket } = request.operation
    const onWait = (delayMs: number): void => onEvent?.({ type: 'wait', bucket, delayMs })
    const slot = await limiter.acquire(bucket, { signal: request.signal, onWait })
    const answer = await exchange(request).finally(slot.answered)
    const quota = quotaFromHeaders(answer.headers)
    if (quota !== undefined) {
      limiter.report(bucket, quota)
      onEvent?.({ type: 'quota', bucket, ...quota })
    }
    const pauseMs = answer.status === 429 ? pauseAfter(answer, clock.now()) : undefined
    if (pauseMs !== undefined) limiter.pause(bucket, pauseMs)
    return answer
  }
}

function pauseAfter({ body, headers }: Answer, now: number): number | undefined {
  return rateLimitPauseMs({
    policy: rateLimitPolicy(body),
    retryAfterMs: retryAfterMs(headers.get('retry-after'), now),
  })
}
