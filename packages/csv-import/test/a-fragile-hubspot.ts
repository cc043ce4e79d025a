import type { Emulator } from '@hubspot-associations/emulator'
import { aHubSpotBehind } from './a-hubspot-behind.ts'

/** What happens to the caller at one of its requests. */
export interface Accident {
  /** The number of the request, from 1. */
  readonly request: number
  /** Before HubSpot has done anything, or after, so that the answer is lost. */
  readonly when: 'before' | 'after'
  readonly happen: () => void
}

/** An emulator on a loopback port that lets an accident happen at an exact request. */
export async function aFragileHubSpot(
  emulator: Emulator,
): Promise<{ readonly url: string; expect(accident: Accident): void; close(): Promise<void> }> {
  let accident: Accident | undefined
  let requests = 0
  const server = await aHubSpotBehind(emulator, async (_incoming, answer) => {
    requests++
    const due = accident !== undefined && requests === accident.request ? accident : undefined
    if (due === undefined) return answer()
    if (due.when === 'after') await (await answer()).text()
    due.happen()
    return undefined
  })
  return {
    ...server,
    expect(next) {
      accident = next
      requests = 0
    },
  }
}
