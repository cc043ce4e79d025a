import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking, linkOf, spec } from './ask.ts'

const BATCH = '/crm/associations/2026-03/contacts/companies/batch/create'
const DEFAULTS = '/crm/associations/2026-03/contacts/companies/batch/associate/default'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator()
  emulator.seed({
    records: {
      contacts: [{ id: '101' }, { id: '102' }],
      companies: [{ id: '201' }, { id: '202' }],
      tickets: [{ id: '501' }],
    },
    labels: [
      {
        from: 'contacts',
        to: 'companies',
        name: 'billing',
        label: 'Billing contact',
        inverseLabel: 'Billed by',
        typeId: 40,
        inverseTypeId: 41,
      },
      { from: 'contacts', to: 'companies', name: 'partner', label: 'Partner', typeId: 42, inverseTypeId: 43 },
    ],
  })
  ask = asking(emulator)
})

const labelsOf = (from: string, to: string): readonly string[] | undefined =>
  emulator.links('contacts', 'companies').find((link) => link.from === from && link.to === to)?.labels

describe('labelled batch create', () => {
  test('one write links both ways, each direction under its own number', async () => {
    const { status, body } = await ask('POST', BATCH, {
      inputs: [linkOf('101', '201', ['USER_DEFINED', 40])],
    })
    expect(status).toBe(201)
    expect(body.results).toEqual([
      {
        fromObjectTypeId: '0-1',
        fromObjectId: 101,
        toObjectTypeId: '0-2',
        toObjectId: 201,
        labels: ['Billing contact'],
      },
    ])
    expect(emulator.links('contacts', 'companies')[0]?.types).toEqual([
      { category: 'HUBSPOT_DEFINED', typeId: 279, label: null },
      { category: 'USER_DEFINED', typeId: 40, label: 'Billing contact' },
    ])
    expect(emulator.links('companies', 'contacts')[0]?.types).toEqual([
      { category: 'HUBSPOT_DEFINED', typeId: 280, label: null },
      { category: 'USER_DEFINED', typeId: 41, label: 'Billed by' },
    ])
  })

  test('the inverse number from the other side makes the same link', async () => {
    await ask('POST', '/crm/associations/2026-03/companies/contacts/batch/create', {
      inputs: [linkOf('201', '101', ['USER_DEFINED', 41])],
    })
    expect(labelsOf('101', '201')).toEqual(['Billing contact'])
  })

  test('two custom labels in one write are both there', async () => {
    await ask('POST', BATCH, { inputs: [linkOf('101', '201', ['USER_DEFINED', 40], ['USER_DEFINED', 42])] })
    expect(labelsOf('101', '201')).toEqual(['Billing contact', 'Partner'])
  })

  test('a later custom label replaces the earlier one, while types of HubSpot stay', async () => {
    await ask('POST', BATCH, { inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 1], ['USER_DEFINED', 40])] })
    await ask('POST', BATCH, { inputs: [linkOf('101', '201', ['USER_DEFINED', 42])] })
    expect(emulator.links('contacts', 'companies')[0]?.types.map(({ typeId }) => typeId)).toEqual([
      1, 279, 42,
    ])
  })

  test('writing only types of HubSpot leaves custom labels alone', async () => {
    await ask('POST', BATCH, { inputs: [linkOf('101', '201', ['USER_DEFINED', 40])] })
    await ask('POST', BATCH, { inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 279])] })
    expect(labelsOf('101', '201')).toEqual(['Billing contact'])
  })

  test('of two inputs for one pair the later one wins', async () => {
    const inputs = [linkOf('101', '201', ['USER_DEFINED', 40]), linkOf('101', '201', ['USER_DEFINED', 42])]
    await ask('POST', BATCH, { inputs })
    expect(labelsOf('101', '201')).toEqual(['Partner'])
  })

  test('an input without types links nothing', async () => {
    const { status, body } = await ask('POST', BATCH, { inputs: [linkOf('101', '201')] })
    expect([status, body.results]).toEqual([201, []])
    expect(emulator.links('contacts', 'companies')).toEqual([])
  })

  test('a record that is not there refuses the whole request and nothing is written', async () => {
    const inputs = [
      linkOf('101', '201', ['HUBSPOT_DEFINED', 279]),
      linkOf('101', '999', ['HUBSPOT_DEFINED', 279]),
    ]
    const { status, body } = await ask('POST', BATCH, { inputs })
    expect(status).toBe(400)
    expect(body).toMatchObject({
      status: 'error',
      message: 'One or more associations are invalid',
      category: 'VALIDATION_ERROR',
      context: {
        INVALID_OBJECT_IDS: ['COMPANY=999 is not valid'],
        objectId: ['999'],
        objectType: ['COMPANY'],
      },
    })
    expect(emulator.links('contacts', 'companies')).toEqual([])
  })

  test('with missingRecords "entry" the other inputs are written and the answer is 207', async () => {
    const lenient = createEmulator({ missingRecords: 'entry' })
    lenient.seed({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })
    const inputs = [
      linkOf('101', '201', ['HUBSPOT_DEFINED', 279]),
      linkOf('101', '999', ['HUBSPOT_DEFINED', 279]),
    ]
    const { status, body } = await asking(lenient)('POST', BATCH, { inputs })
    expect(status).toBe(207)
    expect(body).toMatchObject({
      status: 'COMPLETE',
      numErrors: 1,
      errors: [{ status: 'error', category: 'OBJECT_NOT_FOUND', context: { objectId: ['999'] } }],
    })
    expect(body.results).toHaveLength(1)
    expect(lenient.links('contacts', 'companies')).toHaveLength(1)
  })

  test('a number of the other direction is judged against its own objects', async () => {
    const { status, body } = await ask('POST', BATCH, {
      inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 280])],
    })
    expect(status).toBe(400)
    expect(body.context).toEqual({
      INVALID_OBJECT_IDS: ['COMPANY=101 is not valid', 'CONTACT=201 is not valid'],
      objectId: ['101', '201'],
      objectType: ['COMPANY', 'CONTACT'],
    })
  })

  test('where the ids happen to exist the other way round, a number of the other direction links those', async () => {
    emulator.seed({ records: { companies: [{ id: '101' }], contacts: [{ id: '201' }] } })
    const { status } = await ask('POST', BATCH, { inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 280])] })
    expect(status).toBe(201)
    expect(emulator.links('contacts', 'companies').map(({ from, to }) => [from, to])).toEqual([
      ['201', '101'],
    ])
  })

  test('a number under the wrong category is unknown', async () => {
    const { status, body } = await ask('POST', BATCH, {
      inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 40])],
    })
    expect(status).toBe(400)
    expect(body.context.INVALID_ASSOCIATION_TYPE_ID).toEqual([
      'HUBSPOT_DEFINED=40 is not a valid association definition id',
    ])
  })

  test('a custom label may have a number that HubSpot uses too: the category tells them apart', async () => {
    emulator.seed({
      labels: [
        { from: 'contacts', to: 'companies', name: 'twin', label: 'Twin', typeId: 279, inverseTypeId: 280 },
      ],
    })
    await ask('POST', BATCH, {
      inputs: [linkOf('101', '201', ['USER_DEFINED', 279]), linkOf('102', '202', ['HUBSPOT_DEFINED', 279])],
    })
    expect([labelsOf('101', '201'), labelsOf('102', '202')]).toEqual([['Twin'], []])
  })

  test('2,000 inputs pass, 2,001 are refused', async () => {
    const one = linkOf('101', '201', ['HUBSPOT_DEFINED', 279])
    expect((await ask('POST', BATCH, { inputs: Array(2000).fill(one) })).status).toBe(201)
    const { status, body } = await ask('POST', BATCH, { inputs: Array(2001).fill(one) })
    expect([status, body.message]).toEqual([400, 'inputs holds 2001 entries, at most 2000 are allowed'])
  })

  test('ids can be written as text', async () => {
    const textual = createEmulator({ idFormat: 'string' })
    textual.seed({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })
    const { body } = await asking(textual)('POST', BATCH, {
      inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 279])],
    })
    expect(body.results[0]).toMatchObject({ fromObjectId: '101', toObjectId: '201' })
  })
})

