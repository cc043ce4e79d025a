import { expect, test } from 'vitest'
import { aPortal } from './a-portal.ts'
import { execute } from './fake-execution.ts'
import { onLabels, onLimits } from './parameters.ts'

test('a label of two texts is created, with its numbers in the answer', async () => {
  const emulator = aPortal()
  const [item] = await execute(emulator, {
    parameters: onLabels('create', {
      labelText: 'Owner',
      inverseLabel: 'Owned by',
      additionalFields: { internalName: 'owner_of' },
    }),
    items: [{}],
  })
  expect(item?.json).toMatchObject({
    status: 'applied',
    label: 'Owner',
    inverseLabel: 'Owned by',
    category: 'USER_DEFINED',
    associationTypeId: expect.any(Number),
    inverseAssociationTypeId: expect.any(Number),
  })
  const sent = emulator.received.find(({ operation }) => operation === 'createAssociationLabel')
  expect(sent?.body).toEqual({ label: 'Owner', inverseLabel: 'Owned by', name: 'owner_of' })
})

test('labels of one text come from items, and those that are there stay as they are', async () => {
  const emulator = aPortal()
  const output = await execute(emulator, {
    parameters: onLabels('create', { labelText: (item: { label?: string }) => item.label, inverseLabel: '' }),
    items: [{ label: 'Owner' }, { label: 'Billing contact' }, { label: 'Owner' }],
  })
  expect(output.map(({ json }) => [json.status, json.label])).toEqual([
    ['applied', 'Owner'],
    ['unchanged', 'Billing contact'],
    ['unchanged', 'Owner'],
  ])
})

test('an update of one side keeps the other', async () => {
  const emulator = aPortal()
  const [item] = await execute(emulator, {
    parameters: onLabels('update', { label: 'USER_DEFINED:3', updateFields: { labelText: 'Consultant' } }),
    items: [{}],
  })
  expect(item?.json).toMatchObject({ status: 'applied', label: 'Consultant', inverseLabel: 'Advised by' })
  const sent = emulator.received.find(({ operation }) => operation === 'updateAssociationLabel')
  expect(sent?.body).toEqual({ associationTypeId: 3, label: 'Consultant', inverseLabel: 'Advised by' })
})

test('a label is deleted', async () => {
  const emulator = aPortal()
  const [item] = await execute(emulator, {
    parameters: onLabels('delete', { label: 'Advisor' }),
    items: [{}],
  })
  expect(item?.json).toMatchObject({
    deleted: true,
    status: 'applied',
    label: 'Advisor',
    associationTypeId: 3,
  })
})

test('a limit is created, updated, and deleted', async () => {
  const emulator = aPortal()
  const step = async (operation: string, more: object) => {
    const output = await execute(emulator, {
      parameters: onLimits(operation, { label: 'Advisor', ...more }),
      items: [{}],
      isContinuing: true,
    })
    return output[0]?.json
  }
  const limit = { label: 'Advisor', category: 'USER_DEFINED', associationTypeId: 3 }
  expect(await step('create', { maxRecords: 2 })).toMatchObject({
    status: 'applied',
    ...limit,
    maxRecords: 2,
  })
  expect(await step('create', { maxRecords: 5 })).toMatchObject({
    error: '"Advisor" of contacts → companies has a limit of 2 already',
    details: { code: 'ALREADY_THERE', remedy: 'Update it instead.' },
  })
  expect(await step('update', { maxRecords: '5' })).toMatchObject({ status: 'applied', maxRecords: 5 })
  expect(await step('update', { maxRecords: 'many' })).toMatchObject({ details: { code: 'MISSING_VALUE' } })
  expect(await step('update', { maxRecords: 1.5 })).toMatchObject({ details: { code: 'INVALID_LIMIT' } })
  expect(await step('delete', {})).toMatchObject({ deleted: true, status: 'applied', ...limit })
})

test('a limit without a label is on all associations of the two objects', async () => {
  const emulator = aPortal()
  const [item] = await execute(emulator, {
    parameters: onLimits('create', { label: '', maxRecords: 1 }),
    items: [{}],
  })
  expect(item?.json).toMatchObject({ label: null, category: 'HUBSPOT_DEFINED', associationTypeId: 279 })
})

test('a dry run of labels and limits changes nothing', async () => {
  const emulator = aPortal()
  const options = { dryRun: true }
  const [label] = await execute(emulator, {
    parameters: onLabels('delete', { label: 'Advisor', options }),
    items: [{}],
  })
  const [limit] = await execute(emulator, {
    parameters: onLimits('create', { label: '', maxRecords: 1, options }),
    items: [{}],
  })
  expect([label?.json.status, label?.json.deleted, limit?.json.status]).toEqual(['planned', false, 'planned'])
  expect(emulator.received.every(({ method }) => method === 'GET')).toBe(true)
})

test('some items of a step are tried out, others done', async () => {
  const emulator = aPortal()
  const output = await execute(emulator, {
    parameters: onLabels('create', {
      labelText: (item: { label?: string }) => item.label,
      options: { dryRun: (item: { dry?: boolean }) => item.dry },
    }),
    items: [
      { label: 'Owner', dry: true },
      { label: 'Keeper', dry: false },
    ],
  })
  expect(output.map(({ json }) => `${json.label} ${json.status}`)).toEqual([
    'Owner planned',
    'Keeper applied',
  ])
})

test('no label is created of what is not a text', async () => {
  const emulator = aPortal()
  const [item] = await execute(emulator, {
    parameters: onLabels('create', { labelText: { singular: 'Owner' } }),
    items: [{}],
    isContinuing: true,
  })
  expect(item?.json).toEqual({
    error: 'Label: a list or an object where a text belongs',
    details: { code: 'UNREADABLE_ROW', remedy: 'Give one text.' },
  })
  expect(emulator.received).toEqual([])
})
