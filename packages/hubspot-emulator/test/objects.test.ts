import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking, spec } from './ask.ts'

const CONTACTS = '/crm/objects/2026-03/contacts'
const DEALS = '/crm/objects/2026-03/deals'

let emulator: Emulator
let ask: Ask
let now = 0

beforeEach(() => {
  now = Date.UTC(2026, 10, 21)
  emulator = createEmulator({ now: () => now })
  emulator.seed({
    portalId: 77,
    properties: { deals: [{ name: 'erp_id', hasUniqueValue: true }] },
    records: {
      contacts: [
        { id: '101', properties: { email: 'Ada@Example.com', firstname: 'Ada' } },
        { id: '102', properties: { email: 'bo@example.com' } },
      ],
      companies: [{ id: '201', properties: { domain: 'example.com' } }],
      deals: [{ id: '301', properties: { dealname: 'First', erp_id: 'E-1' } }],
    },
  })
  ask = asking(emulator)
})

describe('batch read', () => {
  const read = (path: string, body: object, query = '') => ask('POST', `${path}/batch/read${query}`, body)

  test('by id, with the properties asked for; absent ones are null', async () => {
    const { status, body } = await read(CONTACTS, {
      inputs: [{ id: '101' }],
      properties: ['email', 'phone'],
      propertiesWithHistory: [],
    })
    expect(status).toBe(200)
    expect(body.results).toEqual([
      {
        id: '101',
        properties: {
          email: 'ada@example.com',
          phone: null,
          hs_object_id: '101',
          createdate: '2026-11-21T00:00:00.000Z',
          lastmodifieddate: '2026-11-21T00:00:00.000Z',
        },
        createdAt: '2026-11-21T00:00:00.000Z',
        updatedAt: '2026-11-21T00:00:00.000Z',
        archived: false,
      },
    ])
  })

  test('by e-mail in any letter case', async () => {
    const { status, body } = await read(CONTACTS, {
      idProperty: 'email',
      inputs: [{ id: 'ADA@example.com' }],
      properties: ['email'],
    })
    expect([status, body.results[0].id]).toEqual([200, '101'])
  })

  test('by a custom unique property', async () => {
    const { body } = await read(DEALS, { idProperty: 'erp_id', inputs: [{ id: 'E-1' }], properties: [] })
    expect(body.results[0].id).toBe('301')
  })

  test('all that were not found come in one entry, word for word', async () => {
    const inputs = [{ id: '101' }, { id: '998' }, { id: '999' }]
    const { status, body } = await read(CONTACTS, { inputs, properties: [] })
    expect(status).toBe(207)
    expect(body).toMatchObject({ status: 'COMPLETE', numErrors: 1 })
    expect(body.errors).toEqual([
      {
        status: 'error',
        category: 'OBJECT_NOT_FOUND',
        message:
          'Could not get some CONTACT objects, they may be deleted or not exist. Check that ids are valid.',
        context: { ids: ['998', '999'] },
      },
    ])
  })

  test('a value given twice comes once, and results are not in the order of the inputs', async () => {
    const inputs = [{ id: '102' }, { id: '101' }, { id: '102' }]
    const { body } = await read(CONTACTS, { inputs, properties: [] })
    expect(body.results.map(({ id }: { id: string }) => id)).toEqual(['101', '102'])
  })

  test('a property that identifies nobody is refused', async () => {
    for (const [path, idProperty] of [
      [DEALS, 'dealname'],
      [CONTACTS, 'hs_object_id'],
    ] as const) {
      const { status, body } = await read(path, { idProperty, inputs: [{ id: 'x' }], properties: [] })
      expect([status, body.message]).toEqual([
        400,
        expect.stringContaining(`property ${idProperty} in portal ID 77`),
      ])
    }
  })

  test('100 inputs pass, 101 are refused', async () => {
    expect((await read(CONTACTS, { inputs: Array(100).fill({ id: '101' }), properties: [] })).status).toBe(
      200,
    )
    expect((await read(CONTACTS, { inputs: Array(101).fill({ id: '101' }), properties: [] })).status).toBe(
      400,
    )
  })

  test('archived records are found only when asked for', async () => {
    await ask('DELETE', `${CONTACTS}/101`)
    expect((await read(CONTACTS, { inputs: [{ id: '101' }], properties: [] })).status).toBe(207)
    const { status, body } = await read(
      CONTACTS,
      { inputs: [{ id: '101' }], properties: [] },
      '?archived=true',
    )
    expect([status, body.results[0].archived]).toEqual([200, true])
  })
})

