import { describe, expect, test } from 'vitest'
import { createEmulator, type Seed } from '../src/index.ts'
import { asking } from './ask.ts'

const sowing = (seed: unknown) => () => createEmulator().seed(seed as Seed)

describe('a whole seed', () => {
  const SEED: Seed = {
    portalId: 123,
    timeZone: 'Europe/Madrid',
    schemas: [
      { name: 'vendor', objectTypeId: '2-555', properties: [{ name: 'code', hasUniqueValue: true }] },
    ],
    properties: { companies: [{ name: 'domain', hasUniqueValue: true }] },
    records: {
      contacts: [{ id: '101', properties: { email: 'ada@example.com' } }, {}],
      companies: [{ id: '201', properties: { domain: 'example.com' } }],
      p123_vendor: [{ id: '901', properties: { code: 'V1' } }],
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
    limits: [
      { from: 'contacts', to: 'companies', maxToObjectIds: 5 },
      { from: 'contacts', to: 'companies', label: 'Billing contact', maxToObjectIds: 2 },
      { from: 'contacts', to: 'companies', category: 'HUBSPOT_DEFINED', typeId: 1, maxToObjectIds: 1 },
      { from: '2-555', to: 'contacts', maxToObjectIds: 3 },
    ],
    associations: [
      {
        from: 'contacts',
        fromId: '101',
        to: 'companies',
        toId: '201',
        labels: ['Billing contact', 'Primary'],
      },
      { from: '2-555', fromId: '901', to: 'contacts', toId: '101' },
      { from: 'companies', fromId: '201', to: 'contacts', toId: '101', labels: ['Billed by'] },
    ],
  }

  test('is in the portal afterwards', async () => {
    const emulator = createEmulator()
    emulator.seed(SEED)
    expect(emulator.links('contacts', 'companies')).toMatchObject([
      { from: '101', to: '201', labels: ['Primary', 'Billing contact'] },
    ])
    expect(emulator.links('2-555', 'contacts')).toHaveLength(1)
    const { body } = await asking(emulator)(
      'GET',
      '/crm/associations/2026-03/definitions/configurations/contacts/companies',
    )
    expect(
      body.results.map((one: { userEnforcedMaxToObjectIds: number }) => one.userEnforcedMaxToObjectIds),
    ).toEqual([1, 5, null, 2])
  })

  test('goes through JSON unchanged', () => {
    const emulator = createEmulator()
    emulator.seed(JSON.parse(JSON.stringify(SEED)))
    expect(emulator.links('contacts', 'companies')).toHaveLength(1)
  })

  test('may come in several parts', () => {
    const emulator = createEmulator()
    emulator.seed({ records: { contacts: [{ id: '101' }] } })
    emulator.seed({ records: { companies: [{ id: '201' }] } })
    emulator.seed({ associations: [{ from: 'contacts', fromId: '101', to: 'companies', toId: '201' }] })
    expect(emulator.links('contacts', 'companies')).toHaveLength(1)
  })
})

describe('bad data is named with its place', () => {
  const records = { contacts: [{ id: '101' }], companies: [{ id: '201' }] }
  test.each<[string, unknown, string]>([
    ['no object', [], 'seed, the whole: is [], write an object'],
    [
      'a misspelt key',
      { recods: {} },
      'seed, the whole: has the unknown key "recods"; the keys are portalId, timeZone, schemas',
    ],
    [
      'an id that is a number',
      { records: { contacts: [{ id: 101 }] } },
      'seed, records.contacts[0].id: is 101, write text in quotes',
    ],
    [
      'an id that is no id',
      { records: { contacts: [{ id: 'x1' }] } },
      'seed, records.contacts[0]: "x1" is not a record id',
    ],
    [
      'an id too large for JSON numbers',
      { records: { contacts: [{ id: '9007199254740993' }] } },
      'seed, records.contacts[0]: "9007199254740993" is not',
    ],
    [
      'an id twice',
      { records: { contacts: [{ id: '1' }, { id: '1' }] } },
      'seed, records.contacts[1]: Contact already exists. Existing ID: 1',
    ],
    [
      'an e-mail twice',
      {
        records: {
          contacts: [{ properties: { email: 'a@example.com' } }, { properties: { email: 'A@example.com' } }],
        },
      },
      'seed, records.contacts[1]: Contact already exists',
    ],
    [
      'a property that is no text',
      { records: { contacts: [{ properties: { email: null } }] } },
      'seed, records.contacts[0].properties.email: is null, write text',
    ],
    [
      'an unknown object',
      { records: { vendors: [] } },
      'seed, records.vendors: Unable to infer object type from: vendors',
    ],
    [
      'records that are no list',
      { records: { contacts: {} } },
      'seed, records.contacts: is {}, write a list',
    ],
    ['a time zone that is none', { timeZone: 'Mars' }, 'seed, timeZone: Mars is no time zone'],
    ['a portal id of 0', { portalId: 0 }, 'seed, portalId: is 0, write a whole number above 0'],
    [
      'a flag that is text',
      { properties: { deals: [{ name: 'x', hasUniqueValue: 'yes' }] } },
      'seed, properties.deals[0].hasUniqueValue: is "yes", write true or false',
    ],
    ['a schema twice', { schemas: [{ name: 'v' }, { name: 'v' }] }, 'seed, schemas[1]: the object type'],
    [
      'a label without a name',
      { labels: [{ from: 'contacts', to: 'companies', label: 'X' }] },
      'seed, labels[0]: lacks "name"',
    ],
    [
      'a label name with a hyphen',
      { labels: [{ from: 'contacts', to: 'companies', name: 'a-b', label: 'X' }] },
      'seed, labels[0]: Association definition name a-b',
    ],
    [
      'a label number that is taken',
      {
        labels: [
          { from: 'contacts', to: 'companies', name: 'a', label: 'A', typeId: 7, inverseTypeId: 8 },
          { from: 'contacts', to: 'deals', name: 'b', label: 'B', typeId: 8 },
        ],
      },
      'seed, labels[1]: the association type USER_DEFINED=8 exists already',
    ],
    [
      'a limit on an unknown label',
      { limits: [{ from: 'contacts', to: 'companies', label: 'No', maxToObjectIds: 1 }] },
      'seed, limits[0]: no label "No" from contacts to companies; there are: Primary, Billing',
    ],
    [
      'a limit on an unknown number',
      {
        limits: [
          { from: 'contacts', to: 'companies', category: 'USER_DEFINED', typeId: 5, maxToObjectIds: 1 },
        ],
      },
      'seed, limits[0]: USER_DEFINED 5 is no association type',
    ],
    [
      'a limit out of range',
      { limits: [{ from: 'contacts', to: 'companies', maxToObjectIds: 10001 }] },
      'seed, limits[0]: maxToObjectIds 10001 is out of range',
    ],
    [
      'a link to nobody',
      { records, associations: [{ from: 'contacts', fromId: '101', to: 'companies', toId: '999' }] },
      'seed, associations[0]: there is no record 999 among companies',
    ],
    [
      'a link with an unknown label',
      {
        records,
        associations: [{ from: 'contacts', fromId: '101', to: 'companies', toId: '201', labels: ['No'] }],
      },
      'seed, associations[0]: no label "No"',
    ],
    [
      'a link between objects that have none',
      {
        records: { tasks: [{ id: '1' }], calls: [{ id: '2' }] },
        associations: [{ from: 'tasks', fromId: '1', to: 'calls', toId: '2' }],
      },
      'seed, associations[0]: tasks and calls cannot be associated',
    ],
    [
      'a link beyond a limit',
      {
        records: { contacts: [{ id: '1' }], companies: [{ id: '2' }, { id: '3' }] },
        limits: [{ from: 'contacts', to: 'companies', maxToObjectIds: 1 }],
        associations: ['2', '3'].map((toId) => ({ from: 'contacts', fromId: '1', to: 'companies', toId })),
      },
      'seed, associations[1]: a limit of 1 links is reached',
    ],
  ])('%s', (_, seed, message) => {
    expect(sowing(seed)).toThrow(message)
    expect(sowing(seed)).toThrow(TypeError)
  })
})
