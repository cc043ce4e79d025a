import type { AssociationsClient } from './associations-client.ts'
import type { ClientOptions } from './client-options.ts'
import type { Clock } from './clock.ts'
import { createClient } from './create-client.ts'
import { type Fetch, fetchSend } from './fetch-send.ts'
import { systemClock } from './system-clock.ts'
import { createOpenapiTransport } from './transport.ts'

/** Options of a client that runs on the host's own `fetch` and timers. */
export interface AssociationsClientOptions extends ClientOptions {
  /** @default the host's fetch */
  readonly fetch?: Fetch
  /** @default the host's time */
  readonly clock?: Clock
  /** Gives numbers from 0 to 1, which spread the waits of many clients. @default Math.random */
  readonly random?: () => number
}

/**
 * Creates a client for HubSpot's associations, labels and limits.
 * @throws TypeError that names the option at fault.
 */
export function createAssociationsClient(options: AssociationsClientOptions): AssociationsClient {
  if (options.accessToken === undefined && options.oauth === undefined) {
    throw new TypeError(
      'pass accessToken (of a private app or service key), or oauth with its three credentials',
    )
  }
  const { fetch = globalThis.fetch, clock = systemClock, ...rest } = options
  // Called bare: browsers refuse a fetch whose `this` is something else than the window.
  return createClient({
    ...rest,
    clock,
    send: fetchSend((url, init) => fetch(url, init)),
    createTransport: createOpenapiTransport,
  })
}
