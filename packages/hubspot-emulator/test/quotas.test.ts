import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from '../src/index.ts'
import { type Ask, asking, type Reply, spec } from './ask.ts'

const LABELS = '/crm/associations/2026-03/contacts/companies/labels'
const PAIR = '/crm/objects/2026-03/contacts/101/associations/companies'
const SEARCH = '/crm/objects/2026-03/companies/search'

let ask: Ask
let now = 0

beforeEach(() => {
  now = Date.UTC(2026, 10, 21, 12)
})

function portal(options: EmulatorOptions, timeZone = 'UTC'): void {
  const emulator = createEmulator({ now: () => now, ...options })
  emulator.seed({ timeZone, records: { contacts: [{ id: '101' }] } })
  ask = asking(emulator)
}

const labels = () => ask('GET', LABELS)
const list = (token = 'one') => ask('GET', PAIR, undefined, { token })
const search = () => ask('POST', SEARCH, { filterGroups: [] })

async function times(count: number, send: () => Promise<Reply>): Promise<number[]> {
  const statuses: number[] = []
  for (let sent = 0; sent < count; sent++) statuses.push((await send()).status)
  return statuses
}

const passed = (statuses: number[]): number => statuses.filter((status) => status === 200).length

describe('bursts', () => {
  test('without a plan nothing is counted and no header is sent', async () => {
    portal({})
    expect(passed(await times(300, labels))).toBe(300)
    expect((await labels()).headers.get('x-hubspot-ratelimit-max')).toBeNull()
  })

  test('the window rolls: room comes back ten seconds after each request, not all at once', async () => {
    portal({ plan: { burst: 2 } })
    expect(await times(1, list)).toEqual([200])
    now += 4000
    expect(await times(2, list)).toEqual([200, 429])
    now += 6000
    expect(await times(2, list)).toEqual([200, 429])
    now += 4000
    expect(await times(2, list)).toEqual([200, 429])
  })

  test('a refused request does not prolong the wait', async () => {
    portal({ plan: { burst: 1 } })
    await list()
    now += 9999
    expect(await times(1, list)).toEqual([429])
    now += 1
    expect(await times(1, list)).toEqual([200])
  })

  test('the refusal, word for word', async () => {
    portal({ plan: { burst: 1 } })
    await list()
    const { status, body, headers } = await list()
    expect(status).toBe(429)
    expect(body).toEqual({
      status: 'error',
      message: 'You have reached your ten_secondly_rolling limit.',
      errorType: 'RATE_LIMIT',
      correlationId: expect.any(String),
      policyName: 'TEN_SECONDLY_ROLLING',
      requestId: expect.any(String),
    })
    expect(headers.get('x-hubspot-ratelimit-remaining')).toBe('0')
    expect(headers.get('retry-after')).toBeNull()
  })

  test('association routes under /crm/associations have a window of their own, single pairs do not', async () => {
    portal({ plan: { burst: 1, associationBurst: 2 } })
    expect(await times(3, labels)).toEqual([200, 200, 429])
    expect(await times(2, list)).toEqual([200, 429])
    const put = await ask('PUT', `${PAIR}/201`, [spec('HUBSPOT_DEFINED', 1)], { token: 'one' })
    expect(put.status).toBe(429)
  })

  test('v4 batches count as associations, its single pairs do not', async () => {
    portal({ plan: { burst: 5, associationBurst: 1 } })
    await ask('GET', '/crm/v4/associations/contacts/companies/labels')
    expect((await ask('GET', '/crm/v4/associations/contacts/companies/labels')).status).toBe(429)
    expect((await ask('GET', '/crm/v4/objects/contacts/101/associations/companies')).status).toBe(200)
  })

  test('each token has its own burst', async () => {
    portal({ plan: { burst: 1 } })
    expect([await times(2, () => list('one')), await times(2, () => list('two'))]).toEqual([
      [200, 429],
      [200, 429],
    ])
  })

  test.each([
    ['free', 'privateApp', 100, 100],
    ['professional', 'privateApp', 190, 150],
    ['enterprise', 'privateApp', 190, 150],
    ['addOn', 'privateApp', 250, 200],
    ['professional', 'oauth', 110, 150],
  ] as const)(
    '%s with %s allows %i, and %i for associations',
    async (plan, auth, burst, associationBurst) => {
      portal({ plan, auth })
      expect(passed(await times(300, list))).toBe(burst)
      expect(passed(await times(300, labels))).toBe(associationBurst)
    },
  )
})

