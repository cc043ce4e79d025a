import { abortable } from './abortable.ts'
import type { Clock } from './clock.ts'
import { afterRefusal, type FairShare, partAt, whole } from './fair-share.ts'
import { RATES, type RateBucket } from './hubspot-numbers.ts'
import {
  answered,
  emptyWindow,
  freeAt,
  learn,
  type Rate,
  type RateWindow,
  take,
  type WindowReport,
} from './rate-window.ts'

/** How a request asks for its slot. */
export interface SlotRequest {
  readonly signal?: AbortSignal | undefined
  /** Told before each pause. */
  readonly onWait?: ((delayMs: number) => void) | undefined
}

/** Leave to send one request. */
export interface Slot {
  /** To be called when the answer has come, or is lost. */
  answered(): void
}

/**
 * Hands out slots of the rate windows of one access token, first come, first served.
 * Clients that use the same token may share one.
 */
export interface RateLimiter {
  /** Resolves when the request may go out; rejects with the signal's reason when aborted. */
  acquire(bucket: RateBucket, request?: SlotRequest): Promise<Slot>
  /** Takes in what HubSpot reports about a window. */
  report(bucket: RateBucket, report: WindowReport): void
  /** Lets no request of the bucket out for a while, since HubSpot refused one. */
  pause(bucket: RateBucket, delayMs: number): void
}

/** Settings of a limiter. */
export interface RateLimiterOptions {
  readonly clock: Clock
  /** Quotas to start with, until answers teach others. @default those of the smallest subscription */
  readonly rates?: Partial<Readonly<Record<RateBucket, Rate>>> | undefined
}

interface BucketState {
  /** Everybody's slots, as far as HubSpot tells of those of others. */
  window: RateWindow
  /** Our own slots alone. */
  own: RateWindow
  share: FairShare
  pausedUntil: number
  /** Settles when the last request in line has its slot or gave up. */
  lastInLine: Promise<unknown>
}

/** Creates a limiter with all windows free. */
export function createRateLimiter({ clock, rates }: RateLimiterOptions): RateLimiter {
  const buckets = new Map<RateBucket, BucketState>()
  const stateOf = (bucket: RateBucket): BucketState => {
    const known = buckets.get(bucket)
    if (known !== undefined) return known
    const window = emptyWindow(rates?.[bucket] ?? RATES[bucket])
    const state = { window, own: window, share: whole, pausedUntil: 0, lastInLine: Promise.resolve() }
    buckets.set(bucket, state)
    return state
  }
  return {
    acquire: (bucket, request = {}) => {
      const state = stateOf(bucket)
      const turn = state.lastInLine.then(() => takeSlot(state, clock, request))
      // A request that gave up leaves the line; its own caller hears the reason below.
      state.lastInLine = turn.catch(() => undefined)
      return abortable(turn, request.signal)
    },
    report: (bucket, report) => {
      const state = stateOf(bucket)
      state.window = learn(state.window, report, clock.now())
    },
    pause: (bucket, delayMs) => {
      const state = stateOf(bucket)
      const now = clock.now()
      const { intervalMs } = state.window
      state.share = afterRefusal(state.share, { now, pauseMs: delayMs, intervalMs })
      state.pausedUntil = Math.max(state.pausedUntil, now + delayMs)
    },
  }
}

async function takeSlot(state: BucketState, clock: Clock, { signal, onWait }: SlotRequest): Promise<Slot> {
  for (;;) {
    signal?.throwIfAborted()
    const now = clock.now()
    const own = ownShare(state, now)
    const delayMs = Math.max(freeAt(state.window, now), freeAt(own, now), state.pausedUntil) - now
    if (delayMs <= 0) {
      state.window = take(state.window, now)
      state.own = take(own, now)
      return {
        answered() {
          state.window = answered(state.window, now, clock.now())
          state.own = answered(state.own, now, clock.now())
        },
      }
    }
    onWait?.(delayMs)
    await clock.sleep(delayMs, signal)
  }
}

/** Our own slots, out of those that our share of the quota has. */
function ownShare({ window: { max, intervalMs }, own, share }: BucketState, now: number): RateWindow {
  const ownMax = Math.max(1, Math.floor(max * partAt(share, now, intervalMs)))
  return { takenAt: own.takenAt, max: ownMax, intervalMs }
}
