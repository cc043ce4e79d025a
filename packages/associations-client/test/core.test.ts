import { createEmulator } from '@hubspot-associations/emulator'
import { describe, expect, test } from 'vitest'
import { createClientCore, createRateLimiter, fetchSend, type HttpRequest, type Send } from '../src/core.ts'
import { scriptedSend } from './scripted-send.ts'
import { SMALL_PORTAL } from './story.ts'
import { createTestClock } from './test-clock.ts'

describe('a client made of its parts', () => {
  test('needs no more than a way to send and a clock', async () => {
    const emulator = createEmulator()
    emulator.seed(SMALL_PORTAL)
    const client = createClientCore({
      send: fetchSend(emulator.fetch),
      clock: createTestClock(),
      accessToken: 'pat-na1-example',
    })
    const results = await client.associations.createDefaultBatch('contacts', 'companies', [
      { fromId: '1', toId: '11' },
    ])
    expect(results).toMatchObject([{ status: 'done' }])
  })

  test('leaves authorization to the host when it is given no token', async () => {
    const send = scriptedSend({ body: { results: [] } })
    const client = createClientCore({ send, clock: createTestClock() })
    await client.labels.list('contacts', 'companies')
    expect(send.requests[0]?.headers).toEqual({ accept: 'application/json' })
  })

  test('sends plain data that can be sent again', async () => {
    const seen: HttpRequest[] = []
    const send: Send = async (request) => {
      seen.push(structuredClone({ ...request, signal: undefined }) as HttpRequest)
      return { status: 503, headers: new Headers(), text: async () => '' }
    }
    const client = createClientCore({ send, clock: createTestClock(), retries: 1 })
    await expect(
      client.associations.archiveBatch('contacts', 'companies', [{ fromId: '1', toId: '2' }]),
    ).rejects.toThrow()
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]?.body).toBe('{"inputs":[{"from":{"id":"1"},"to":[{"id":"2"}]}]}')
  })

  test('shares a limiter with others that use the same token', async () => {
    const clock = createTestClock()
    const rateLimiter = createRateLimiter({ clock, rates: { associations: { max: 1, intervalMs: 1000 } } })
    const one = createClientCore({ send: scriptedSend({ body: { results: [] } }), clock, rateLimiter })
    const other = createClientCore({ send: scriptedSend({ body: { results: [] } }), clock, rateLimiter })
    await one.labels.list('contacts', 'companies')
    await other.labels.list('contacts', 'companies')
    expect(clock.slept).toEqual([1000])
  })

  test('takes the jitter of its waits from outside', async () => {
    const clock = createTestClock()
    const send = scriptedSend({ status: 503 }, { body: { results: [] } })
    await createClientCore({ send, clock, random: () => 1 }).labels.list('contacts', 'companies')
    expect(clock.slept).toEqual([500])
  })

  test('refuses options that make no sense', () => {
    const send = scriptedSend({})
    const clock = createTestClock()
    expect(() => createClientCore({ send, clock, accessToken: '' })).toThrow(/accessToken must be a text/)
    expect(() => createClientCore({ send, clock, retries: -1 })).toThrow(/retries must be/)
  })
})

test('two clients know nothing of each other', async () => {
  const clock = createTestClock()
  const options = { clock, rateLimits: { associations: { max: 1, intervalMs: 1000 } } }
  await createClientCore({ ...options, send: scriptedSend({ body: { results: [] } }) }).labels.list(
    'contacts',
    'companies',
  )
  await createClientCore({ ...options, send: scriptedSend({ body: { results: [] } }) }).labels.list(
    'contacts',
    'companies',
  )
  expect(clock.slept).toEqual([])
})
