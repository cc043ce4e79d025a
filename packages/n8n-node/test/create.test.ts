import { expect, test } from 'vitest'
import { aPortal, labelsBetween } from './a-portal.ts'
import { execute } from './fake-execution.ts'
import { by, onAssociations } from './parameters.ts'

const create = (more = {}) => onAssociations('create', more)

test('each item is answered with what was done and between whom', async () => {
  const emulator = aPortal()
  const items = [
    { from: '101', to: '201', labels: 'Billing contact' },
    { from: 102, to: 202, labels: ['Billing contact', 'Advisor'] },
    { from: '103', to: '203' },
    { from: '103', to: '203' },
  ]
  const output = await execute(emulator, { parameters: create(), items })
  expect(output[0]).toEqual({
    json: {
      status: 'applied',
      result: 'NEW_ASSOCIATION',
      fromObjectType: 'contacts',
      fromRecordId: '101',
      toObjectType: 'companies',
      toRecordId: '201',
    },
    pairedItem: { item: 0 },
  })
  expect(output.map(({ json }) => json.status)).toEqual(['applied', 'applied', 'applied', 'unchanged'])
  expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })))
  expect(labelsBetween(emulator, '101', '201')).toEqual(['Billing contact'])
  expect(labelsBetween(emulator, '102', '202')?.toSorted()).toEqual(['Advisor', 'Billing contact'])
  expect(labelsBetween(emulator, '103', '203')).toEqual([])
})

test('records are named by ID, by e-mail, by domain and by any unique property, item by item', async () => {
  const emulator = aPortal()
  const items = [
    { from: by('email', 'ADA@example.com'), to: by('domain', 'one.example.com') },
    { from: by('list', '102'), to: by('property', 'customer_number=C-2') },
    { from: '103', to: by('property', ' customer_number = C-3 ') },
    { from: by('id', '103'), to: by('property', 'domain=one.example.com') },
  ]
  const parameters = create({
    fromRecord: (item: { from?: unknown }) => item.from,
    toRecord: (item: { to?: unknown }) => item.to,
  })
  const output = await execute(emulator, { parameters, items })
  expect(output.map(({ json }) => `${json.fromRecordId}-${json.toRecordId}`)).toEqual([
    '101-201',
    '102-202',
    '103-203',
    '103-201',
  ])
})

test('labels go by name, by type, in any spelling of the case, and beside those there are', async () => {
  const emulator = aPortal()
  const items = [
    { from: '101', to: '201', labels: 'billing CONTACT' },
    { from: '101', to: '201', labels: 'USER_DEFINED:3' },
    { from: '102', to: '201', labels: 'Billing contact; Advisor' },
    { from: '103', to: '201', labels: ['HUBSPOT_DEFINED:1'] },
  ]
  await execute(emulator, { parameters: create(), items })
  expect(labelsBetween(emulator, '101', '201')?.toSorted()).toEqual(['Advisor', 'Billing contact'])
  expect(labelsBetween(emulator, '102', '201')?.toSorted()).toEqual(['Advisor', 'Billing contact'])
  expect(labelsBetween(emulator, '103', '201')).toEqual(['Primary'])
})

test('other labels are replaced where that is asked for', async () => {
  const emulator = aPortal()
  const items = [{ from: '101', to: '201', labels: 'Billing contact' }]
  await execute(emulator, { parameters: create(), items })
  const replacing = create({
    options: { replaceLabels: (item: { replace?: boolean }) => item.replace ?? false },
  })
  await execute(emulator, { parameters: replacing, items: [{ from: '101', to: '201', labels: 'Advisor' }] })
  expect(labelsBetween(emulator, '101', '201')?.toSorted()).toEqual(['Advisor', 'Billing contact'])
  await execute(emulator, {
    parameters: replacing,
    items: [{ from: '101', to: '201', labels: 'Advisor', replace: true }],
  })
  expect(labelsBetween(emulator, '101', '201')).toEqual(['Advisor'])
})

