import { controlHandler } from './control/control.ts'
import type { ControlDiff, ControlState } from './control/control-api.ts'
import { portalState } from './control/portal-state.ts'
import { createCore } from './emulator-core.ts'
import type { EmulatorOptions } from './emulator-options.ts'
import { type App, createApp } from './http/app.ts'
import type { RandomFaults } from './http/fault.ts'
import { ConnectionDropped, type Fault, type FaultScope } from './http/fault.ts'
import { fromRequest, toResponse } from './http/fetch-transport.ts'
import { routes } from './http/generated/routes.ts'
import type { ReceivedRequest } from './http/journal.ts'
import { inspectLinks, inspectRecords, type PortalLink, type PortalRecord } from './inspect-portal.ts'
import { type Listening, type ListenOptions, listen } from './listen.ts'
import { allOperations } from './operations/all-operations.ts'
import type { Seed } from './seed/seed.ts'

/** A local HubSpot: one portal. */
export interface Emulator {
  /** Answers a request in this process; any host will do. A dropped connection rejects as `fetch` does. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>
  /** Answers over HTTP, on this machine only unless told otherwise. */
  listen(options?: ListenOptions): Promise<Listening>
  /** Adds records, labels, limits and links: all of them, or none and a message that names the fault's place. */
  seed(seed: Seed): void
  /** The requests so far, oldest first; the same list all the time. */
  readonly received: readonly ReceivedRequest[]
  /** Makes trouble for the next so many requests: of one operation, at one route, or any. */
  failNext(count: number, fault: Fault, scope?: FaultScope): void
  /** Makes trouble by chance from now on, the same for the same seed; undefined ends it. */
  failAtRandom(random: RandomFaults | undefined): void
  /** Back to an empty portal: no records, labels, links, requests, faults, used-up quotas or snapshot. */
  reset(): void
  /** Remembers the portal as it is now, instead of what was remembered before. */
  snapshot(): void
  /** Brings the portal back to the snapshot, as often as needed. */
  restore(): void
  /** What changed since the snapshot; its lists end after `limit` entries. @default 1000 */
  diff(limit?: number): ControlDiff
  /** Lets time pass on a fake clock. */
  advance(ms: number): void
  /** The links between two object types, as they read from the first; ordered by ids. */
  links(fromType: string, toType: string): PortalLink[]
  /** The records of an object type that are not archived. */
  records(objectType: string): PortalRecord[]
  /** What it holds, in numbers: records, links, labels, limits, quotas. */
  state(): ControlState
  /** Lets the state file go, if there is one; servers are closed by themselves. */
  close(): void
}

/** Makes a local HubSpot; it is ready at once. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const core = createCore(options)
  const { settings, tokens, quota, faults, journal, portal, settle, nextId } = core
  const around = {
    ...{ portal, settings, tokens, quota, faults, settle, nextId },
    operations: allOperations(tokens),
  }
  const app = createApp({ routes, around, journal, control: controlHandler(core) })

  return {
    fetch: async (input, init) => inProcess(new Request(input, init), app),
    listen: (where) => listen(app, where),
    seed: core.seed,
    received: journal.received,
    failNext: (count, fault, scope = {}) => core.failNext(count, fault, scope),
    failAtRandom: core.failAtRandom,
    reset: core.reset,
    snapshot: () => void core.snapshot(),
    restore: core.restore,
    diff: (limit = DIFF_LIMIT) => core.diff(limit),
    advance: core.advance,
    links: (fromType, toType) => inspectLinks(portal(), fromType, toType),
    records: (objectType) => inspectRecords(portal(), objectType),
    state: () => portalState(core),
    close: core.close,
  }
}

const DIFF_LIMIT = 1000

async function inProcess(request: Request, app: App): Promise<Response> {
  const { signal } = request
  signal.throwIfAborted()
  let stopListening = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => reject(signal.reason)
    signal.addEventListener('abort', abort)
    stopListening = () => signal.removeEventListener('abort', abort)
  })
  try {
    return toResponse(await Promise.race([app(fromRequest(request)), aborted]))
  } catch (error) {
    if (error instanceof ConnectionDropped) throw new TypeError('fetch failed', { cause: error })
    throw error
  } finally {
    stopListening()
  }
}