describe('one record', () => {
  test('GET by id and by unique property', async () => {
    expect((await ask('GET', `${CONTACTS}/101?properties=email,firstname`)).body.properties).toMatchObject({
      email: 'ada@example.com',
      firstname: 'Ada',
    })
    expect((await ask('GET', `${CONTACTS}/ada@example.com?idProperty=email`)).body.id).toBe('101')
    expect((await ask('GET', `${CONTACTS}/999`)).status).toBe(404)
  })

  test('PATCH changes what is named, clears with null and moves the time of change', async () => {
    now += 60_000
    const { status, body } = await ask('PATCH', `${CONTACTS}/101`, {
      properties: { firstname: null, lastname: 'Lace' },
    })
    expect(status).toBe(200)
    expect(body.properties).toMatchObject({ firstname: null, lastname: 'Lace' })
    expect(body.updatedAt).toBe('2026-11-21T00:01:00.000Z')
    expect((await ask('GET', `${CONTACTS}/101?properties=email`)).body.properties.email).toBe(
      'ada@example.com',
    )
  })

  test('PATCH by unique property, and of a record that is not there', async () => {
    expect(
      (await ask('PATCH', `${DEALS}/E-1?idProperty=erp_id`, { properties: { dealname: 'New' } })).status,
    ).toBe(200)
    expect(
      (await ask('PATCH', `${DEALS}/E-9?idProperty=erp_id`, { properties: { dealname: 'New' } })).status,
    ).toBe(404)
  })

  test('creating a contact with a known e-mail is a conflict, word for word', async () => {
    const { status, body } = await ask('POST', CONTACTS, { properties: { email: 'ADA@example.com' } })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      status: 'error',
      message: 'Contact already exists. Existing ID: 101',
      category: 'CONFLICT',
    })
  })

  test('a new record gets an id beyond 32 bits', async () => {
    const { status, body } = await ask('POST', CONTACTS, { properties: { email: 'new@example.com' } })
    expect(status).toBe(201)
    expect(Number(body.id)).toBeGreaterThan(2 ** 32)
  })

  test('taking the e-mail of somebody else is a conflict, keeping one’s own is not', async () => {
    expect((await ask('PATCH', `${CONTACTS}/102`, { properties: { email: 'ada@example.com' } })).status).toBe(
      409,
    )
    expect((await ask('PATCH', `${CONTACTS}/101`, { properties: { email: 'ada@example.com' } })).status).toBe(
      200,
    )
  })

  test('an e-mail is free again after its record changed or went', async () => {
    await ask('PATCH', `${CONTACTS}/102`, { properties: { email: 'bo2@example.com' } })
    await ask('DELETE', `${CONTACTS}/101`)
    const emails = ['bo@example.com', 'ada@example.com']
    for (const email of emails)
      expect((await ask('POST', CONTACTS, { properties: { email } })).status).toBe(201)
  })
})

describe('batch create', () => {
  const create = (inputs: object[]) => ask('POST', `${CONTACTS}/batch/create`, { inputs })

  test('creates records with their links', async () => {
    const associations = [{ to: { id: '201' }, types: [spec('HUBSPOT_DEFINED', 1)] }]
    const { status, body } = await create([{ properties: { email: 'cy@example.com' }, associations }])
    expect(status).toBe(201)
    expect(emulator.links('contacts', 'companies')).toMatchObject([
      { from: body.results[0].id, to: '201', labels: ['Primary'] },
    ])
  })

  test('an association without types creates the record and no link', async () => {
    const { status } = await create([{ properties: {}, associations: [{ to: { id: '201' }, types: [] }] }])
    expect(status).toBe(201)
    expect(emulator.links('contacts', 'companies')).toEqual([])
  })

  test('a record whose link cannot be made is not created', async () => {
    const associations = [{ to: { id: '999' }, types: [spec('HUBSPOT_DEFINED', 1)] }]
    expect((await create([{ properties: { email: 'cy@example.com' }, associations }])).status).toBe(400)
    const { body } = await ask('POST', `${CONTACTS}/search`, { filterGroups: [], properties: [] })
    expect(body.total).toBe(2)
  })

  test('one conflict refuses all, unless every input can be named', async () => {
    const taken = { properties: { email: 'ada@example.com' }, objectWriteTraceId: 'row-1' }
    const fresh = { properties: { email: 'cy@example.com' }, objectWriteTraceId: 'row-2' }
    const { status, body } = await create([taken, fresh])
    expect([status, body.numErrors]).toEqual([207, 1])
    expect(body.errors[0]).toMatchObject({ category: 'CONFLICT', context: { objectWriteTraceId: ['row-1'] } })
    expect(body.results[0].objectWriteTraceId).toBe('row-2')
    const untraced = [
      { properties: { email: 'di@example.com' } },
      { properties: { email: 'ada@example.com' } },
    ]
    expect((await create(untraced)).status).toBe(409)
    expect(emulator.records('contacts').map(({ properties }) => properties.email)).not.toContain(
      'di@example.com',
    )
  })
})

