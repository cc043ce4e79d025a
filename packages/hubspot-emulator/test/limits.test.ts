import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/index.ts'
import { type Ask, asking, linkOf, spec } from './ask.ts'

const LIMITS = '/crm/associations/2026-03/definitions/configurations'
const PAIR = `${LIMITS}/contacts/companies`

let emulator: Emulator
let ask: Ask

function portal(options: EmulatorOptions = {}): void {
  emulator = createEmulator(options)
  emulator.seed({
    records: {
      contacts: [{ id: '101' }, { id: '102' }, { id: '103' }],
      companies: [{ id: '201' }, { id: '202' }, { id: '203' }],
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
      { from: 'contacts', to: 'contacts', name: 'friend', label: 'Friend', typeId: 50 },
    ],
  })
  ask = asking(emulator)
}

beforeEach(() => portal())

const limit = (category: string, typeId: number, maxToObjectIds: number) => ({
  category,
  typeId,
  maxToObjectIds,
})
const create = (...inputs: object[]) => ask('POST', `${PAIR}/batch/create`, { inputs })
const link = (from: string, to: string, ...types: [string, number][]) =>
  ask('POST', '/crm/associations/2026-03/contacts/companies/batch/create', {
    inputs: [
      linkOf(from, to, ...(types.length > 0 ? types : ([['HUBSPOT_DEFINED', 279]] as [string, number][]))),
    ],
  })

describe('configuring', () => {
  test('a limit is answered under the other name, with its label', async () => {
    const { status, body } = await create(limit('HUBSPOT_DEFINED', 279, 5), limit('USER_DEFINED', 40, 2))
    expect(status).toBe(201)
    expect(body.results).toEqual([
      { category: 'HUBSPOT_DEFINED', typeId: 279, userEnforcedMaxToObjectIds: 5, label: null },
      { category: 'USER_DEFINED', typeId: 40, userEnforcedMaxToObjectIds: 2, label: 'Billing contact' },
    ])
  })

  test('listing a pair shows types without a limit as null', async () => {
    await create(limit('HUBSPOT_DEFINED', 279, 5))
    const { body } = await ask('GET', PAIR)
    expect(body.results).toEqual([
      { category: 'HUBSPOT_DEFINED', typeId: 1, userEnforcedMaxToObjectIds: null, label: 'Primary' },
      { category: 'HUBSPOT_DEFINED', typeId: 279, userEnforcedMaxToObjectIds: 5, label: null },
      { category: 'HUBSPOT_DEFINED', typeId: 931, userEnforcedMaxToObjectIds: null, label: 'Billing' },
      { category: 'USER_DEFINED', typeId: 40, userEnforcedMaxToObjectIds: null, label: 'Billing contact' },
    ])
  })

  test('the list of all has both directions of every pair', async () => {
    await create(limit('HUBSPOT_DEFINED', 279, 5))
    const { status, body } = await ask('GET', `${LIMITS}/all`)
    expect(status).toBe(200)
    expect(body.results).toContainEqual({
      category: 'HUBSPOT_DEFINED',
      typeId: 279,
      userEnforcedMaxToObjectIds: 5,
      label: null,
    })
    expect(body.results).toContainEqual({
      category: 'HUBSPOT_DEFINED',
      typeId: 280,
      userEnforcedMaxToObjectIds: null,
      label: null,
    })
    const once = body.results.filter(
      (one: { typeId: number; category: string }) => one.typeId === 449 && one.category === 'HUBSPOT_DEFINED',
    )
    expect(once).toHaveLength(1)
  })

  test('update answers without the label, and makes limits that did not exist', async () => {
    const { status, body } = await ask('POST', `${PAIR}/batch/update`, {
      inputs: [limit('USER_DEFINED', 40, 3)],
    })
    expect(status).toBe(200)
    expect(body.results).toEqual([{ category: 'USER_DEFINED', typeId: 40, userEnforcedMaxToObjectIds: 3 }])
  })

  test('purge answers 204, also where there was no limit', async () => {
    await create(limit('HUBSPOT_DEFINED', 279, 1))
    const inputs = [
      { category: 'HUBSPOT_DEFINED', typeId: 279 },
      { category: 'USER_DEFINED', typeId: 40 },
    ]
    expect(await ask('POST', `${PAIR}/batch/purge`, { inputs })).toMatchObject({
      status: 204,
      body: undefined,
    })
    await link('101', '201')
    expect((await link('101', '202')).status).toBe(201)
  })

  test('purge can answer the body that dated versions document', async () => {
    portal({ purgeAnswer: 'documented' })
    const { status, body } = await ask('POST', `${PAIR}/batch/purge`, { inputs: [] })
    expect([status, body.status]).toEqual([200, 'COMPLETE'])
    expect((await ask('POST', `${PAIR.replace('2026-03', 'v4')}/batch/purge`, { inputs: [] })).status).toBe(
      204,
    )
  })

  test('a type of another pair cancels the batch, word for word', async () => {
    const { status, body } = await ask('POST', `${LIMITS}/contacts/deals/batch/create`, {
      inputs: [limit('HUBSPOT_DEFINED', 5, 3), limit('HUBSPOT_DEFINED', 4, 3)],
    })
    expect(status).toBe(207)
    expect(body).toMatchObject({
      status: 'CANCELED',
      results: [],
      numErrors: 1,
      errors: [
        {
          status: 'error',
          category: 'VALIDATION_ERROR',
          subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE',
          message: '0-5 is not a valid association type between CONTACT and DEAL',
          context: { type: ['0-5'], fromObjectType: ['CONTACT'], toObjectType: ['DEAL'] },
        },
      ],
    })
    const { body: list } = await ask('GET', `${LIMITS}/contacts/deals`)
    expect(list.results[0].userEnforcedMaxToObjectIds).toBeNull()
  })

  test('2025-09 has no 207 for it: the same comes with 200', async () => {
    const path = `${LIMITS.replace('2026-03', '2025-09')}/contacts/deals/batch/create`
    const { status, body } = await ask('POST', path, { inputs: [limit('HUBSPOT_DEFINED', 5, 3)] })
    expect([status, body.status]).toEqual([200, 'CANCELED'])
  })

  test('the number of the other direction does not belong to the pair', async () => {
    expect((await create(limit('HUBSPOT_DEFINED', 280, 3))).body.errors[0].context.type).toEqual(['0-280'])
  })
})

