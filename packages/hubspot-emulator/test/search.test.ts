import { beforeEach, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking } from './ask.ts'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator()
  emulator.seed({
    records: {
      contacts: [{ id: '101' }],
      companies: [
        { id: '201', properties: { domain: 'Example.com', name: 'B' } },
        { id: '202', properties: { domain: 'example.org', name: 'A' } },
        { id: '203', properties: { domain: 'example.com' } },
        { id: '204' },
      ],
    },
    associations: [{ from: 'contacts', fromId: '101', to: 'companies', toId: '202' }],
  })
  ask = asking(emulator)
})

const search = (body: object, path = '/crm/objects/2026-03/companies/search') =>
  ask('POST', path, { properties: ['domain'], ...body })

const ids = async (...filters: object[]): Promise<string[]> => {
  const { body } = await search({ filterGroups: filters.map((filter) => ({ filters: [filter] })) })
  return body.results.map(({ id }: { id: string }) => id)
}

const domain = (operator: string, rest: object = {}) => ({ propertyName: 'domain', operator, ...rest })

test('EQ finds in any letter case, and more than one', async () => {
  expect(await ids(domain('EQ', { value: 'EXAMPLE.COM' }))).toEqual(['201', '203'])
})

test('IN wants lower case: other spellings find nothing', async () => {
  expect(await ids(domain('IN', { values: ['example.com', 'example.org'] }))).toEqual(['201', '202', '203'])
  expect(await ids(domain('IN', { values: ['Example.com'] }))).toEqual([])
})

test('HAS_PROPERTY and its opposite, NEQ and NOT_IN', async () => {
  expect(await ids(domain('HAS_PROPERTY'))).toEqual(['201', '202', '203'])
  expect(await ids(domain('NOT_HAS_PROPERTY'))).toEqual(['204'])
  expect(await ids(domain('NEQ', { value: 'example.com' }))).toEqual(['202', '204'])
  expect(await ids(domain('NOT_IN', { values: ['example.com'] }))).toEqual(['202', '204'])
})

test('a text is found in any letter case, beside filters', async () => {
  const found = async (body: object) => (await search(body)).body.results.map(({ id }: { id: string }) => id)
  expect(await found({ query: 'EXAMPLE.' })).toEqual(['201', '202', '203'])
  expect(
    await found({ query: 'example', filterGroups: [{ filters: [domain('EQ', { value: 'example.org' })] }] }),
  ).toEqual(['202'])
  expect(await found({ query: 'nobody' })).toEqual([])
})

test('one group of several is enough, all filters of a group must hold', async () => {
  expect(await ids(domain('EQ', { value: 'example.org' }), domain('NOT_HAS_PROPERTY'))).toEqual([
    '202',
    '204',
  ])
  const filters = [
    domain('EQ', { value: 'example.com' }),
    { propertyName: 'name', operator: 'EQ', value: 'b' },
  ]
  expect((await search({ filterGroups: [{ filters }] })).body.total).toBe(1)
})

test('linked records can be searched for', async () => {
  expect(await ids({ propertyName: 'associations.contact', operator: 'EQ', value: '101' })).toEqual(['202'])
})

test('ids can be searched for', async () => {
  expect(await ids({ propertyName: 'hs_object_id', operator: 'IN', values: ['201', '204'] })).toEqual([
    '201',
    '204',
  ])
})

test('archived records are never found', async () => {
  await ask('DELETE', '/crm/objects/2026-03/companies/201')
  expect(await ids(domain('EQ', { value: 'example.com' }))).toEqual(['203'])
})

test('pages by offset', async () => {
  const first = await search({ limit: 3 })
  expect(first.body).toMatchObject({ total: 4, paging: { next: { after: '3' } } })
  const second = await search({ limit: 3, after: '3' })
  expect(second.body.results.map(({ id }: { id: string }) => id)).toEqual(['204'])
  expect(second.body).not.toHaveProperty('paging')
})

test('sorts by a property', async () => {
  const { body } = await search({ sorts: [{ propertyName: 'name', direction: 'DESCENDING' }] })
  expect(body.results[0].id).toBe('201')
})

test.each([
  ['a page of more than 200', { limit: 201 }],
  ['anything past 10,000 results', { limit: 200, after: '9900' }],
  ['an offset that is none', { after: 'next' }],
  [
    'more than 18 filters',
    { filterGroups: Array(4).fill({ filters: Array(5).fill(domain('HAS_PROPERTY')) }) },
  ],
  ['more than 5 groups', { filterGroups: Array(6).fill({ filters: [domain('HAS_PROPERTY')] }) }],
  [
    'more than 3,000 characters',
    { filterGroups: [{ filters: [domain('IN', { values: ['x'.repeat(3000)] })] }] },
  ],
  ['BETWEEN without an upper end', { filterGroups: [{ filters: [domain('BETWEEN', { value: '1' })] }] }],
  ['GT without a value', { filterGroups: [{ filters: [domain('GT')] }] }],
  ['EQ without a value', { filterGroups: [{ filters: [domain('EQ')] }] }],
  ['IN without values', { filterGroups: [{ filters: [domain('IN', { values: [] })] }] }],
])('%s is refused', async (_, body) => {
  expect((await search(body)).status).toBe(400)
})

