import { beforeEach, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking, linkOf } from './ask.ts'

const CONTACTS = '/crm/objects/2026-03/contacts'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator({ now: () => Date.UTC(2026, 10, 21) })
  emulator.seed({
    labels: [
      { from: 'contacts', to: 'companies', name: 'chair', label: 'Chair' },
      { from: 'contacts', to: 'companies', name: 'member', label: 'Member' },
      { from: 'contacts', to: 'contacts', name: 'boss', label: 'Manages', inverseLabel: 'Reports to' },
    ],
    records: {
      contacts: [
        { id: '101', properties: { email: 'ada@example.com', firstname: 'Ada' } },
        { id: '102', properties: { email: 'ada.b@example.com', phone: '1' } },
        { id: '103', properties: { email: 'bo@example.com' } },
      ],
      companies: [{ id: '201' }, { id: '202' }],
    },
    associations: [
      { from: 'contacts', fromId: '101', to: 'companies', toId: '201', labels: ['Chair', 'Primary'] },
      { from: 'contacts', fromId: '102', to: 'companies', toId: '201', labels: ['Member'] },
      { from: 'contacts', fromId: '102', to: 'companies', toId: '202', labels: ['Primary'] },
      { from: 'contacts', fromId: '102', to: 'contacts', toId: '103', labels: ['Manages'] },
      { from: 'contacts', fromId: '101', to: 'contacts', toId: '102' },
    ],
  })
  ask = asking(emulator)
})

const merge = (primaryObjectId: string, objectIdToMerge: string) =>
  ask('POST', `${CONTACTS}/merge`, { primaryObjectId, objectIdToMerge })
const read = (ids: string[], query = '') =>
  ask('POST', `${CONTACTS}/batch/read${query}`, {
    inputs: ids.map((id) => ({ id })),
    properties: ['email', 'phone', 'hs_merged_object_ids'],
    propertiesWithHistory: [],
  })

test('two records become a new one, with the values of the first where both have one', async () => {
  const { status, body } = await merge('101', '102')
  expect(status).toBe(200)
  expect(['101', '102']).not.toContain(body.id)
  const { body: found } = await read([body.id])
  expect(found.results[0].properties).toMatchObject({
    email: 'ada@example.com',
    phone: '1',
    hs_merged_object_ids: '101;102',
  })
})

test('reads of both old ids are answered with the new record, also after a further merge', async () => {
  const { body: first } = await merge('101', '102')
  const { body: second } = await merge('103', first.id)
  for (const id of ['101', '102', '103', first.id]) {
    expect((await ask('GET', `${CONTACTS}/${id}`)).body.id).toBe(second.id)
    expect((await read([id])).body.results.map((record: { id: string }) => record.id)).toEqual([second.id])
  }
  expect((await read(['101'], '?archived=true')).status).toBe(207)
})

test('links of both go to the new record, and its primary company stays the first one’s', async () => {
  const { body } = await merge('101', '102')
  const links = emulator
    .links('contacts', 'companies')
    .map(({ from, to, labels }) => [from, to, [...labels].sort()])
  expect(links).toEqual([
    [body.id, '201', ['Chair', 'Member', 'Primary']],
    [body.id, '202', []],
  ])
  expect(emulator.links('contacts', 'contacts').map(({ from, to, labels }) => [from, to, ...labels])).toEqual(
    [
      ['103', body.id, 'Reports to'],
      [body.id, '103', 'Manages'],
    ],
  )
})

test('other operations know only the new id', async () => {
  await merge('101', '102')
  const link = await ask('POST', '/crm/associations/2026-03/contacts/companies/batch/create', {
    inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 279])],
  })
  expect(link.body.context.INVALID_OBJECT_IDS).toEqual(['CONTACT=101 is not valid'])
  const update = await ask('POST', `${CONTACTS}/batch/update`, {
    inputs: [{ id: '101', properties: { firstname: 'A' } }],
  })
  expect(update.body.errors[0].context.ids).toEqual(['101'])
})

test.each([
  ['with itself', '101', '101', 400],
  ['with one that is not there', '101', '999', 404],
])('merging a record %s is refused and changes nothing', async (_how, one, other, status) => {
  const before = emulator.links('contacts', 'companies')
  expect((await merge(one, other)).status).toBe(status)
  expect(emulator.links('contacts', 'companies')).toEqual(before)
})

test('an archived record is found by a unique value among the archived ones, and says when it went', async () => {
  await ask('POST', `${CONTACTS}/batch/archive`, { inputs: [{ id: '103' }] })
  const { body } = await ask('POST', `${CONTACTS}/batch/read?archived=true`, {
    idProperty: 'email',
    inputs: [{ id: 'bo@example.com' }],
    properties: [],
    propertiesWithHistory: [],
  })
  expect(body.results[0]).toMatchObject({ id: '103', archived: true, archivedAt: '2026-11-21T00:00:00.000Z' })
})
