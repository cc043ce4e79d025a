import type { Clock } from '@hubspot-associations/client'

/** A clock whose time passes only by being asked and by being slept through, so that long runs take no time. */
export function createVirtualClock(start: number): Clock {
  let now = start
  return {
    now() {
      now += 5
      return Math.floor(now)
    },
    sleep(delayMs) {
      now = Math.max(now, now + delayMs)
      return Promise.resolve()
    },
  }
}