test('a page of 200 just short of 10,000 is not', async () => {
  expect((await search({ limit: 200, after: '9800' })).status).toBe(200)
})

const DEALS = '/crm/objects/2026-03/deals/search'

const dealsWhere = async (propertyName: string, operator: string, rest: object = {}): Promise<string[]> => {
  const filters = [{ propertyName, operator, ...rest }]
  const { body } = await search({ filterGroups: [{ filters }] }, DEALS)
  return body.results.map(({ id }: { id: string }) => id)
}

test('amounts, dates and texts can be searched for by range', async () => {
  emulator.seed({
    records: {
      deals: [
        { id: '301', properties: { amount: '9.5', closedate: '2026-01-31', dealname: 'Alpha' } },
        { id: '302', properties: { amount: '100', closedate: '2026-02-01T12:00:00Z', dealname: 'beta' } },
        { id: '303', properties: { amount: 'much', dealname: 'Gamma' } },
        { id: '304' },
      ],
    },
  })
  expect(await dealsWhere('amount', 'GT', { value: '9.5' })).toEqual(['302'])
  expect(await dealsWhere('amount', 'GTE', { value: '9.5' })).toEqual(['301', '302'])
  expect(await dealsWhere('amount', 'LT', { value: '100' })).toEqual(['301'])
  expect(await dealsWhere('amount', 'LTE', { value: '100' })).toEqual(['301', '302'])
  expect(await dealsWhere('amount', 'BETWEEN', { value: '9', highValue: '10' })).toEqual(['301'])
  expect(await dealsWhere('closedate', 'GTE', { value: String(Date.UTC(2026, 1, 1)) })).toEqual(['302'])
  expect(await dealsWhere('closedate', 'LT', { value: '2026-02-01' })).toEqual(['301'])
  expect(await dealsWhere('dealname', 'BETWEEN', { value: 'b', highValue: 'c' })).toEqual(['302'])
})

test('words can be searched for, with a star for anything', async () => {
  emulator.seed({
    records: {
      deals: [
        { id: '301', properties: { dealname: 'Spring sale, Ada & Co.', owner: 'ada@example.com' } },
        { id: '302', properties: { dealname: 'Springfield', owner: 'bo@example.org' } },
      ],
    },
  })
  expect(await dealsWhere('dealname', 'CONTAINS_TOKEN', { value: 'ada' })).toEqual(['301'])
  expect(await dealsWhere('dealname', 'CONTAINS_TOKEN', { value: 'SPRING*' })).toEqual(['301', '302'])
  expect(await dealsWhere('dealname', 'NOT_CONTAINS_TOKEN', { value: 'spring' })).toEqual(['302'])
  expect(await dealsWhere('owner', 'CONTAINS_TOKEN', { value: '*@example.com' })).toEqual(['301'])
  expect(await dealsWhere('owner', 'CONTAINS_TOKEN', { value: 'a(a' })).toEqual([])
})

test.each([
  ['exam', ['201', '203']],
  ['EXAMPLE b', ['201']],
  ['ample', []],
])('free text "%s" finds by how words begin, in the properties that HubSpot lists', async (query, found) => {
  emulator.seed({ records: { companies: [{ id: '205', properties: { city: 'Examville' } }] } })
  const { body } = await search({
    query,
    filterGroups: [{ filters: [domain('NEQ', { value: 'example.org' })] }],
  })
  expect(body.results.map(({ id }: { id: string }) => id)).toEqual(found)
})

test('with searchDelayMs a new record is found only after a while', async () => {
  emulator = createEmulator({ clock: { start: 0 }, searchDelayMs: 5000 })
  ask = asking(emulator)
  await ask('POST', '/crm/objects/2026-03/companies', { properties: { domain: 'example.com' } })
  expect(await ids(domain('HAS_PROPERTY'))).toEqual([])
  emulator.advance(5000)
  expect(await ids(domain('HAS_PROPERTY'))).toHaveLength(1)
})

test('with searchFilterGroups a sixth group passes, as one of the two sources has it', async () => {
  emulator = createEmulator({ searchFilterGroups: 6 })
  ask = asking(emulator)
  const groups = Array(6).fill({ filters: [domain('HAS_PROPERTY')] })
  expect((await search({ filterGroups: groups })).status).toBe(200)
})
