import type { Clock } from '@hubspot-associations/client'
import { describe, expect, it } from 'vitest'
import { aLink, aPortal, aState, linksIn, run, smallPortal } from './a-sync.ts'

const hour = 3_600_000

/** Time that passes only by waiting, for HubSpot and for the connector. The wait for more records never is over. */
function aClock(start = Date.UTC(2026, 0, 1, 12)): Clock {
  let now = start
  return {
    now: () => now,
    sleep: (delayMs, signal) => {
      if (delayMs === 30_000)
        return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
      now += delayMs
      return Promise.resolve()
    },
  }
}

describe("HubSpot's rate limit", () => {
  it('is told to the platform with the time when the sync goes on, and that it does', async () => {
    const clock = aClock()
    const emulator = aPortal(smallPortal, { now: clock.now })
    emulator.failNext(
      1,
      { kind: 'status', status: 429, policy: 'TEN_SECONDLY_ROLLING' },
      { operation: 'createDefaultAssociationsBatch' },
    )
    const { exitCode, messages } = await run('write', {
      emulator,
      clock,
      input: [aLink(1, 11), aState('links', 1)],
    })
    const told = messages
      .filter(({ trace }) => trace?.type === 'STREAM_STATUS')
      .map(({ trace }) => trace.stream_status)
    const start = Date.UTC(2026, 0, 1, 12)
    expect(exitCode).toBe(0)
    expect(told[0]).toEqual({
      stream_descriptor: { name: 'links' },
      status: 'RUNNING',
      reasons: [{ type: 'RATE_LIMITED', rate_limited: { quota_reset: start + 10_000 } }],
    })
    expect(told.every(({ status }) => status === 'RUNNING')).toBe(true)
    expect(linksIn(emulator)).toEqual(['1-11'])
  })

  it('of a day ends the attempt, and names when it is over', async () => {
    const clock = aClock()
    const emulator = aPortal(smallPortal, { now: clock.now })
    emulator.failNext(
      1_000,
      { kind: 'status', status: 429, policy: 'DAILY' },
      { operation: 'createDefaultAssociationsBatch' },
    )
    const { exitCode, failure, states, messages } = await run('write', {
      emulator,
      clock,
      input: [aLink(1, 11), aState('links', 1)],
    })
    expect([exitCode, failure.failure_type, states]).toEqual([1, 'transient_error', []])
    expect(failure.message).toMatch(/daily limit .* 2026-01-02T00:00/i)
    expect(messages.filter(({ trace }) => trace?.type === 'ERROR')).toHaveLength(1)
  })
})

describe('an OAuth app', () => {
  const refresh = { 'refresh-1': { clientId: 'app', clientSecret: 'app-canary-secret' } }
  const oauth = {
    auth_type: 'oauth',
    client_id: 'app',
    client_secret: 'app-canary-secret',
    refresh_token: 'refresh-1',
  }
  const input = [aLink(1, 11), aState('links', 1)]

  it('has its access token made, and renewed when it is refused', async () => {
    const clock = aClock()
    const emulator = aPortal(smallPortal, { now: clock.now, tokens: { access: {}, refresh } })
    emulator.failNext(1, { kind: 'status', status: 401 }, { operation: 'createDefaultAssociationsBatch' })
    const { exitCode, states, lines } = await run('write', {
      emulator,
      clock,
      config: { credentials: oauth },
      input,
    })
    expect([exitCode, states.length, linksIn(emulator)]).toEqual([0, 1, ['1-11']])
    expect(lines.join()).not.toContain('canary')
    expect(emulator.received.filter(({ path }) => path.startsWith('/oauth')).length).toBe(2)
  })

  it('fails by its configuration when HubSpot does not take the refresh token', async () => {
    const emulator = aPortal(smallPortal, { tokens: { access: {}, refresh } })
    const credentials = { ...oauth, refresh_token: 'revoked-canary' }
    const { failure, lines } = await run('write', { emulator, config: { credentials }, input })
    expect(failure.failure_type).toBe('config_error')
    expect(lines.join()).not.toContain('canary')
  })
})

describe('trouble with HubSpot', () => {
  it.each([
    [{ kind: 'status', status: 401 }, 'config_error'],
    [{ kind: 'status', status: 403 }, 'config_error'],
    [{ kind: 'status', status: 503 }, 'transient_error'],
    [{ kind: 'status', status: 477, retryAfterSeconds: (24 * hour) / 1000 }, 'transient_error'],
    [{ kind: 'drop', when: 'beforeWrite' }, 'transient_error'],
    [{ kind: 'drop', when: 'afterWrite' }, 'transient_error'],
    [{ kind: 'truncate' }, 'transient_error'],
  ] as const)('%j is a %s', async (fault, failureType) => {
    const emulator = aPortal()
    emulator.failNext(10_000, fault, { operation: 'createDefaultAssociationsBatch' })
    const { exitCode, failure, states } = await run('write', {
      emulator,
      input: [aLink(1, 11), aState('links', 1)],
    })
    expect([exitCode, failure.failure_type, states]).toEqual([1, failureType, []])
  })

  it('that passes is got over', async () => {
    const emulator = aPortal()
    emulator.failNext(
      2,
      { kind: 'drop', when: 'afterWrite' },
      { operation: 'createDefaultAssociationsBatch' },
    )
    const { exitCode, states } = await run('write', { emulator, input: [aLink(1, 11), aState('links', 1)] })
    expect([exitCode, states.length, linksIn(emulator)]).toEqual([0, 1, ['1-11']])
  })
})