test('labels are replaced by none where that is said, not where an expression gives nothing', async () => {
  const emulator = aPortal()
  const items = [{ from: '101', to: '201', labels: 'Advisor' }]
  await execute(emulator, { parameters: create(), items })
  const replacing = async (labels: unknown) =>
    execute(emulator, {
      parameters: create({ labels, options: { replaceLabels: true } }),
      items,
      isContinuing: true,
    })
  const [slip] = await replacing(() => undefined)
  expect(slip?.json).toMatchObject({
    error: 'Labels: nothing is given, which would replace all labels by none',
    details: { code: 'MISSING_VALUE' },
  })
  expect(labelsBetween(emulator, '101', '201')).toEqual(['Advisor'])
  const [none] = await replacing([])
  expect(none?.json.status).toBe('applied')
  expect(labelsBetween(emulator, '101', '201')).toEqual([])
})

test('a dry run answers what would be done and writes nothing', async () => {
  const emulator = aPortal()
  const [item] = await execute(emulator, {
    parameters: create({ options: { dryRun: true } }),
    items: [{ from: '101', to: '201', labels: 'Billing contact' }],
  })
  expect(item?.json).toMatchObject({ status: 'planned', result: 'NEW_ASSOCIATION', toRecordId: '201' })
  expect(emulator.links('contacts', 'companies')).toEqual([])
})

test('options are taken from each item, as a text too, and one that says neither writes nothing', async () => {
  const emulator = aPortal()
  const output = await execute(emulator, {
    parameters: create({
      options: {
        dryRun: (item: { dry?: unknown }) => item.dry,
        createMissingLabels: (item: { make?: unknown }) => item.make,
      },
    }),
    items: [
      { from: '101', to: '201', dry: 'true', make: false },
      { from: '102', to: '202', labels: 'Owner', dry: false, make: 'yes' },
      { from: '103', to: '203', dry: 'perhaps', make: false },
      { from: '103', to: '201', make: false },
      { from: '103', to: '202', labels: 'Keeper', dry: 'no', make: 0 },
    ],
    isContinuing: true,
  })
  expect(output.map(({ json }) => json.status ?? json.error)).toEqual([
    'planned',
    'applied',
    'Dry Run: "perhaps" is neither true nor false',
    'Dry Run: "" is neither true nor false',
    expect.stringContaining('has no label "Keeper"'),
  ])
  expect(emulator.links('contacts', 'companies')).toHaveLength(1)
  expect(labelsBetween(emulator, '102', '202')).toEqual(['Owner'])
})

test('missing labels are created where that is allowed', async () => {
  const emulator = aPortal()
  await execute(emulator, {
    parameters: create({ options: { createMissingLabels: true } }),
    items: [{ from: '101', to: '201', labels: 'Owner' }],
  })
  expect(labelsBetween(emulator, '101', '201')).toEqual(['Owner'])
})

test('custom objects are associated by their names', async () => {
  const emulator = aPortal()
  const parameters = create({ fromObjectType: 'contacts', toObjectType: 'vendor' })
  const [item] = await execute(emulator, { parameters, items: [{ from: '101', to: '901' }] })
  expect(item?.json).toMatchObject({ status: 'applied', toRecordId: '901' })
})

test('ten thousand items take five requests to write, and a few to read', async () => {
  const emulator = aPortal()
  const count = 10_000
  emulator.seed({
    records: {
      contacts: Array.from({ length: count }, (_, index) => ({ id: String(1000 + index) })),
      companies: Array.from({ length: 100 }, (_, index) => ({ id: String(1000 + index) })),
    },
  })
  const items = Array.from({ length: count }, (_, index) => ({
    from: String(1000 + index),
    to: String(1000 + (index % 100)),
    labels: 'Billing contact',
  }))
  const output = await execute(emulator, { parameters: create(), items })
  const writes = emulator.received.filter(({ operation }) => operation === 'createAssociationsBatch')
  expect([output.length, writes.length, emulator.received.length]).toEqual([count, 5, expect.any(Number)])
  expect(emulator.received.length).toBeLessThan(25)
})

test('no items, no requests, no output', async () => {
  const emulator = aPortal()
  expect(await execute(emulator, { parameters: create(), items: [] })).toEqual([])
  expect(emulator.received).toEqual([])
})
