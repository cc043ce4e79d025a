import { type AssociationsClient, createAssociationsClient, type OnEvent } from '@hubspot-associations/client'
import { readAlike } from '@hubspot-associations/client/alike'
import type { Seed } from '@hubspot-associations/emulator'
import { accessTokenFrom } from './access-token.ts'
import { type ClientWatch, createClientWatch } from './client-watch.ts'
import { type CallCounts, type CountedFetch, countCalls, totalCalls } from './count-calls.ts'
import { createEventLog, type EventLog } from './event-log.ts'
import type { Terminal } from './progress.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** The flags that say which HubSpot to talk to, and how to tell of it. */
export interface ConnectionFlags {
  readonly emulator?: boolean
  readonly emulatorSeed?: string
  readonly baseUrl?: string
  readonly tokenFile?: string
  /** Events go to standard error in this form, instead of progress. */
  readonly log?: string
}

/** A HubSpot to talk to. */
export interface Connection {
  readonly client: AssociationsClient
  /** How messages call it. */
  readonly name: string
  readonly portalId: string
  /** HTTP requests sent so far, retries included. */
  calls(): number
  callCounts(): CallCounts
  /** How long answers took so far, all added up. */
  busyMs(): number
  readonly watch: ClientWatch
  readonly log: EventLog
  readonly isLogged: boolean
}

type Outside = Pick<Surroundings, 'env' | 'clock' | 'stderr'>

/** Connects to HubSpot itself, or to whatever answers at the base URL. */
export async function connectToHubSpot(flags: ConnectionFlags, io: Outside): Promise<Connection> {
  const { baseUrl, tokenFile } = flags
  const url = baseUrl ?? io.env.HUBSPOT_BASE_URL
  if (url !== undefined && !URL.canParse(url))
    throw new UsageError(`the base URL "${url}" is not a URL, such as https://api.hubapi.com`)
  const accessToken = await accessTokenFrom({
    env: io.env,
    ...(tokenFile === undefined ? {} : { tokenFile }),
  })
  const { clock } = io
  const counted = countCalls(fetch, clock.now)
  const listening = listen(flags, io)
  const client = createAssociationsClient({
    accessToken,
    clock,
    fetch: counted.fetch,
    readAlike,
    onEvent: listening.watch.onEvent,
    ...(url === undefined ? {} : { baseUrl: url }),
  })
  const { portalId } = await client.account.details()
  return { client, name: `portal ${portalId}`, portalId, ...counters(counted), ...listening }
}

// An emulator of one's own has nobody to be polite to.
const unlimited = { max: 1_000_000, intervalMs: 1_000 }

/** Connects to an emulator inside this process that holds the seed. Loaded only when it is asked for. */
export async function connectToEmulator(
  seed: Seed,
  flags: ConnectionFlags,
  io: Pick<Outside, 'clock' | 'stderr'>,
): Promise<Connection> {
  const { createEmulator } = await import('@hubspot-associations/emulator')
  const emulator = createEmulator()
  emulator.seed(seed)
  const counted = countCalls(emulator.fetch, io.clock.now)
  const listening = listen(flags, io)
  const client = createAssociationsClient({
    accessToken: 'emulator',
    fetch: counted.fetch,
    onEvent: listening.watch.onEvent,
    rateLimits: { associations: unlimited, general: unlimited, search: unlimited },
  })
  const { portalId } = await client.account.details()
  return { client, name: 'the emulator', portalId, ...counters(counted), ...listening }
}

function counters({ counts, busyMs }: CountedFetch): Pick<Connection, 'calls' | 'callCounts' | 'busyMs'> {
  return { calls: () => totalCalls(counts()), callCounts: counts, busyMs }
}

function listen(
  { log: format }: ConnectionFlags,
  io: Pick<Outside, 'clock' | 'stderr'>,
): Pick<Connection, 'watch' | 'log' | 'isLogged'> {
  const watch = createClientWatch()
  const log = createEventLog(format, io)
  const isLogged = format !== undefined
  watch.subscribe(({ type, ...fields }) => log.write(type, fields))
  if (!isLogged) watch.subscribe(retryTeller(io.stderr))
  return { watch, log, isLogged }
}

/** Says on a terminal why nothing moves. */
function retryTeller(terminal: Terminal): OnEvent {
  return (event) => {
    if (terminal.isTTY !== true || event.type !== 'retry') return
    terminal.write(`\r\x1b[2K${event.reason}; trying again in ${Math.ceil(event.delayMs / 1000)} s\n`)
  }
}
