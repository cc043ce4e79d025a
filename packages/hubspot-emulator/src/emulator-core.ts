import { randomUUID } from 'node:crypto'
import { type EmulatorClock, fakeClock, realClock } from './clock.ts'
import type { ControlDiff } from './control/control-api.ts'
import { openStateFile, type StateFile } from './db/state-file.ts'
import { type EmulatorOptions, type Settings, settingsFrom } from './emulator-options.ts'
import type { Fault, FaultScope, RandomFaults } from './http/fault.ts'
import { createFaults, type Faults } from './http/faults.ts'
import { createJournal, type Journal } from './http/journal.ts'
import { createQuotaKeeper, type QuotaKeeper } from './http/quota.ts'
import { quotasOf } from './http/quota-plans.ts'
import { createTokenStore, type TokenStore } from './http/tokens.ts'
import { createPortal, type Portal } from './portal/portal.ts'
import type { Seed } from './seed/seed.ts'
import { sow } from './seed/sow.ts'
import { createSnapshots, type Snapshots } from './state/snapshots.ts'

/** What the HubSpot side and the control side of an emulator share. */
export interface EmulatorCore {
  readonly settings: Settings
  readonly clock: EmulatorClock
  readonly journal: Journal
  readonly faults: Faults
  readonly tokens: TokenStore
  readonly quota: QuotaKeeper | undefined
  readonly snapshots: Snapshots
  /** Ids of answers. */
  nextId(): string
  portal(): Portal
  /** Puts what changed into the state file, if there is one. */
  settle(): void
  seed(seed: Seed): void
  reset(): void
  snapshot(): string
  restore(): void
  diff(limit: number): ControlDiff
  failNext(count: number, fault: Fault, scope: FaultScope): void
  failAtRandom(random: RandomFaults | undefined): void
  clearFaults(): void
  clearJournal(): void
  advance(ms: number): void
  /** Tells when anything but a request changed the emulator, until the function it answers is called. */
  follow(listener: () => void): () => void
  close(): void
}

/** Makes the core of an emulator, with the state of its file if it has one. */
export function createCore(options: EmulatorOptions): EmulatorCore {
  const clock = clockOf(options)
  const settings = { ...settingsFrom(options), now: clock.now }
  const file = options.db === undefined ? undefined : openStateFile(options.db)
  const journal = createJournal(settings.journal, clock.now)
  const faults = createFaults(settings.faults)
  const tokens = createTokenStore(settings.tokens, clock.now, file)
  const snapshots = createSnapshots(clock.now)
  let portal = newPortal(settings, file)
  const quotaClock = { now: clock.now, timeZone: (): string => portal.timeZone }
  const quota = settings.plan && createQuotaKeeper(quotasOf(settings.plan, settings.auth), quotaClock)
  const ids = createIds(settings)
  const settle = (): void => file?.settle()
  const { act, follow } = createActor(settle)

  function reset(): void {
    snapshots.forget()
    file?.clear()
    portal = newPortal(settings, file)
    journal.clear()
    faults.clear()
    tokens.clear()
    quota?.clear()
    ids.clear()
  }

  return {
    ...{ settings, clock, journal, faults, tokens, quota, snapshots, settle },
    nextId: ids.next,
    portal: () => portal,
    // A seed with a fault in it leaves nothing behind.
    seed: (seed) => act(() => snapshots.attempt(portal, () => sow(portal, seed))),
    reset: () => act(reset),
    snapshot: () => act(() => snapshots.take(portal)),
    restore: () => act(() => snapshots.restore(portal)),
    diff: (limit) => snapshots.diff(portal, limit),
    failNext: (count, fault, scope) => act(() => faults.add(count, fault, scope)),
    failAtRandom: (random) => act(() => faults.setRandom(random)),
    clearFaults: () => act(() => faults.clear()),
    clearJournal: () => act(() => journal.clear()),
    advance: (ms) => act(() => clock.advance(ms)),
    follow,
    close: () => file?.close(),
  }
}

interface Actor {
  act<Value>(work: () => Value): Value
  readonly follow: EmulatorCore['follow']
}

// Everything that is no request settles and is told the same way.
function createActor(settle: () => void): Actor {
  const followers = new Set<() => void>()

  return {
    act(work) {
      try {
        return work()
      } finally {
        settle()
        for (const follower of followers) follower()
      }
    },
    follow(listener): () => void {
      followers.add(listener)
      return () => void followers.delete(listener)
    },
  }
}

function clockOf({ clock, now = Date.now }: EmulatorOptions): EmulatorClock {
  return clock === undefined ? realClock(now) : fakeClock(clock.start)
}

function newPortal(settings: Settings, file: StateFile | undefined): Portal {
  const portal = createPortal(settings)
  file?.attach(portal)
  return portal
}

function createIds({ ids }: Settings): { next(): string; clear(): void } {
  let count = 0
  return {
    next: () =>
      ids === 'random' ? randomUUID() : `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    clear(): void {
      count = 0
    },
  }
}