describe('one pair', () => {
  const PAIR = '/crm/objects/2026-03/contacts/101/associations/companies/201'

  test('PUT sets labels and answers what is between the two', async () => {
    const { status, body } = await ask('PUT', PAIR, [spec('USER_DEFINED', 40), spec('HUBSPOT_DEFINED', 1)])
    expect(status).toBe(201)
    expect(body).toEqual({
      fromObjectTypeId: '0-1',
      fromObjectId: 101,
      toObjectTypeId: '0-2',
      toObjectId: 201,
      labels: ['Primary', 'Billing contact'],
    })
  })

  test('PUT replaces other custom labels', async () => {
    await ask('PUT', PAIR, [spec('USER_DEFINED', 40)])
    await ask('PUT', PAIR, [spec('USER_DEFINED', 42)])
    expect(labelsOf('101', '201')).toEqual(['Partner'])
  })

  test('PUT of the same again changes nothing', async () => {
    const first = await ask('PUT', PAIR, [spec('USER_DEFINED', 40)])
    expect(await ask('PUT', PAIR, [spec('USER_DEFINED', 40)])).toMatchObject({
      status: 201,
      body: first.body,
    })
    expect(emulator.links('contacts', 'companies')).toHaveLength(1)
  })

  test('PUT naming a record that is not there is refused as batches are', async () => {
    const { status, body } = await ask('PUT', PAIR.replace('201', '999'), [spec('HUBSPOT_DEFINED', 279)])
    expect([status, body.context.INVALID_OBJECT_IDS]).toEqual([400, ['COMPANY=999 is not valid']])
  })

  test('PUT without any type is refused', async () => {
    expect((await ask('PUT', PAIR, [])).status).toBe(400)
  })

  test('PUT default links without a label and answers one result per direction', async () => {
    const { status, body } = await ask(
      'PUT',
      '/crm/objects/2026-03/contacts/101/associations/default/tickets/501',
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'COMPLETE',
      results: [
        { from: { id: '101' }, to: { id: '501' }, associationSpec: spec('HUBSPOT_DEFINED', 15) },
        { from: { id: '501' }, to: { id: '101' }, associationSpec: spec('HUBSPOT_DEFINED', 16) },
      ],
    })
  })

  test('a record cannot be linked to itself', async () => {
    const path = '/crm/objects/2026-03/contacts/101/associations/default/contacts/101'
    expect((await ask('PUT', path)).body.context.INVALID_OBJECT_IDS).toEqual(['CONTACT=101 is not valid'])
  })
})

