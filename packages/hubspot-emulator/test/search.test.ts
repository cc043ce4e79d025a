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
  [
    'an operator that the emulator does not know',
    { filterGroups: [{ filters: [domain('GT', { value: '1' })] }] },
  ],
  ['EQ without a value', { filterGroups: [{ filters: [domain('EQ')] }] }],
  ['IN without values', { filterGroups: [{ filters: [domain('IN', { values: [] })] }] }],
])('%s is refused', async (_, body) => {
  expect((await search(body)).status).toBe(400)
})

test('a page of 200 just short of 10,000 is not', async () => {
  expect((await search({ limit: 200, after: '9800' })).status).toBe(200)
})
