import { beforeEach, describe, expect, test } from 'vitest'
import type { ControlApi, Emulator, Seed } from '../src/index.ts'
import { createEmulator } from '../src/index.ts'
import { type Ask, asking, spec } from './ask.ts'
import { type AskControl, controlling } from './control.ts'

const seed: Seed = {
  portalId: 77,
  timeZone: 'Europe/Madrid',
  schemas: [{ name: 'vendor', objectTypeId: '2-555' }],
  records: {
    contacts: [
      { id: '101', properties: { firstname: 'Ada', lastname: 'Lovelace', email: 'ada@example.com' } },
      { id: '102', properties: { email: 'bob@example.com' } },
      { id: '1030' },
    ],
    companies: [
      { id: '201', properties: { name: 'Example Ltd' } },
      { id: '202', properties: { domain: 'example.org' } },
    ],
    '2-555': [{ id: '901', properties: { code: 'V-1' } }],
  },
  labels: [
    {
      from: 'contacts',
      to: 'companies',
      name: 'billing',
      label: 'Billing contact',
      inverseLabel: 'Billed by',
    },
  ],
  limits: [{ from: 'contacts', to: 'companies', label: 'Billing contact', maxToObjectIds: 2 }],
  associations: [
    { from: 'contacts', fromId: '101', to: 'companies', toId: '201', labels: ['Billing contact'] },
    { from: 'contacts', fromId: '101', to: 'companies', toId: '202' },
    { from: 'contacts', fromId: '101', to: '2-555', toId: '901' },
    { from: 'contacts', fromId: '102', to: 'contacts', toId: '101' },
  ],
}

let emulator: Emulator
let control: AskControl
let ask: Ask

beforeEach(() => {
  emulator = createEmulator({ clock: { start: '2026-01-01T00:00:00Z' } })
  control = controlling(emulator)
  ask = asking(emulator)
})

const contacts = { objectTypeId: '0-1', name: 'contacts' }
const companies = { objectTypeId: '0-2', name: 'companies' }
const vendors = { objectTypeId: '2-555', name: 'p77_vendor' }

describe('state', () => {
  test('an empty portal has object types and nothing else', async () => {
    const { status, body } = await control('GET /state')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      now: '2026-01-01T00:00:00.000Z',
      timeZone: 'UTC',
      pairs: [],
      labels: [],
      limits: [],
      quotas: [],
      snapshotTakenAt: null,
      lastRequest: 0,
    })
    expect(body.objects).toContainEqual({
      ...contacts,
      singular: 'contact',
      isCustom: false,
      records: 0,
      archived: 0,
    })
  })

  test('seeding answers the new state', async () => {
    const { status, body } = await control('POST /seed', seed)
    expect(status).toBe(200)
    const state = body as ControlApi.ControlState
    expect([state.portalId, state.timeZone]).toEqual([77, 'Europe/Madrid'])
    expect(
      state.objects.filter(({ records }) => records > 0).map(({ name, records }) => [name, records]),
    ).toEqual([
      ['contacts', 3],
      ['companies', 2],
      ['p77_vendor', 1],
    ])
    expect(state.pairs).toEqual([
      { from: contacts, to: companies, links: 2 },
      { from: contacts, to: contacts, links: 1 },
      { from: contacts, to: vendors, links: 1 },
    ])
    expect(state.labels).toEqual([
      {
        from: contacts,
        to: companies,
        category: 'USER_DEFINED',
        typeId: 1,
        inverseTypeId: 2,
        name: 'billing',
        label: 'Billing contact',
        inverseLabel: 'Billed by',
        links: 1,
      },
    ])
    expect(state.limits).toEqual([
      {
        from: contacts,
        to: companies,
        category: 'USER_DEFINED',
        typeId: 1,
        label: 'Billing contact',
        maxToObjectIds: 2,
      },
    ])
  })

  test('archived records are counted apart', async () => {
    await control('POST /seed', seed)
    await ask('DELETE', '/crm/objects/2026-03/contacts/102')
    const { body } = await control('GET /state')
    expect(body.objects[0]).toMatchObject({ ...contacts, records: 2, archived: 1 })
    expect(body.lastRequest).toBe(1)
  })

  test('quotas are gauged without telling tokens', async () => {
    const limited = createEmulator({
      clock: { start: '2026-01-01T12:00:00Z' },
      plan: { burst: 10, associationBurst: 5, searchPerSecond: 2, daily: 100 },
    })
    const askLimited = asking(limited)
    await askLimited('GET', '/crm/associations/2026-03/contacts/companies/labels', undefined, {
      token: 'one',
    })
    await askLimited('GET', '/crm/associations/2026-03/contacts/companies/labels', undefined, {
      token: 'two',
    })
    await askLimited('GET', '/crm/properties/2026-03/contacts', undefined, { token: 'one' })
    await askLimited('POST', '/crm/objects/2026-03/contacts/search', { filterGroups: [] }, { token: 'two' })
    const { body } = await controlling(limited)('GET /state')
    expect(JSON.stringify(body.quotas)).not.toMatch(/one|two/)
    const burst = { policy: 'TEN_SECONDLY_ROLLING', resetsAt: null }
    expect(body.quotas).toEqual([
      { ...burst, kind: 'associations', app: 1, maximum: 5, used: 1, remaining: 4 },
      { ...burst, kind: 'associations', app: 2, maximum: 5, used: 1, remaining: 4 },
      { ...burst, kind: 'general', app: 1, maximum: 10, used: 1, remaining: 9 },
      { policy: 'SECONDLY', kind: 'search', app: null, maximum: 2, used: 1, remaining: 1, resetsAt: null },
      {
        policy: 'DAILY',
        kind: 'general',
        app: null,
        maximum: 100,
        used: 4,
        remaining: 96,
        resetsAt: '2026-01-02T00:00:00.000Z',
      },
    ])
  })
})

