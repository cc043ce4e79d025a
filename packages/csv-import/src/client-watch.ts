import type { ClientEvent, OnEvent, Quota, RateBucket } from '@hubspot-associations/client'

/** Lets several listeners hear a client, and remembers what it has said of quotas. */
export interface ClientWatch {
  /** What the client tells its events to. */
  readonly onEvent: OnEvent
  subscribe(listener: OnEvent): void
  /** The newest that HubSpot said of each quota; fields that an answer left out are kept. */
  quotas(): ReadonlyMap<RateBucket, Quota>
  /** Requests that were sent again. */
  retries(): number
}

/** Begins to watch a client. */
export function createClientWatch(): ClientWatch {
  const listeners: OnEvent[] = []
  const quotas = new Map<RateBucket, Quota>()
  let retries = 0
  return {
    onEvent(event) {
      if (event.type === 'retry') retries++
      if (event.type === 'quota') quotas.set(event.bucket, { ...quotas.get(event.bucket), ...quotaOf(event) })
      for (const listener of listeners) listener(event)
    },
    subscribe: (listener) => void listeners.push(listener),
    quotas: () => quotas,
    retries: () => retries,
  }
}

function quotaOf({ type, bucket, ...quota }: Extract<ClientEvent, { type: 'quota' }>): Quota {
  return quota
}
