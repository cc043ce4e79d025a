import { type AssociationsClient, createAssociationsClient, type OnEvent } from '@hubspot-associations/client'
import type { Seed } from '@hubspot-associations/emulator'
import { accessTokenFrom } from './access-token.ts'
import type { Terminal } from './progress.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** The flags that say which HubSpot to talk to. */
export interface ConnectionFlags {
  readonly emulator?: boolean
  readonly emulatorSeed?: string
  readonly baseUrl?: string
  readonly tokenFile?: string
}

/** A HubSpot to talk to. */
export interface Connection {
  readonly client: AssociationsClient
  /** How messages call it. */
  readonly name: string
  readonly portalId: string
  /** HTTP requests sent so far, retries included. */
  calls(): number
}

/** Connects to HubSpot itself, or to whatever answers at the base URL. */
export async function connectToHubSpot(
  { baseUrl, tokenFile }: ConnectionFlags,
  { env, clock, stderr }: Pick<Surroundings, 'env' | 'clock' | 'stderr'>,
): Promise<Connection> {
  const url = baseUrl ?? env.HUBSPOT_BASE_URL
  if (url !== undefined && !URL.canParse(url))
    throw new UsageError(`the base URL "${url}" is not a URL, such as https://api.hubapi.com`)
  const accessToken = await accessTokenFrom({ env, ...(tokenFile === undefined ? {} : { tokenFile }) })
  const counted = counting(fetch)
  const client = createAssociationsClient({
    accessToken,
    clock,
    fetch: counted.fetch,
    onEvent: retryTeller(stderr),
    ...(url === undefined ? {} : { baseUrl: url }),
  })
  const { portalId } = await client.account.details()
  return { client, name: `portal ${portalId}`, portalId, calls: counted.calls }
}

// An emulator of one's own has nobody to be polite to.
const unlimited = { max: 1_000_000, intervalMs: 1_000 }

/** Connects to an emulator inside this process that holds the seed. Loaded only when it is asked for. */
export async function connectToEmulator(seed: Seed): Promise<Connection> {
  const { createEmulator } = await import('@hubspot-associations/emulator')
  const emulator = createEmulator()
  emulator.seed(seed)
  const counted = counting(emulator.fetch)
  const client = createAssociationsClient({
    accessToken: 'emulator',
    fetch: counted.fetch,
    rateLimits: { associations: unlimited, general: unlimited, search: unlimited },
  })
  const { portalId } = await client.account.details()
  return { client, name: 'the emulator', portalId, calls: counted.calls }
}

/** Says on a terminal why nothing moves. */
function retryTeller(terminal: Terminal): OnEvent {
  return (event) => {
    if (terminal.isTTY !== true || event.type !== 'retry') return
    terminal.write(`\r\x1b[2K${event.reason}; trying again in ${Math.ceil(event.delayMs / 1000)} s\n`)
  }
}

type Fetch = typeof fetch

function counting(inner: Fetch): { fetch: Fetch; calls(): number } {
  let calls = 0
  return {
    fetch: (...request) => {
      calls++
      return inner(...request)
    },
    calls: () => calls,
  }
}