test('a seed with a fault in it is refused with the place, and leaves nothing behind', async () => {
  const before = (await control('GET /state')).body
  const faulty = {
    ...seed,
    associations: [{ from: 'contacts', fromId: '101', to: 'companies', toId: '999' }],
  }
  const { status, body } = await control('POST /seed', faulty)
  expect([status, body.message]).toEqual([
    400,
    'seed, associations[0]: there is no record 999 among companies; list it under records first',
  ])
  expect((await control('GET /state')).body).toEqual(before)
  expect((await control('POST /seed', seed)).status).toBe(200)
})

test('reset empties the portal', async () => {
  const before = (await control('GET /state')).body
  await control('POST /seed', seed)
  expect((await control('POST /reset')).body).toEqual(before)
})

describe('records', () => {
  beforeEach(() => void emulator.seed(seed))

  test('come with what people call them', async () => {
    const { body } = await control('GET /records/contacts')
    expect(body).toMatchObject({ ...contacts, total: 3, next: null })
    expect(body.results.map(({ id, title }: ControlApi.ControlRecord) => [id, title])).toEqual([
      ['101', 'Ada Lovelace'],
      ['102', 'bob@example.com'],
      ['1030', '1030'],
    ])
    expect(body.results[1]).toEqual({
      ...contacts,
      id: '102',
      title: 'bob@example.com',
      properties: { email: 'bob@example.com' },
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    })
  })

  test.each([
    ['companies', '201', 'Example Ltd'],
    ['companies', '202', 'example.org'],
    ['2-555', '901', 'V-1'],
  ])('of %s, %s is called %s', async (type, id, title) => {
    const { body } = await control(`GET /records/${type}?q=${id}`)
    expect(body.results).toMatchObject([{ id, title }])
  })

  test('are listed page by page', async () => {
    const first = (await control('GET /records/contacts?limit=2')).body
    expect([first.total, first.results.length, first.next]).toEqual([3, 2, expect.any(String)])
    const second = (await control(`GET /records/contacts?limit=2&after=${first.next}`)).body
    expect([second.results.map(({ id }: { id: string }) => id), second.next]).toEqual([['1030'], null])
  })

  test.each([
    ['10', ['101', '102', '1030']],
    ['102', ['102']],
    ['EXAMPLE', ['101', '102']],
    ['lovelace', ['101']],
    ['02', []],
  ])('are searched by the beginning of ids and by properties: %s', async (text, ids) => {
    const { body } = await control(`GET /records/contacts?q=${text}`)
    expect(body.results.map(({ id }: { id: string }) => id)).toEqual(ids)
    expect(body.total).toBe(ids.length)
  })

  test('that are archived are not listed', async () => {
    await ask('DELETE', '/crm/objects/2026-03/contacts/101')
    expect((await control('GET /records/contacts')).body.total).toBe(2)
  })
})