describe('what may be configured', () => {
  test.each([[0], [10_001], [-1]])('%i is out of range', async (maximum) => {
    const { status, body } = await create(limit('HUBSPOT_DEFINED', 279, maximum))
    expect([status, body.status]).toEqual([207, 'CANCELED'])
    expect(body.errors[0].message).toBe(
      `maxToObjectIds ${maximum} is out of range, it must be between 1 and 10000`,
    )
  })

  test('10,000 is the highest', async () => {
    expect((await create(limit('HUBSPOT_DEFINED', 279, 10_000))).status).toBe(201)
  })

  test('a label may not be allowed more often than the objects', async () => {
    await create(limit('HUBSPOT_DEFINED', 279, 10))
    expect((await create(limit('USER_DEFINED', 40, 11))).body.errors[0].message).toContain('between 1 and 10')
    expect((await create(limit('USER_DEFINED', 40, 10))).status).toBe(201)
  })

  test('the objects may not be allowed less often than a label', async () => {
    await create(limit('USER_DEFINED', 40, 10))
    expect((await create(limit('HUBSPOT_DEFINED', 279, 9))).body.errors[0].message).toContain(
      'between 10 and 10000',
    )
    expect((await create(limit('HUBSPOT_DEFINED', 279, 10))).status).toBe(201)
  })

  test('with strictLimitBoundary equal is too much', async () => {
    portal({ strictLimitBoundary: true })
    await create(limit('HUBSPOT_DEFINED', 279, 10))
    expect((await create(limit('USER_DEFINED', 40, 10))).body.errors[0].message).toContain('between 1 and 9')
  })

  test('one input of two may fail: 207 with the other one done', async () => {
    const { status, body } = await create(limit('HUBSPOT_DEFINED', 279, 3), limit('USER_DEFINED', 40, 4))
    expect([status, body.status, body.results.length, body.numErrors]).toEqual([207, 'COMPLETE', 1, 1])
  })
})

