import { setTimeout as sleep } from 'node:timers/promises'
import { createEmulator, type Emulator } from '@hubspot-associations/emulator'
import { inAFolder } from '../ways/a-folder.ts'
import { messages, prepareSync, rejectsIn } from '../ways/by-airbyte.ts'
import { startSync } from '../ways/destination-process.ts'
import type { Chance } from '../work/chance.ts'
import { linkDifference, linksOf } from '../work/links-of.ts'
import { type PortalSize, trialPortal } from '../work/trial-portal.ts'
import type { TrialRow } from '../work/trial-rows.ts'

/** What a sync that nothing disturbs leaves behind. */
export interface CleanSync {
  readonly links: string
  /** The rows that were rejected, with why. */
  readonly rejects: string
  readonly durationMs: number
}

/** Records for the destination, and the portal that they are about. */
export interface SyncWork {
  readonly rows: readonly TrialRow[]
  readonly size: PortalSize
}

/** Syncs all rows, undisturbed. */
export function cleanSync({ rows, size }: SyncWork): Promise<CleanSync> {
  return withPortal(size, async (emulator, url, folder) => {
    const startedAt = performance.now()
    const { exitCode, failure } = await startSync(prepareSync(folder, 'add', url), messages(rows)).ended
    if (exitCode !== 0) throw new Error(`an undisturbed sync ended with ${exitCode}: ${failure}`)
    const durationMs = performance.now() - startedAt
    return { links: linksOf(emulator), rejects: rejectsText(folder), durationMs }
  })
}

/** Syncs with kills at random, going on from the last state as the platform does. Gives what is not as it should be. */
export function killedSync(
  { rows, size }: SyncWork,
  clean: CleanSync,
  { chance, kills }: { readonly chance: Chance; readonly kills: { destination: number } },
): Promise<string[]> {
  return withPortal(size, async (emulator, url, folder) => {
    const files = prepareSync(folder, 'add', url)
    let next = 0
    while (next < rows.length) {
      const { ended, kill } = startSync(files, messages(rows, next))
      const isOver = await Promise.race([
        ended.then(() => true),
        sleep(chance.below(clean.durationMs), false),
      ])
      if (!isOver) {
        kill()
        kills.destination++
      }
      const { exitCode, lastState, failure } = await ended
      if (isOver && exitCode !== 0) return [`a sync ended with ${exitCode}: ${failure}`]
      next = (lastState ?? next - 1) + 1
    }
    const difference = linkDifference(clean.links, linksOf(emulator))
    return [
      ...(difference === undefined ? [] : [difference]),
      ...(rejectsText(folder) === clean.rejects
        ? []
        : ['the rejected records are not those of an unbroken sync']),
    ]
  })
}

function rejectsText(folder: string): string {
  const rejects = [...rejectsIn(folder)].map(([row, { code }]) => `${row} ${code}`)
  return rejects.sort().join('\n')
}

async function withPortal<T>(
  size: PortalSize,
  work: (emulator: Emulator, url: string, folder: string) => Promise<T>,
): Promise<T> {
  const emulator = createEmulator()
  emulator.seed(trialPortal(size))
  const { url, close } = await emulator.listen()
  try {
    return await inAFolder((folder) => work(emulator, url, folder))
  } finally {
    await close()
  }
}
