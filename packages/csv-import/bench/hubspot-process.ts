import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** What a server has been asked since it was last asked for it. */
export interface Traffic {
  /** Batches of associations to create. */
  readonly creates: number
  readonly reads: number
  /** Records whose associations were read. */
  readonly readInputs: number
  readonly lookups: number
  /** Values that records were looked up by. */
  readonly lookupInputs: number
  /** Answers that said 429. */
  readonly tooMany: number
  /** From the first of these requests to the last answer. */
  readonly busyMs: number
}

/** A HubSpot in a process of its own. */
export interface HubSpotProcess {
  readonly url: string
  traffic(): Promise<Traffic>
  stop(): void
}

/**
 * `null` takes every association and holds none, so that what is timed is whoever calls it; `quota` is an
 * emulator of a portal with 150 calls in 10 seconds.
 */
export type HubSpotKind = 'null' | 'quota'

/** Starts a HubSpot; `quota` holds as many contacts. */
export async function startHubSpot(kind: HubSpotKind, contacts = 0): Promise<HubSpotProcess> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'hubspot-server.ts'), [kind, String(contacts)])
  const heard = async (): Promise<unknown> => (await once(child, 'message'))[0]
  const url = String(await heard())
  return {
    url,
    traffic() {
      child.send('traffic')
      return heard() as Promise<Traffic>
    },
    stop: () => child.disconnect(),
  }
}