describe('keeping limits', () => {
  test('the link beyond the limit is refused and nothing of the batch is written', async () => {
    await create(limit('HUBSPOT_DEFINED', 279, 2))
    const inputs = ['201', '202', '203'].map((to) => linkOf('101', to, ['HUBSPOT_DEFINED', 279]))
    const { status, body } = await ask('POST', '/crm/associations/2026-03/contacts/companies/batch/create', {
      inputs,
    })
    expect(status).toBe(400)
    expect(body).toMatchObject({
      category: 'VALIDATION_ERROR',
      subCategory: 'crm.associations.ASSOCIATION_LIMIT_EXCEEDED',
      context: { objectId: ['101'], objectType: ['CONTACT'], associationSpec: ['HUBSPOT_DEFINED=279'] },
    })
    expect(emulator.links('contacts', 'companies')).toEqual([])
  })

  test('a refused batch leaves the primary company where it was', async () => {
    await create(limit('HUBSPOT_DEFINED', 279, 2))
    await link('101', '201', ['HUBSPOT_DEFINED', 1])
    const inputs = [
      linkOf('101', '202', ['HUBSPOT_DEFINED', 1]),
      linkOf('101', '203', ['HUBSPOT_DEFINED', 279]),
    ]
    await ask('POST', '/crm/associations/2026-03/contacts/companies/batch/create', { inputs })
    expect(emulator.links('contacts', 'companies').map(({ to, labels }) => [to, labels])).toEqual([
      ['201', ['Primary']],
    ])
  })

  test('with limitReached "entry" the others are written and the answer is 207', async () => {
    portal({ limitReached: 'entry' })
    await create(limit('HUBSPOT_DEFINED', 279, 2))
    const inputs = ['201', '202', '203'].map((to) => linkOf('101', to, ['HUBSPOT_DEFINED', 279]))
    const { status, body } = await ask('POST', '/crm/associations/2026-03/contacts/companies/batch/create', {
      inputs,
    })
    expect([status, body.results.length, body.numErrors]).toEqual([207, 2, 1])
    expect(body.errors[0]).toMatchObject({
      subCategory: 'crm.associations.ASSOCIATION_LIMIT_EXCEEDED',
      context: { fromObjectId: ['101'], toObjectId: ['203'] },
    })
  })

  test('a label’s limit counts only links with that label', async () => {
    await create(limit('USER_DEFINED', 40, 1))
    expect((await link('101', '201', ['USER_DEFINED', 40])).status).toBe(201)
    expect((await link('101', '202')).status).toBe(201)
    expect((await link('101', '202', ['USER_DEFINED', 40])).status).toBe(400)
    expect((await link('102', '202', ['USER_DEFINED', 40])).status).toBe(201)
  })

  test('a limit counts per direction: the company’s own is kept too', async () => {
    await ask('POST', `${LIMITS}/companies/contacts/batch/create`, {
      inputs: [limit('HUBSPOT_DEFINED', 280, 1)],
    })
    expect((await link('101', '201')).status).toBe(201)
    const { status, body } = await link('102', '201')
    expect([status, body.context.objectType, body.context.objectId]).toEqual([400, ['COMPANY'], ['201']])
    expect((await link('101', '202')).status).toBe(201)
  })

  test('writing an existing link again is not one more', async () => {
    await create(limit('HUBSPOT_DEFINED', 279, 1))
    await link('101', '201')
    expect((await link('101', '201')).status).toBe(201)
    expect((await link('101', '201', ['USER_DEFINED', 40])).status).toBe(201)
  })

  test('a limit below what exists removes nothing and stops only new links', async () => {
    await link('101', '201')
    await link('101', '202')
    await create(limit('HUBSPOT_DEFINED', 279, 1))
    expect(emulator.links('contacts', 'companies')).toHaveLength(2)
    expect((await link('101', '203')).status).toBe(400)
  })

  test('single PUT and associate default keep them as well', async () => {
    await create(limit('HUBSPOT_DEFINED', 279, 1))
    await link('101', '201')
    const put = await ask('PUT', '/crm/objects/2026-03/contacts/101/associations/companies/202', [
      spec('HUBSPOT_DEFINED', 1),
    ])
    expect(put.status).toBe(400)
    expect(
      (await ask('PUT', '/crm/objects/2026-03/contacts/101/associations/default/companies/202')).status,
    ).toBe(400)
  })

  test('a symmetric label within one object type has one limit for both ways', async () => {
    await ask('POST', `${LIMITS}/contacts/contacts/batch/create`, { inputs: [limit('USER_DEFINED', 50, 1)] })
    const friends = (from: string, to: string) =>
      ask('PUT', `/crm/objects/2026-03/contacts/${from}/associations/contacts/${to}`, [
        spec('USER_DEFINED', 50),
      ])
    expect((await friends('101', '102')).status).toBe(201)
    expect((await friends('102', '103')).status).toBe(400)
    expect((await friends('103', '101')).status).toBe(400)
  })
})

