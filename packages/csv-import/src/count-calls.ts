import type { Fetch, RateBucket } from '@hubspot-associations/client'

/** HTTP requests by the quota that they count against. */
export type CallCounts = Readonly<Record<Exclude<RateBucket, 'none'>, number>>

/** A fetch that counts, and what it has counted; every attempt of a request counts. */
export interface CountedFetch {
  readonly fetch: Fetch
  counts(): CallCounts
  /** How long answers took so far, all added up. */
  busyMs(): number
}

/** Counts what goes through a fetch. */
export function countCalls(inner: Fetch, now: () => number): CountedFetch {
  const counts = { associations: 0, general: 0, search: 0 }
  let busyMs = 0
  return {
    async fetch(url, init) {
      counts[bucketOf(url)]++
      const sentAt = now()
      try {
        return await inner(url, init)
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
