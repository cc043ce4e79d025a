import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking } from './ask.ts'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator({ now: () => Date.UTC(2026, 6, 1), recordsPerRecord: 5 })
  emulator.seed({
    portalId: 123,
    timeZone: 'Asia/Kolkata',
    schemas: [
      {
        name: 'vendor',
        objectTypeId: '2-555',
        labels: { singular: 'Vendor', plural: 'Vendors' },
        properties: [{ name: 'code', hasUniqueValue: true }],
      },
    ],
    properties: { deals: [{ name: 'erp_id', hasUniqueValue: true }] },
    labels: [
      { from: '2-555', to: 'contacts', name: 'supplies', label: 'Supplier', inverseLabel: 'Customer' },
    ],
    records: {
      contacts: [{ id: '101' }, { id: '102' }],
      companies: ['201', '202', '203', '204', '205'].map((id) => ({ id })),
    },
    associations: [
      ...['201', '202', '203', '204', '205'].map((toId) => ({
        from: 'contacts',
        fromId: '101',
        to: 'companies',
        toId,
      })),
      ...['201', '202', '203', '204'].map((toId) => ({
        from: 'contacts',
        fromId: '102',
        to: 'companies',
        toId,
      })),
    ],
  })
  ask = asking(emulator)
})

describe('schemas', () => {
  test.each(['/crm-object-schemas/v3/schemas', '/crm/v3/schemas', '/crm-object-schemas/2026-03/schemas'])(
    '%s lists custom objects',
    async (path) => {
      const { status, body } = await ask('GET', path)
      expect(status).toBe(200)
      expect(body.results).toMatchObject([
        {
          objectTypeId: '2-555',
          fullyQualifiedName: 'p123_vendor',
          name: 'vendor',
          labels: { singular: 'Vendor', plural: 'Vendors' },
        },
      ])
    },
  )

  test('the names of labels are told here and nowhere else', async () => {
    const { body } = await ask('GET', '/crm/v3/schemas')
    const names = body.results[0].associations.map((one: { name: string }) => one.name)
    expect(names).toContain('supplies')
    const { body: labels } = await ask('GET', '/crm/associations/2026-03/2-555/contacts/labels')
    expect(JSON.stringify(labels)).not.toContain('supplies')
  })

  test('properties tell which values are unique', async () => {
    const { body } = await ask('GET', '/crm/properties/2026-03/deals')
    const unique = body.results.filter((one: { hasUniqueValue: boolean }) => one.hasUniqueValue)
    expect(unique).toMatchObject([{ name: 'erp_id', hubspotDefined: false }])
    expect((await ask('GET', '/crm/v3/properties/2-555')).body.results).toContainEqual(
      expect.objectContaining({ name: 'code', hasUniqueValue: true }),
    )
  })
})

describe('account', () => {
  test.each(['v3', '2026-03', '2026-09'])('details in %s', async (version) => {
    const { status, body } = await ask('GET', `/account-info/${version}/details`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      portalId: 123,
      timeZone: 'Asia/Kolkata',
      utcOffset: '+05:30',
      utcOffsetMilliseconds: 19_800_000,
    })
    expect('portalName' in body).toBe(version === '2026-09')
  })

  test('the high-usage report goes to the user', async () => {
    const { status, body } = await ask('POST', '/crm/associations/2026-03/usage/high-usage-report/9')
    expect(status).toBe(200)
    expect(body).toEqual({
      userId: 9,
      userEmail: 'user-9@example.com',
      enqueueTime: { value: Date.UTC(2026, 6, 1), dateOnly: false, timeZoneShift: 0 },
    })
    expect((await ask('POST', '/crm/associations/2026-03/usage/high-usage-report/nine')).status).toBe(400)
  })
})

describe('limits tracking', () => {
  test('labels of a pair, used and allowed', async () => {
    const { body } = await ask(
      'GET',
      '/crm/limits/2026-03/associations/labels?fromObjectTypeId=2-555&toObjectTypeId=0-1',
    )
    expect(body.results).toMatchObject([{ usage: 1, limit: 50, percentage: 2 }])
    expect(
      (await ask('GET', '/crm/limits/2026-03/associations/labels?fromObjectTypeId=0-3')).body.results,
    ).toEqual([])
  })

  test('records at and near the limit of a pair', async () => {
    const { body } = await ask('GET', '/crm/limits/2026-03/associations/records/0-1/0-2')
    expect(body).toEqual({
      limit: 5,
      totalRecordsAtLimit: 1,
      totalRecordsNearLimit: 1,
      atLimitFromRecordSamples: [{ objectId: 101, label: '101' }],
      nearLimitFromRecordSamples: [{ objectId: 102, label: '102', usage: 4, percentage: 80 }],
    })
  })

  test('object types with such records', async () => {
    const { body } = await ask('GET', '/crm/limits/2026-03/associations/records/from')
    expect(body.results).toEqual([
      {
        objectTypeId: '0-1',
        singularLabel: 'contact',
        pluralLabel: 'contacts',
        hasRecordsAtLimit: true,
        hasRecordsNearLimit: true,
      },
    ])
    const to = await ask('GET', '/crm/limits/2026-03/associations/records/0-1/to')
    expect(to.body.results).toMatchObject([{ objectTypeId: '0-2', hasRecordsAtLimit: true }])
  })
})