describe('the subscription', () => {
  test('with recordsPerRecord no record gets more links of a pair, from whichever side', async () => {
    portal({ recordsPerRecord: 2 })
    expect((await link('101', '201')).status).toBe(201)
    expect((await link('101', '202')).status).toBe(201)
    const refused = await link('101', '203')
    expect([refused.status, refused.body.message]).toEqual([
      400,
      'CONTACT=101 has reached the limit of 2 associations of type HUBSPOT_DEFINED=279',
    ])
    expect((await link('102', '201')).status).toBe(201)
    expect((await link('103', '201')).body.message).toContain('COMPANY=201 has reached the limit of 2')
    // A further label on a link that is there already is not one more.
    expect((await link('101', '201', ['USER_DEFINED', 40])).status).toBe(201)
  })

  test('a configured limit must be lower than the subscription’s', async () => {
    portal({ recordsPerRecord: 5 })
    expect((await create(limit('HUBSPOT_DEFINED', 279, 5))).body.errors[0].message).toContain(
      'between 1 and 4',
    )
    expect((await create(limit('HUBSPOT_DEFINED', 279, 4))).status).toBe(201)
  })

  test('without it, as many links as anybody likes', async () => {
    emulator.seed({
      records: { companies: Array.from({ length: 300 }, (_, at) => ({ id: `${1000 + at}` })) },
    })
    const inputs = Array.from({ length: 300 }, (_, at) =>
      linkOf('101', `${1000 + at}`, ['HUBSPOT_DEFINED', 279]),
    )
    const path = '/crm/associations/2026-03/contacts/companies/batch/create'
    expect((await ask('POST', path, { inputs })).body.results).toHaveLength(300)
  })

  test('the free plan has neither custom labels nor limits', async () => {
    portal({ plan: 'free' })
    const labels = '/crm/associations/2026-03/contacts/companies/labels'
    const label = await ask('POST', labels, { name: 'partner', label: 'Partner' })
    expect([label.status, label.body.message]).toEqual([
      403,
      expect.stringContaining('Custom association labels need a Professional or Enterprise subscription'),
    ])
    expect((await create(limit('HUBSPOT_DEFINED', 279, 5))).status).toBe(403)
    // What is there, as after a downgrade, can be read and used.
    expect((await ask('GET', labels)).status).toBe(200)
    expect((await link('101', '201', ['USER_DEFINED', 40])).status).toBe(201)
  })
})