describe('batch associate default', () => {
  test('answers two results per input and leaves labels alone', async () => {
    await ask('POST', BATCH, { inputs: [linkOf('101', '201', ['USER_DEFINED', 40])] })
    const pairs = [
      { from: { id: '101' }, to: { id: '201' } },
      { from: { id: '102' }, to: { id: '202' } },
    ]
    const { status, body } = await ask('POST', DEFAULTS, { inputs: pairs })
    expect([status, body.results.length]).toEqual([200, 4])
    expect([labelsOf('101', '201'), labelsOf('102', '202')]).toEqual([['Billing contact'], []])
  })

  test('a record that is not there refuses the whole request', async () => {
    const { status, body } = await ask('POST', DEFAULTS, {
      inputs: [{ from: { id: '999' }, to: { id: '201' } }],
    })
    expect([status, body.context.INVALID_OBJECT_IDS]).toEqual([400, ['CONTACT=999 is not valid']])
  })

  test('with missingRecords "entry" the answer is 200 and carries errors, as no 207 is declared', async () => {
    const lenient = createEmulator({ missingRecords: 'entry' })
    lenient.seed({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })
    const inputs = [
      { from: { id: '999' }, to: { id: '201' } },
      { from: { id: '101' }, to: { id: '201' } },
    ]
    const { status, body } = await asking(lenient)('POST', DEFAULTS, { inputs })
    expect([status, body.numErrors, body.results.length]).toEqual([200, 1, 2])
  })

  test('objects without a plain type between them, and products, are refused', async () => {
    const calls = await ask('POST', '/crm/associations/2026-03/tasks/calls/batch/associate/default', {
      inputs: [],
    })
    expect([calls.status, calls.body.message]).toEqual([
      400,
      'No default association type exists between TASK and CALL',
    ])
    const products = await ask('POST', '/crm/associations/2026-03/products/deals/batch/associate/default', {
      inputs: [],
    })
    expect([products.status, products.body.message]).toEqual([
      400,
      'Objects of type PRODUCT cannot be associated',
    ])
  })
})

test('with labelWrites "add" a later custom label stands beside the earlier one', async () => {
  const portal = createEmulator({ labelWrites: 'add' })
  const label = (name: string, typeId: number) => ({
    from: 'contacts',
    to: 'companies',
    name,
    label: name,
    typeId,
  })
  portal.seed({
    records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] },
    labels: [label('one', 40), label('two', 50)],
  })
  const path = '/crm/objects/2026-03/contacts/101/associations/companies/201'
  for (const typeId of [40, 50]) await asking(portal)('PUT', path, [spec('USER_DEFINED', typeId)])
  expect(portal.links('contacts', 'companies')[0]?.labels).toEqual(['one', 'two'])
})
