import { createEmulator } from '@hubspot-associations/emulator'
import { afterEach, describe, expect, it } from 'vitest'
import { busyPortal, busyRows } from './a-busy-portal.ts'
import { aFile, runCommand } from './run-command.ts'
import { createVirtualClock } from './virtual-clock.ts'

const flags = ['--from', 'contacts:email=Email', '--to', 'companies=CompanyId', '--label', 'Role']

let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

async function importBusy(more: readonly string[], isTTY: boolean) {
  const clock = createVirtualClock(Date.UTC(2026, 10, 21))
  const emulator = createEmulator({
    limitReached: 'entry',
    now: clock.now,
    plan: { burst: 20, associationBurst: 6, daily: 250_000 },
  })
  emulator.seed(busyPortal)
  emulator.failNext(1, { kind: 'status', status: 503 }, { operation: 'createAssociationsBatch' })
  const server = await emulator.listen()
  close = () => server.close()
  const env = { HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'pat-canary-token' }
  const file = await aFile('roles.csv', busyRows)
  return runCommand(['import', file, ...flags, ...more], { env, clock, isTTY })
}

describe('who watches a run', { timeout: 30_000 }, () => {
  it('sees on a terminal how far it is, how fast, how long it will take, and what it waits for', async () => {
    const { stderr } = await importBusy([], true)
    expect(stderr).toMatch(/Comparing rows: [\d,]+ of 11,922, \d+ %/)
    expect(stderr).toMatch(
      /Writing associations: [\d,]+ of [\d,]+, \d+ % · [\d,]+\/s · \d+ s left · quota \d of 6 per 10 s · [\d,]+ calls left today · 1 retry/,
    )
    expect(stderr).toContain('trying again in')
    // The last thing on the screen is nothing, so that the report stands on its own.
    expect(stderr.endsWith('\r\x1b[2K')).toBe(true)
  })

  it('hears nothing elsewhere', async () => {
    expect((await importBusy([], false)).stderr).toBe('')
  })

  it.each([true, false])(
    'gets one line of JSON for each event with --log json (terminal: %s)',
    async (isTTY) => {
      const { stderr } = await importBusy(['--log', 'json'], isTTY)
      const events = stderr
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const kinds = new Set(events.map(({ event }) => event))
      expect([...kinds].sort()).toEqual(['end', 'progress', 'quota', 'retry', 'wait'])
      expect(events.every(({ time }) => /^2026-11-21T00:\d\d:\d\d\.\d{3}Z$/.test(time))).toBe(true)
      expect(events.find(({ event }) => event === 'retry')).toMatchObject({
        operation: 'associations.createBatch',
        status: 503,
        attempt: 1,
      })
      expect(events.at(-1)).toMatchObject({ event: 'end', summary: { rows: 12_000 } })
      // Neither a token nor anything of the rows.
      expect(stderr).not.toMatch(/canary|person\.|example\.com/)
    },
  )

  it('is told which forms a log may have', async () => {
    const { code, stderr } = await runCommand(['import', 'rows.csv', '--log', 'jsn'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Allowed choices are json')])
  })
})
