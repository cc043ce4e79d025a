import { createEmulator, type Emulator } from '@hubspot-associations/emulator'
import type { Outcomes, Way } from '../ways/way.ts'
import { linkDifference, linksOf } from '../work/links-of.ts'
import { type PortalSize, trialPortal } from '../work/trial-portal.ts'
import type { TrialRow } from '../work/trial-rows.ts'
import { badDay, dailyLimitAfter } from './trouble.ts'

/** What an undisturbed run leaves behind. */
export interface Calm {
  readonly links: string
  readonly outcomes: Outcomes
  readonly requests: number
}

/** Carries rows through on a day when nothing goes wrong. */
export async function calmRun(way: Way, rows: readonly TrialRow[], size: PortalSize): Promise<Calm> {
  return withEmulator(size, async (emulator, url) => {
    const { outcomes } = await way.carryThrough(rows, url)
    return { links: linksOf(emulator), outcomes, requests: emulator.received.length }
  })
}

/** One bad day: its trouble, and how it went. */
export interface BadDay {
  readonly requests: number
  readonly attempts: number
  /** What is not as on a calm day. */
  readonly faults: readonly string[]
}

// Everything sent again a few times over is trouble; more than this is a loop without end.
const mostRequests = 8

/** Carries the same rows through on a bad day, and compares. */
export async function troubledRun(
  way: Way,
  { rows, size, seed, calm }: { rows: readonly TrialRow[]; size: PortalSize; seed: number; calm: Calm },
): Promise<BadDay> {
  return withEmulator(size, async (emulator, url) => {
    emulator.failAtRandom(badDay(seed))
    const callOff = dailyLimitAfter(emulator, calm.requests / 2)
    try {
      const { outcomes, attempts } = await way.carryThrough(rows, url)
      const requests = emulator.received.length
      const difference = linkDifference(calm.links, linksOf(emulator))
      const faults = [
        ...(difference === undefined ? [] : [difference]),
        ...(outcomes.rows === rows.length ? [] : [`${outcomes.rows} outcomes for ${rows.length} rows`]),
        ...rejectionsOf(calm.outcomes, outcomes),
        ...(requests <= mostRequests * calm.requests ? [] : [`${requests} requests`]),
      ]
      return { requests, attempts, faults }
    } finally {
      callOff()
    }
  })
}

/** A write that was done without an answer makes its row unchanged later on; what is rejected stays the same. */
function rejectionsOf(calm: Outcomes, { codes }: Outcomes): string[] {
  const written = /^(NEW_|LABELS_|UNLINKED|ALREADY_|NOTHING_|REPEATED_|TAKEN_)/
  return Object.entries(calm.codes)
    .filter(([code, count]) => !written.test(code) && codes[code] !== count)
    .map(([code, count]) => `${codes[code] ?? 0} × ${code}, not ${count}`)
}

async function withEmulator<T>(
  size: PortalSize,
  work: (emulator: Emulator, url: string) => Promise<T>,
): Promise<T> {
  const emulator = createEmulator()
  emulator.seed(trialPortal(size))
  const { url, close } = await emulator.listen()
  try {
    return await work(emulator, url)
  } finally {
    await close()
  }
}
