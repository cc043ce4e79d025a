import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking, linkOf } from './ask.ts'

const BASE = '/crm/associations/2026-03/contacts/companies/batch'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator()
  emulator.seed({
    records: { contacts: [{ id: '101' }, { id: '102' }], companies: [{ id: '201' }, { id: '202' }] },
    labels: [
      {
        from: 'contacts',
        to: 'companies',
        name: 'billing',
        label: 'Billing contact',
        typeId: 279,
        inverseTypeId: 280,
      },
      { from: 'contacts', to: 'companies', name: 'partner', label: 'Partner', typeId: 42, inverseTypeId: 43 },
    ],
    associations: [
      {
        from: 'contacts',
        fromId: '101',
        to: 'companies',
        toId: '201',
        labels: ['Billing contact', 'Partner'],
      },
      { from: 'contacts', fromId: '101', to: 'companies', toId: '202' },
      { from: 'contacts', fromId: '102', to: 'companies', toId: '201' },
    ],
  })
  ask = asking(emulator)
})

const labels = () =>
  emulator.links('contacts', 'companies').map((link) => [link.from, link.to, ...link.labels])

const ALL = [
  ['101', '201', 'Billing contact', 'Partner'],
  ['101', '202'],
  ['102', '201'],
]

describe('removing labels', () => {
  test('only the given category and number go, the link stays', async () => {
    const { status, body } = await ask('POST', `${BASE}/labels/archive`, {
      inputs: [linkOf('101', '201', ['USER_DEFINED', 42])],
    })
    expect([status, body.status, body.results]).toEqual([200, 'COMPLETE', []])
    expect(labels()).toEqual([
      ['101', '201', 'Billing contact'],
      ['101', '202'],
      ['102', '201'],
    ])
  })

  test('the custom label 279 is not the plain type 279', async () => {
    await ask('POST', `${BASE}/labels/archive`, { inputs: [linkOf('101', '201', ['USER_DEFINED', 279])] })
    expect(labels()[0]).toEqual(['101', '201', 'Partner'])
  })

  test('removing the plain type removes the whole link', async () => {
    await ask('POST', `${BASE}/labels/archive`, { inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 279])] })
    expect(labels()).toEqual([
      ['101', '202'],
      ['102', '201'],
    ])
  })

  test('works from the other side with that side’s number', async () => {
    await ask('POST', '/crm/associations/2026-03/companies/contacts/batch/labels/archive', {
      inputs: [linkOf('201', '101', ['USER_DEFINED', 43])],
    })
    expect(labels()[0]).toEqual(['101', '201', 'Billing contact'])
  })

  test('a label that the link does not have is no trouble', async () => {
    const inputs = [linkOf('101', '202', ['USER_DEFINED', 42]), linkOf('999', '202', ['USER_DEFINED', 42])]
    expect((await ask('POST', `${BASE}/labels/archive`, { inputs })).status).toBe(200)
    expect(labels()).toEqual(ALL)
  })

  test('a number nobody defined refuses the request', async () => {
    const { status, body } = await ask('POST', `${BASE}/labels/archive`, {
      inputs: [linkOf('101', '201', ['USER_DEFINED', 77])],
    })
    expect([status, body.context.associationSpec]).toEqual([400, ['USER_DEFINED=77']])
  })

  test('a number of another pair changes nothing', async () => {
    await ask('POST', `${BASE}/labels/archive`, { inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 3])] })
    expect(labels()).toEqual(ALL)
  })
})

describe('removing links', () => {
  test('batch archive removes everything between one record and several', async () => {
    const { status, body } = await ask('POST', `${BASE}/archive`, {
      inputs: [{ from: { id: '101' }, to: [{ id: '201' }, { id: '202' }] }],
    })
    expect([status, body.results]).toEqual([200, []])
    expect(labels()).toEqual([['102', '201']])
    expect(emulator.links('companies', 'contacts')).toHaveLength(1)
  })

  test('DELETE of one pair answers 204, also when there is nothing to remove', async () => {
    const path = '/crm/objects/2026-03/contacts/101/associations/companies/201'
    expect(await ask('DELETE', path)).toMatchObject({ status: 204, body: undefined })
    expect((await ask('DELETE', path)).status).toBe(204)
    expect((await ask('DELETE', path.replace('101', '999'))).status).toBe(204)
    expect(labels()).toEqual([
      ['101', '202'],
      ['102', '201'],
    ])
  })

  test('a body on DELETE is ignored', async () => {
    await ask('DELETE', '/crm/objects/2026-03/contacts/101/associations/companies/201', [{ anything: true }])
    expect(labels()).toHaveLength(2)
  })

  test('v4 answers 204 to both archives', async () => {
    const v4 = '/crm/v4/associations/contacts/companies/batch'
    expect(
      (await ask('POST', `${v4}/archive`, { inputs: [{ from: { id: '101' }, to: [{ id: '201' }] }] })).status,
    ).toBe(204)
    const inputs = [linkOf('101', '202', ['HUBSPOT_DEFINED', 279])]
    expect((await ask('POST', `${v4}/labels/archive`, { inputs })).status).toBe(204)
    expect(labels()).toEqual([['102', '201']])
  })

  test('an archived record loses its links, and its id finds nothing', async () => {
    await ask('POST', '/crm/objects/2026-03/contacts/batch/archive', { inputs: [{ id: '101' }] })
    expect(labels()).toEqual([['102', '201']])
    const again = await ask('POST', `${BASE}/create`, {
      inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 279])],
    })
    expect(again.body.context.INVALID_OBJECT_IDS).toEqual(['CONTACT=101 is not valid'])
  })
})

test('with archiveAnswer "noContent" the dated versions answer archives with 204 as well', async () => {
  const { fetch } = createEmulator({ archiveAnswer: 'noContent' })
  const inputs = [{ from: { id: '101' }, to: [{ id: '201' }] }]
  const path = '/crm/associations/2026-03/contacts/companies/batch/archive'
  expect((await asking({ fetch })('POST', path, { inputs })).status).toBe(204)
})
