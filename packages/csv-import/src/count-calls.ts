import type { RateBucket } from '@hubspot-associations/client'

/** HTTP requests by the quota that they count against. */
export type CallCounts = Readonly<Record<Exclude<RateBucket, 'none'>, number>>

/** A fetch that counts, and what it has counted; every attempt of a request counts. */
export interface CountedFetch {
  readonly fetch: typeof fetch
  counts(): CallCounts
  /** How long answers took so far, all added up. */
  busyMs(): number
}

/** Counts what goes through a fetch. */
export function countCalls(inner: typeof fetch, now: () => number): CountedFetch {
  const counts = { associations: 0, general: 0, search: 0 }
  let busyMs = 0
  return {
    async fetch(input, init) {
      counts[bucketOf(String(input instanceof Request ? input.url : input))]++
      const sentAt = now()
      try {
        return await inner(input, init)
      } finally {
        busyMs += now() - sentAt
      }
    },
    counts: () => ({ ...counts }),
    busyMs: () => busyMs,
  }
}

/** All requests of some counts. */
export function totalCalls({ associations, general, search }: CallCounts): number {
  return associations + general + search
}

// Single pairs live under /crm/objects and count against the general quota, as do the limits under /crm/limits.
const ofAssociations = /\/crm\/(v4\/)?associations\//

function bucketOf(url: string): keyof CallCounts {
  const { pathname } = new URL(url)
  if (pathname.endsWith('/search')) return 'search'
  return ofAssociations.test(pathname) ? 'associations' : 'general'
}