describe('batch update, upsert and archive', () => {
  test('update answers 207 with those that are not there', async () => {
    const inputs = [
      { id: '101', properties: { firstname: 'A' } },
      { id: '999', properties: {} },
    ]
    const { status, body } = await ask('POST', `${CONTACTS}/batch/update`, { inputs })
    expect([status, body.results.length, body.errors[0].context.ids]).toEqual([207, 1, ['999']])
  })

  test('update by e-mail is refused for contacts, by a custom unique property it works', async () => {
    const byEmail = [{ id: 'ada@example.com', idProperty: 'email', properties: {} }]
    expect((await ask('POST', `${CONTACTS}/batch/update`, { inputs: byEmail })).status).toBe(400)
    const byErp = [{ id: 'E-1', idProperty: 'erp_id', properties: { dealname: 'New' } }]
    expect((await ask('POST', `${DEALS}/batch/update`, { inputs: byErp })).status).toBe(200)
  })

  test('something named twice refuses the whole request', async () => {
    const inputs = [
      { id: '101', properties: {} },
      { id: '101', properties: {} },
    ]
    const { status, body } = await ask('POST', `${CONTACTS}/batch/update`, { inputs })
    expect([status, body.message]).toEqual([400, 'Duplicate IDs found in batch input'])
  })

  test('upsert creates what is missing and tells which is new', async () => {
    const inputs = ['ada@example.com', 'new@example.com'].map((id) => ({
      id,
      idProperty: 'email',
      properties: { firstname: 'X' },
    }))
    const { status, body } = await ask('POST', `${CONTACTS}/batch/upsert`, { inputs })
    expect(status).toBe(200)
    expect(body.results.map((one: { new: boolean }) => one.new)).toEqual([false, true])
    expect(body.results[0]).toMatchObject({
      id: '101',
      properties: { firstname: 'X', email: 'ada@example.com' },
    })
  })

  test('upsert by the record id is refused, word for word', async () => {
    const inputs = [{ id: '201', idProperty: 'hs_object_id', properties: {} }]
    const { status, body } = await ask('POST', '/crm/objects/2026-03/companies/batch/upsert', { inputs })
    expect([status, body.message]).toEqual([
      400,
      'Unable to perform update/upsert by non-unique 0-2 property hs_object_id in portal ID 77',
    ])
  })

  test('archive answers 204, also for what is not there', async () => {
    const { status } = await ask('POST', `${CONTACTS}/batch/archive`, {
      inputs: [{ id: '101' }, { id: '999' }],
    })
    expect(status).toBe(204)
    expect((await ask('GET', `${CONTACTS}/101`)).status).toBe(404)
  })
})

describe('links beside a record', () => {
  beforeEach(() =>
    emulator.seed({
      associations: [
        { from: 'contacts', fromId: '101', to: 'companies', toId: '201', labels: ['Primary'] },
        { from: 'contacts', fromId: '101', to: 'deals', toId: '301' },
      ],
    }),
  )

  test('a read shows those that it asks for, by the names of types', async () => {
    const { body } = await ask('GET', `${CONTACTS}/101?associations=companies,deal,tickets`)
    expect(body.associations).toEqual({
      companies: {
        results: [
          { id: '201', type: 'contact_to_company' },
          { id: '201', type: 'contact_to_company_unlabeled' },
        ],
      },
      deals: { results: [{ id: '301', type: 'contact_to_deal_unlabeled' }] },
    })
  })

  test('a list shows them with each record, and without being asked nothing is shown', async () => {
    const { body } = await ask('GET', `${CONTACTS}?associations=deals`)
    expect(body.results.map(({ associations }: { associations?: object }) => associations)).toEqual([
      { deals: { results: [{ id: '301', type: 'contact_to_deal_unlabeled' }] } },
      undefined,
    ])
    expect((await ask('GET', `${CONTACTS}/101`)).body).not.toHaveProperty('associations')
  })
})
