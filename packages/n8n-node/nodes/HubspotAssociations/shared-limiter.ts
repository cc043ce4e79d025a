import { type Clock, createRateLimiter, type RateLimiter } from '@hubspot-associations/client/core'

// Lives as long as the process: HubSpot counts the calls of all executions together.
const limiters = new Map<string, RateLimiter>()

/** The limiter that all executions of this process share for one credential. */
export function sharedLimiter(credentialId: string, clock: Clock): RateLimiter {
  const known = limiters.get(credentialId) ?? createRateLimiter({ clock })
  limiters.set(credentialId, known)
  return known
}
