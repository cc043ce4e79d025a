import { checkFault, checkRandomFaults } from './check-faults.ts'
import type { Fault, FaultScope, RandomFaults, TakenFault } from './fault.ts'
import { type FaultTarget, scopeMatcher } from './fault-scope.ts'
import { createLuck, type Luck } from './luck.ts'

/** Trouble for the next so many requests. */
export interface PendingFault extends FaultScope {
  readonly count: number
  readonly fault: Fault
}

/** The faults still to come: scripted ones first, then chance. */
export interface Faults {
  add(count: number, fault: Fault, scope: FaultScope): void
  /** Begins trouble by chance, or ends it. */
  setRandom(random: RandomFaults | undefined): void
  /** The fault for a request, used up once. */
  take(target: FaultTarget): TakenFault | undefined
  readonly scripted: readonly PendingFault[]
  readonly random: RandomFaults | undefined
  /** No scripted faults any more, and chance as it was at the start. */
  clear(): void
}

interface Pending {
  remaining: number
  readonly fault: Fault
  readonly scope: FaultScope
  readonly matches: (target: FaultTarget) => boolean
}

/** Makes a list of faults that are used in the order in which they were added. */
export function createFaults(initial: RandomFaults | undefined): Faults {
  const pending: Pending[] = []
  let taken = 0
  let chance = createChance(initial)

  function takeScripted(target: FaultTarget): TakenFault | undefined {
    const at = pending.findIndex(({ matches }) => matches(target))
    const found = pending[at]
    if (found === undefined) return undefined
    found.remaining--
    if (found.remaining === 0) pending.splice(at, 1)
    return { fault: found.fault, luck: createLuck(taken++) }
  }

  return {
    add(count, fault, scope): void {
      if (!Number.isInteger(count) || count < 1) {
        throw new TypeError(`failNext: count is ${count}, give the number of requests that shall fail`)
      }
      checkFault(fault)
      pending.push({ remaining: count, fault, scope, matches: scopeMatcher(scope) })
    },
    setRandom(random): void {
      chance = createChance(random)
    },
    take(target): TakenFault | undefined {
      const byChance = chance.take(target)
      return takeScripted(target) ?? byChance
    },
    get scripted(): readonly PendingFault[] {
      return pending.map(({ remaining, fault, scope }) => ({ count: remaining, fault, ...scope }))
    },
    get random(): RandomFaults | undefined {
      return chance.random
    },
    clear(): void {
      pending.length = 0
      taken = 0
      chance = createChance(initial)
    },
  }
}

interface Chance {
  readonly random: RandomFaults | undefined
  take(target: FaultTarget): TakenFault | undefined
}

function createChance(random: RandomFaults | undefined): Chance {
  if (random === undefined) return { random, take: () => undefined }
  checkRandomFaults(random)
  const rates = random.rates.map((rate, index) => ({ rate, index, matches: scopeMatcher(rate), seen: 0 }))
  return {
    random,
    take(target): TakenFault | undefined {
      const hits: TakenFault[] = []
      for (const entry of rates) {
        if (!entry.matches(target)) continue
        // Every rate counts its own requests, so that a rate beside it changes nothing.
        const luck: Luck = createLuck(random.seed, entry.index, entry.seen++)
        if (luck() * 100 < entry.rate.percent) hits.push({ fault: entry.rate.fault, luck })
      }
      return hits[0]
    },
  }
}