describe('searches', () => {
  test('five per second for the whole account, without headers', async () => {
    portal({ plan: 'enterprise' })
    expect(passed(await times(6, search))).toBe(5)
    const { status, body, headers } = await search()
    expect([status, body.policyName, body.message]).toEqual([
      429,
      'SECONDLY',
      'You have reached your secondly limit.',
    ])
    expect(headers.get('x-hubspot-ratelimit-max')).toBeNull()
    now += 1000
    expect((await search()).status).toBe(200)
  })
})

describe('days', () => {
  test('the daily quota ends at midnight of the portal', async () => {
    // 12:00 UTC is 17:30 in Kolkata, so midnight is 6.5 hours away.
    portal({ plan: { daily: 2 } }, 'Asia/Kolkata')
    expect(await times(3, list)).toEqual([200, 200, 429])
    const { body } = await list()
    expect([body.policyName, body.message]).toEqual(['DAILY', 'You have reached your daily limit.'])
    now += 6.5 * 3_600_000 - 1
    expect(await times(1, list)).toEqual([429])
    now += 1
    expect(await times(1, list)).toEqual([200])
  })

  test('a portal that gets another time zone later has the midnight of that one', async () => {
    const emulator = createEmulator({ now: () => now, plan: { daily: 2 } })
    emulator.state()
    emulator.seed({ timeZone: 'Asia/Kolkata' })
    expect(emulator.state().quotas.map(({ resetsAt }) => resetsAt)).toEqual([
      new Date(now + 6.5 * 3_600_000).toISOString(),
    ])
  })

  test('associations use up their own day where the plan has one', async () => {
    portal({ plan: { daily: 1, associationDaily: 2 } })
    expect(await times(3, labels)).toEqual([200, 200, 429])
    expect(await times(2, list)).toEqual([200, 429])
  })

  test('without one they count with everything else, and the day is shared by all tokens', async () => {
    portal({ plan: { daily: 2 } })
    expect([(await labels()).status, (await list('one')).status, (await list('two')).status]).toEqual([
      200, 200, 429,
    ])
  })
})

describe('headers', () => {
  test('of a private app', async () => {
    portal({ plan: 'professional' })
    const { headers } = await list()
    expect(Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-hubspot')))).toEqual({
      'x-hubspot-ratelimit-max': '190',
      'x-hubspot-ratelimit-remaining': '189',
      'x-hubspot-ratelimit-interval-milliseconds': '10000',
      'x-hubspot-ratelimit-secondly': '19',
      'x-hubspot-ratelimit-secondly-remaining': '19',
      'x-hubspot-ratelimit-daily': '625000',
      'x-hubspot-ratelimit-daily-remaining': '624999',
    })
  })

  test('of an OAuth app: nothing daily', async () => {
    portal({ plan: 'professional', auth: 'oauth' })
    const { headers } = await list()
    expect(headers.get('x-hubspot-ratelimit-max')).toBe('110')
    expect(headers.get('x-hubspot-ratelimit-daily')).toBeNull()
  })

  test('refusals of other kinds carry them too', async () => {
    portal({ plan: 'free' })
    const { status, headers } = await ask('GET', LABELS.replace('contacts', 'widgets'))
    expect([status, headers.get('x-hubspot-ratelimit-remaining')]).toEqual([400, '99'])
  })
})
