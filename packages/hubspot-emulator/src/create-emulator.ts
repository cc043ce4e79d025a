import { type EmulatorOptions, settingsFrom } from './emulator-options.ts'
import { createApp } from './http/app.ts'
import { ConnectionDropped, createFaults, type Fault, type FaultScope } from './http/faults.ts'
import { createJournal, type ReceivedRequest } from './http/journal.ts'
import { createQuotaKeeper } from './http/quota.ts'
import { quotasOf } from './http/quota-plans.ts'
import { allRoutes } from './http/routes.ts'
import { createTokenStore } from './http/tokens.ts'
import { createBodyReader } from './http/validate-body.ts'
import { inspectLinks, inspectRecords, type PortalLink, type PortalRecord } from './inspect-portal.ts'
import { type Listening, type ListenOptions, listen } from './listen.ts'
import { allOperations } from './operations/all-operations.ts'
import { createPortal } from './portal/portal.ts'
import type { Seed } from './seed/seed.ts'
import { sow } from './seed/sow.ts'

/** A local HubSpot: one portal, in memory. */
export interface Emulator {
  /** Answers a request in this process; any host will do. A dropped connection rejects as `fetch` does. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>
  /** Answers over HTTP, on this machine only unless told otherwise. */
  listen(options?: ListenOptions): Promise<Listening>
  /** Adds records, labels, limits and links; a fault in the data is named with its place. */
  seed(seed: Seed): void
  /** The requests so far, oldest first; the same list all the time. */
  readonly received: readonly ReceivedRequest[]
  /** Makes trouble for the next so many requests, of one operation or of any. */
  failNext(count: number, fault: Fault, scope?: FaultScope): void
  /** Back to an empty portal: no records, labels, links, requests, faults or used-up quotas. */
  reset(): void
  /** The links between two object types, as they read from the first; ordered by ids. */
  links(fromType: string, toType: string): PortalLink[]
  /** The records of an object type that are not archived. */
  records(objectType: string): PortalRecord[]
}

/** Makes a local HubSpot; it is ready at once. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const settings = settingsFrom(options)
  let portal = createPortal(settings)
  const journal = createJournal(settings.journal)
  const faults = createFaults()
  const tokens = createTokenStore(settings.tokens, settings.now)
  const clock = { now: settings.now, timeZone: (): string => portal.timeZone }
  const quota = settings.plan && createQuotaKeeper(quotasOf(settings.plan, settings.auth), clock)
  const readBody = createBodyReader()
  const operations = allOperations(tokens)
  const around = { portal: () => portal, settings, operations, tokens, quota, faults, readBody }
  const app = createApp(allRoutes(), around, journal)

  return {
    fetch: async (input, init) => inProcess(new Request(input, init), (request) => app.fetch(request)),
    listen: (where) => listen(app, where),
    seed: (seed) => sow(portal, seed),
    received: journal.received,
    failNext: (count, fault, scope = {}) => faults.add(count, fault, scope),
    reset(): void {
      portal = createPortal(settings)
      journal.clear()
      faults.clear()
      tokens.clear()
      quota?.clear()
    },
    links: (fromType, toType) => inspectLinks(portal, fromType, toType),
    records: (objectType) => inspectRecords(portal, objectType),
  }
}

type Answer = (request: Request) => Response | Promise<Response>

async function inProcess(request: Request, answer: Answer): Promise<Response> {
  const { signal } = request
  signal.throwIfAborted()
  let stopListening = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => reject(signal.reason)
    signal.addEventListener('abort', abort)
    stopListening = () => signal.removeEventListener('abort', abort)
  })
  try {
    return await Promise.race([answer(request), aborted])
  } catch (error) {
    if (error instanceof ConnectionDropped) throw new TypeError('fetch failed', { cause: error })
    throw error
  } finally {
    stopListening()
  }
}
