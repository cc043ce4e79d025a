import type { OnEvent } from './client-event.ts'
import type { Clock } from './clock.ts'
import { AbortedError } from './errors/aborted-error.ts'
import { isHubSpotError } from './errors/is-hubspot-error.ts'
import type { Answer, Exchange, OperationRequest } from './exchange.ts'
import { rateLimitPolicy, retryAfterMs } from './rate-limit-policy.ts'
import { type Retry, retryDelay } from './retry-delay.ts'

/** Settings of the retry policy. */
export interface RetryOptions {
  /** Repetitions after the first attempt. */
  readonly retries: number
  readonly clock: Clock
  /** Gives numbers from 0 to 1. */
  readonly random: () => number
  readonly onEvent?: OnEvent | undefined
}

/** Sends again while `retryDelay` says so. */
export function withRetry(exchange: Exchange, options: RetryOptions): Exchange {
  return async (request) => {
    const history = { lostBefore: false }
    try {
      return await sendRepeatedly(exchange, request, { options, history })
    } catch (thrown) {
      throw withHistory(thrown, request, history)
    }
  }
}

/** What earlier attempts of a request may have done. */
interface History {
  lostBefore: boolean
}

async function sendRepeatedly(
  exchange: Exchange,
  request: OperationRequest,
  { options, history }: { options: RetryOptions; history: History },
): Promise<Answer> {
  for (let repetitions = 0; ; repetitions++) {
    const answer = await exchange(request)
    const retry = decide(answer, request, { ...options, repetitions })
    if (retry === undefined) return history.lostBefore ? { ...answer, ...history } : answer
    history.lostBefore ||= mayHaveBeenCarriedOut(answer)
    tell(options.onEvent, { answer, request, retry, attempt: repetitions + 1 })
    await options.clock.sleep(retry.delayMs, request.signal)
  }
}

/** The error to throw: an earlier attempt may have been carried out even if the last one never left. */
function withHistory(
  thrown: unknown,
  { signal, operation }: OperationRequest,
  { lostBefore }: History,
): unknown {
  if (isHubSpotError(thrown)) {
    thrown.mayHaveHappened ||= lostBefore
    return thrown
  }
  return signal?.aborted ? new AbortedError(signal, operation.name, lostBefore) : thrown
}

function decide(
  { status, lost, body, headers }: Answer,
  { operation }: OperationRequest,
  { repetitions, retries, clock, random }: RetryOptions & { repetitions: number },
): Retry | undefined {
  return retryDelay({
    status,
    lost: lost !== undefined,
    policy: status === 429 ? rateLimitPolicy(body) : undefined,
    retryAfterMs: retryAfterMs(headers.get('retry-after'), clock.now()),
    replayable: operation.replayable,
    repetitions,
    retries,
    jitter: random(),
  })
}

/** A lock or a rate limit turns the request away at the door; anything else may have got in. */
function mayHaveBeenCarriedOut({ status, lost }: Answer): boolean {
  return lost !== undefined || (status !== 423 && status !== 429)
}

function tell(
  onEvent: OnEvent | undefined,
  facts: {
    answer: Answer
    request: OperationRequest
    retry: Retry
    attempt: number
  },
): void {
  const { answer, request, retry, attempt } = facts
  onEvent?.({ type: 'retry', operation: request.operation.name, attempt, status: answer.status, ...retry })
}
