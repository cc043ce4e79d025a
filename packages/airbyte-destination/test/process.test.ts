import { useEmulator } from '@hubspot-associations/emulator/vitest'
import { describe, expect, it } from 'vitest'
import { aProcess } from './a-process.ts'
import { aLink, aState, linksIn, numbers } from './a-sync.ts'

const portal = useEmulator({
  records: {
    contacts: numbers(1, 30_000).map((n) => ({ id: `${n}` })),
    companies: [{ id: '900001' }],
  },
})

const line = (message: object): string => `${JSON.stringify(message)}\n`
const links = (first: number, last: number): string =>
  numbers(first, last)
    .map((n) => line(aLink(n, 900001)))
    .join('')

// Little memory makes small windows, so that states come back while more is to come.
const config = { max_buffer_mb: 1, flush_seconds: 1 }

describe('the connector as a process', () => {
  it('prints messages to standard output, nothing to standard error, and ends when its input does', async () => {
    const connector = aProcess('write', portal.url)
    connector.stdin.end(links(1, 3) + line(aState('links', 1)))
    const { exitCode, stderr, states } = await connector.ended()
    expect([exitCode, stderr, states.length]).toEqual([0, '', 1])
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'settles what is under way on %s, and dies of it',
    async (signal) => {
      const connector = aProcess('write', portal.url, config)
      connector.stdin.write(links(1, 12_000) + line(aState('links', 1)))
      await connector.states(1)
      connector.stdin.write(links(12_001, 12_500) + line(aState('links', 2)))
      connector.child.kill(signal)
      const { exitCode, states, failure } = await connector.ended()
      expect([exitCode, failure]).toEqual([signal === 'SIGTERM' ? -15 : -2, undefined])
      const covered = states.reduce((sum, { destinationStats }) => sum + destinationStats.recordCount, 0)
      expect(linksIn(portal.emulator).length).toBeGreaterThanOrEqual(covered)
    },
  )

  it('ends well when the source breaks off in the middle of a line', async () => {
    const connector = aProcess('write', portal.url)
    connector.stdin.end(links(1, 50) + line(aState('links', 1)) + line(aLink(51, 900001)).slice(0, 30))
    const { exitCode, states } = await connector.ended()
    expect([exitCode, states.length, linksIn(portal.emulator).length]).toEqual([0, 1, 50])
  })

  it('stops when nobody reads what it prints any more', async () => {
    const connector = aProcess('write', portal.url, config)
    connector.child.stdout?.destroy()
    connector.stdin.write(
      links(1, 12_000) + line(aState('links', 1)) + links(12_001, 20_000) + line(aState('links', 2)),
    )
    const { exitCode, stderr } = await connector.ended()
    expect([exitCode, stderr]).toEqual([1, ''])
  })

  it('dies quietly of a signal that comes while it answers spec', async () => {
    const connector = aProcess('spec', portal.url)
    connector.child.stdout?.once('data', () => connector.child.kill('SIGTERM'))
    const { exitCode, stderr } = await connector.ended()
    expect([0, -15]).toContain(exitCode)
    expect(stderr).toBe('')
  })

  it('reads no faster than it can settle', async () => {
    portal.emulator.failNext(1, { kind: 'delay', ms: 500 }, { operation: 'createDefaultAssociationsBatch' })
    const connector = aProcess('write', portal.url, config)
    const isTaken = connector.stdin.write(links(1, 30_000))
    expect(isTaken).toBe(false)
    await new Promise((resolve) => connector.stdin.once('drain', resolve))
    // What was written last may still stand in the pipe, but most of it must have been settled by now.
    expect(linksIn(portal.emulator).length).toBeGreaterThan(10_000)
    connector.stdin.end(line(aState('links', 1)))
    const { exitCode, states } = await connector.ended()
    expect([exitCode, states[0].destinationStats.recordCount]).toEqual([0, 30_000])
  })
})
