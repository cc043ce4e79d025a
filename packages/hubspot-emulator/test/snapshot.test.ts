import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { asking, linkOf } from './ask.ts'
import { controlling } from './control.ts'
import { dump } from './portal-dump.ts'
import { anyMove, busySeed } from './portal-moves.ts'

const BASE = '/crm/associations/2026-03/contacts/companies'

let emulator: Emulator

beforeEach(() => {
  emulator = createEmulator({ clock: { start: '2026-01-01T00:00:00Z' } })
  emulator.seed(busySeed)
})

test('whatever happened since, restore brings the portal back, as often as wanted', {
  timeout: 60_000,
}, async () => {
  const moves = fc.array(anyMove, { minLength: 1, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(moves, moves, async (first, second) => {
      const portal = createEmulator({ clock: { start: 0 } })
      portal.seed(busySeed)
      for (const move of first) await move(portal)
      portal.snapshot()
      const before = await dump(portal)
      for (const round of [second, first]) {
        for (const move of round) await move(portal)
        portal.restore()
        expect(await dump(portal)).toEqual(before)
        const { totals } = portal.diff()
        expect(Object.values(totals)).toEqual(Array(4).fill({ added: 0, removed: 0, changed: 0 }))
      }
    }),
    { numRuns: 25 },
  )
})

test('after restore the same requests get the same answers, new ids included', async () => {
  const ask = asking(emulator)
  const play = async (): Promise<unknown[]> => [
    (await ask('POST', '/crm/objects/2026-03/contacts', { properties: { email: 'new@example.com' } })).body,
    (await ask('POST', `${BASE}/labels`, { name: 'partner', label: 'Partner' })).body,
    (await ask('DELETE', `${BASE}/labels/1`)).status,
    (await ask('POST', `${BASE}/batch/create`, { inputs: [linkOf('103', '203', ['USER_DEFINED', 7])] })).body,
  ]
  emulator.snapshot()
  const first = await play()
  emulator.restore()
  expect(await play()).toEqual(first)
})

describe('the difference since the snapshot', () => {
  const contacts = { objectTypeId: '0-1', name: 'contacts' }
  const companies = { objectTypeId: '0-2', name: 'companies' }
  const plain = { category: 'HUBSPOT_DEFINED', typeId: 279, label: null }
  const billing = { category: 'USER_DEFINED', typeId: 1, label: 'Billing contact' }
  const primary = { category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary' }

  test('names links that came, went and changed', async () => {
    const ask = asking(emulator)
    emulator.snapshot()
    await ask('POST', `${BASE}/batch/create`, {
      inputs: [
        linkOf('103', '203', ['HUBSPOT_DEFINED', 279]),
        linkOf('102', '201', ['USER_DEFINED', 1]),
        linkOf('104', '204', ['HUBSPOT_DEFINED', 279]),
      ],
    })
    await ask('DELETE', '/crm/objects/2026-03/contacts/101/associations/companies/201')
    await ask('DELETE', '/crm/objects/2026-03/contacts/104/associations/companies/204')
    const { links, totals, since } = emulator.diff()
    expect(since).toBe('2026-01-01T00:00:00.000Z')
    const ends = (from: string, to: string): object => ({
      from: { ...contacts, id: from },
      to: { ...companies, id: to },
    })
    expect(links).toEqual({
      added: [{ ...ends('103', '203'), types: [plain] }],
      removed: [{ ...ends('101', '201'), types: [primary, plain, billing] }],
      changed: [
        {
          before: { ...ends('102', '201'), types: [plain] },
          after: { ...ends('102', '201'), types: [plain, billing] },
        },
      ],
    })
    expect(totals.links).toEqual({ added: 1, removed: 1, changed: 1 })
    expect(totals.records).toEqual({ added: 0, removed: 0, changed: 0 })
  })

  test('names labels and limits that came, went and changed', async () => {
    const ask = asking(emulator)
    const limits = '/crm/associations/2026-03/definitions/configurations/contacts/companies/batch'
    emulator.seed({ labels: [{ from: 'contacts', to: 'companies', name: 'old', label: 'Old' }] })
    await ask('POST', `${limits}/create`, {
      inputs: [
        { category: 'USER_DEFINED', typeId: 1, maxToObjectIds: 3 },
        { category: 'HUBSPOT_DEFINED', typeId: 279, maxToObjectIds: 9 },
      ],
    })
    emulator.snapshot()
    await ask('POST', `${BASE}/labels`, { name: 'partner', label: 'Partner' })
    await ask('PUT', `${BASE}/labels`, { associationTypeId: 1, label: 'Payer', inverseLabel: 'Paid by' })
    await ask('DELETE', `${BASE}/labels/7`)
    await ask('POST', `${limits}/create`, {
      inputs: [{ category: 'USER_DEFINED', typeId: 1, maxToObjectIds: 4 }],
    })
    await ask('POST', `${limits}/purge`, { inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 279 }] })
    const { labels, limits: limitChanges, totals } = emulator.diff()
    expect(labels).toMatchObject({
      added: [{ name: 'partner', label: 'Partner', from: contacts, to: companies }],
      removed: [{ name: 'old', label: 'Old' }],
      changed: [{ before: { label: 'Billing contact' }, after: { label: 'Payer', inverseLabel: 'Paid by' } }],
    })
    expect(limitChanges).toMatchObject({
      added: [],
      removed: [{ typeId: 279, maxToObjectIds: 9, label: null }],
      changed: [{ before: { typeId: 1, maxToObjectIds: 3 }, after: { typeId: 1, maxToObjectIds: 4 } }],
    })
    expect(totals.labels).toEqual({ added: 1, removed: 1, changed: 1 })
  })

  test('tells what a link was by the labels of then', async () => {
    emulator.snapshot()
    await asking(emulator)('DELETE', `${BASE}/labels/1`)
    expect(emulator.diff().links.changed).toMatchObject([
      { before: { types: [primary, plain, billing] }, after: { types: [primary, plain] } },
    ])
  })

  test('names records that came, went and changed', async () => {
    const ask = asking(emulator)
    emulator.snapshot()
    await ask('POST', '/crm/objects/2026-03/contacts', { properties: { email: 'new@example.com' } })
    await ask('PATCH', '/crm/objects/2026-03/contacts/102', { properties: { email: 'moved@example.com' } })
    await ask('DELETE', '/crm/objects/2026-03/contacts/103')
    expect(emulator.diff().records).toMatchObject({
      added: [{ ...contacts, properties: { email: 'new@example.com' } }],
      removed: [{ id: '103', properties: { email: 'person2@example.com' } }],
      changed: [
        {
          before: { properties: { email: 'person1@example.com' } },
          after: { properties: { email: 'moved@example.com' } },
        },
      ],
    })
  })

  test('is cut at its limit, but counted whole', () => {
    emulator.snapshot()
    emulator.seed({ records: { contacts: [{}, {}, {}] } })
    const { records, totals } = emulator.diff(2)
    expect([records.added.length, totals.records.added]).toEqual([2, 3])
  })
})

describe('a snapshot', () => {
  test('is taken, compared and restored over HTTP', async () => {
    const control = controlling(emulator)
    const before = (await control('GET /state')).body
    expect((await control('POST /snapshot')).body).toEqual({ takenAt: '2026-01-01T00:00:00.000Z' })
    emulator.seed({ records: { contacts: [{}] } })
    expect((await control('GET /diff')).body.totals.records.added).toBe(1)
    expect((await control('POST /restore')).body).toEqual({
      ...before,
      snapshotTakenAt: '2026-01-01T00:00:00.000Z',
    })
  })

  test('is replaced by a later one', () => {
    emulator.snapshot()
    emulator.seed({ records: { deals: [{}] } })
    emulator.snapshot()
    emulator.seed({ records: { deals: [{}] } })
    emulator.restore()
    expect(emulator.records('deals')).toHaveLength(1)
  })

  test('is forgotten with reset', () => {
    emulator.snapshot()
    emulator.reset()
    expect(() => emulator.restore()).toThrow('there is no snapshot; take one first (reset forgets it)')
    expect(() => emulator.diff()).toThrow('there is no snapshot')
  })
})