describe('a neighbourhood', () => {
  beforeEach(() => void emulator.seed(seed))

  test('is the record, its links with their labels, and who is at the other end', async () => {
    const { body } = await control('GET /neighbourhood/contacts/101')
    expect(body.record).toMatchObject({ id: '101', title: 'Ada Lovelace' })
    expect(body.total).toBe(4)
    expect(body.totals).toEqual([
      { ...contacts, links: 1 },
      { ...companies, links: 2 },
      { ...vendors, links: 1 },
    ])
    const shown = (body as ControlApi.ControlNeighbourhood).links.map(({ to, types }) => [
      to.title,
      types.map(({ label }) => label),
    ])
    expect(shown).toEqual([
      ['bob@example.com', [null]],
      ['Example Ltd', [null, 'Billing contact']],
      ['example.org', [null]],
      ['V-1', [null]],
    ])
  })

  test('reads from the record in the middle', async () => {
    const { body } = await control('GET /neighbourhood/companies/201')
    expect(body.links).toMatchObject([
      {
        to: { id: '101' },
        types: [{ typeId: 280 }, { category: 'USER_DEFINED', typeId: 2, label: 'Billed by' }],
      },
    ])
  })

  test('is cut at its limit, but counted whole', async () => {
    const { body } = await control('GET /neighbourhood/contacts/101?limit=2')
    expect([body.links.length, body.total]).toEqual([2, 4])
  })

  test('of a record that is not there is refused', async () => {
    expect(await control('GET /neighbourhood/contacts/999')).toEqual({
      status: 404,
      body: { message: 'there is no record 999 among contacts; /_emulator/records/contacts lists them' },
    })
  })
})

describe('the clock', () => {
  test('stands until it is moved', async () => {
    expect((await control('GET /clock')).body).toEqual({ now: '2026-01-01T00:00:00.000Z', clock: 'fake' })
    expect((await control('POST /clock', { advanceMs: 90_000 })).body.now).toBe('2026-01-01T00:01:30.000Z')
    expect((await control('POST /clock', { to: '2026-02-01T00:00:00Z' })).body.now).toBe(
      '2026-02-01T00:00:00.000Z',
    )
    expect((await control('GET /health')).body).toEqual({
      status: 'ok',
      portalId: 62515,
      now: '2026-02-01T00:00:00.000Z',
      clock: 'fake',
      db: null,
    })
  })

  test.each([
    [{ advanceMs: -1 }, 'time goes forward only'],
    [{ to: '2025-12-31T00:00:00Z' }, 'time goes forward only'],
    [{ to: 'tomorrow' }, 'write one of them'],
    [{}, 'write one of them'],
    [{ advanceMs: 1, to: '2027-01-01T00:00:00Z' }, 'write one of them'],
  ])('is not moved by %j', async (change, message) => {
    const { status, body } = await control('POST /clock', change)
    expect([status, body.message]).toEqual([400, expect.stringContaining(message)])
  })

  test('that is real is not moved', async () => {
    const { status, body } = await controlling(createEmulator())('POST /clock', { advanceMs: 1 })
    expect([status, body.message]).toEqual([409, expect.stringContaining('the clock is not a fake one')])
  })

  test('moves quotas with it', async () => {
    const limited = createEmulator({ clock: { start: 0 }, plan: { associationBurst: 1 } })
    const labels = '/crm/associations/2026-03/contacts/companies/labels'
    const statuses: number[] = []
    for (const wait of [0, 0, 10_000]) {
      limited.advance(wait)
      statuses.push((await asking(limited)('GET', labels)).status)
    }
    expect(statuses).toEqual([200, 429, 200])
  })

  test('must start at a time', () => {
    expect(() => createEmulator({ clock: { start: 'noon' } })).toThrow(
      'clock, start: is "noon", write a time',
    )
  })
})

describe('what is asked wrongly', () => {
  test.each([
    ['GET /nothing', 404, 'nothing answers at /_emulator/nothing'],
    ['DELETE /state', 405, '/_emulator/state takes GET, not DELETE'],
    ['PATCH /faults', 405, '/_emulator/faults takes GET, POST, DELETE, not PATCH'],
    ['GET /records/contcats', 400, 'Unable to infer object type from: contcats'],
    ['GET /records/contacts?limit=many', 400, 'limit=many is not a whole number'],
    ['GET /records/%E0%A4%A', 400, 'URI malformed'],
    ['GET /diff', 409, 'there is no snapshot'],
    ['POST /restore', 409, 'there is no snapshot'],
  ])('%s: %s', async (request, status, message) => {
    const answer = await control(request)
    expect([answer.status, answer.body.message]).toEqual([status, expect.stringContaining(message)])
  })

  test('a body that is no JSON', async () => {
    const { status, body } = await control('POST /seed', '{oops')
    expect([status, body.message]).toEqual([400, expect.stringContaining('the body is not valid JSON')])
  })

  test('control requests are no requests to HubSpot', async () => {
    await control('GET /state')
    expect(emulator.received).toEqual([])
    expect(
      (await ask('PUT', '/crm/objects/2026-03/contacts/1/associations/companies/2', [spec('X', 1)])).status,
    ).toBe(400)
    expect(emulator.received).toHaveLength(1)
  })
})
