import { createEmulator } from '@hubspot-associations/emulator'
import { expect, it } from 'vitest'
import type { Told, Verb, Way } from '../ways/way.ts'
import { ways } from '../ways/ways.ts'
import { linksOf } from '../work/links-of.ts'
import { trialPortal } from '../work/trial-portal.ts'
import { oddRows, size } from './odd-rows.ts'

const rows = oddRows()

/** What a way in makes of the rows, and what it leaves in the portal. */
async function through(way: Way, verb: Verb): Promise<Told & { name: string; links: string }> {
  const emulator = createEmulator()
  emulator.seed(trialPortal(size))
  const { url, close } = await emulator.listen()
  try {
    // What is unlinked has no labels to name.
    const asked = verb === 'unlink' ? rows.map((row) => ({ ...row, role: '' })) : rows
    return { ...(await way.outcomesOf(asked, verb, url)), name: way.name, links: linksOf(emulator) }
  } finally {
    await close()
  }
}

it.each(['add', 'set', 'unlink'] as const)(
  '%s: every row has the same outcome, and the portal the same links, whichever way rows come in',
  async (verb) => {
    const [first, ...others] = await Promise.all(ways.map((way) => through(way, verb)))
    const rejected = first?.rows.filter(({ status }) => status === 'rejected').length
    expect(rejected).toBeGreaterThan(50)
    expect(rejected).toBeLessThan(rows.length - 30)
    for (const { name, rows: told, codes = first?.codes, links } of others) {
      const of = (outcomes: Told['rows'] = []) => rows.map((row, at) => ({ ...row, ...outcomes[at] }))
      expect(of(told), name).toEqual(of(first?.rows))
      expect(codes, name).toEqual(first?.codes)
      expect(links, name).toBe(first?.links)
    }
  },
  60_000,
)
