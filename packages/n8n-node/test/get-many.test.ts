import { expect, test } from 'vitest'
import { aPortal } from './a-portal.ts'
import { execute } from './fake-execution.ts'
import { by, onAssociations, onLabels, onLimits } from './parameters.ts'

function aLinkedPortal() {
  const emulator = aPortal()
  const link = { from: 'contacts', to: 'companies' }
  emulator.seed({
    associations: [
      { ...link, fromId: '101', toId: '201', labels: ['Billing contact'] },
      { ...link, fromId: '101', toId: '202', labels: ['Advisor'] },
      { ...link, fromId: '102', toId: '202' },
    ],
    limits: [{ from: 'contacts', to: 'companies', label: 'Advisor', maxToObjectIds: 3 }],
  })
  return emulator
}

test('each association of a record is an item, linked to the item that asked', async () => {
  const output = await execute(aLinkedPortal(), {
    parameters: onAssociations('getAll'),
    items: [{ from: '101' }, { from: '103' }, { from: '102' }],
  })
  expect(output.map(({ json, pairedItem }) => [json.toRecordId, json.labels, pairedItem])).toEqual([
    ['201', ['Billing contact'], { item: 0 }],
    ['202', ['Advisor'], { item: 0 }],
    ['202', [], { item: 2 }],
  ])
  expect(output[0]?.json).toEqual({
    fromObjectType: 'contacts',
    fromRecordId: '101',
    toObjectType: 'companies',
    toRecordId: '201',
    labels: ['Billing contact'],
    associationTypes: [
      { category: 'HUBSPOT_DEFINED', associationTypeId: 279, label: null },
      { category: 'USER_DEFINED', associationTypeId: 1, label: 'Billing contact' },
    ],
  })
})

test('a label and a limit narrow it down', async () => {
  const listed = async (more: object, items: object[] = [{ from: '101' }]) => {
    const output = await execute(aLinkedPortal(), {
      parameters: onAssociations('getAll', { ...more }),
      items: items as [],
    })
    return output.map(({ json }) => json.toRecordId)
  }
  expect(await listed({ labels: ['USER_DEFINED:3'] })).toEqual(['202'])
  expect(await listed({ labels: 'billing contact;Advisor' })).toEqual(['201', '202'])
  expect(await listed({ returnAll: false, limit: 1 })).toEqual(['201'])
  expect(await listed({ fromRecord: by('email', 'ada@example.com') })).toEqual(['201', '202'])
  const limit = (item: { most?: number }) => item.most
  expect(
    await listed({ returnAll: false, limit }, [
      { from: '101', most: 1 },
      { from: '101', most: 2 },
    ]),
  ).toEqual(['201', '201', '202'])
})

test('all results are returned where an expression says so as a text', async () => {
  const parameters = onAssociations('getAll', { returnAll: 'true', limit: 1 })
  expect(await execute(aLinkedPortal(), { parameters, items: [{ from: '101' }] })).toHaveLength(2)
})

test('a limit that is no number is told instead of giving nothing', async () => {
  const parameters = onAssociations('getAll', { returnAll: false, limit: 'ten' })
  const [item] = await execute(aLinkedPortal(), { parameters, items: [{ from: '101' }], isContinuing: true })
  expect(item?.json).toEqual({
    error: 'Limit: "ten" is not a number of results',
    details: { code: 'UNREADABLE_ROW', remedy: 'Give a number from 1 up, or switch Return All on.' },
  })
})

test('a thousand records are read by one request', async () => {
  const emulator = aLinkedPortal()
  const items = Array.from({ length: 1000 }, (_, index) => ({ from: String(index + 1) }))
  await execute(emulator, { parameters: onAssociations('getAll'), items, isContinuing: true })
  expect(emulator.received.filter(({ operation }) => operation === 'readAssociationsBatch')).toHaveLength(1)
})

test('labels are listed with both of their sides', async () => {
  const output = await execute(aLinkedPortal(), { parameters: onLabels('getAll'), items: [{}] })
  expect(output.map(({ json }) => json)).toContainEqual({
    fromObjectType: 'contacts',
    toObjectType: 'companies',
    category: 'USER_DEFINED',
    label: 'Advisor',
    inverseLabel: 'Advised by',
    associationTypeId: 3,
    inverseAssociationTypeId: 4,
    name: 'advisor',
  })
  expect(output.map(({ json }) => json.label)).toContain('Primary')
})

test('limits are listed of two objects, or of the whole account', async () => {
  const advisor = {
    fromObjectType: 'contacts',
    toObjectType: 'companies',
    label: 'Advisor',
    category: 'USER_DEFINED',
    associationTypeId: 3,
    maxRecords: 3,
  }
  const listed = async (more: object) => {
    const output = await execute(aLinkedPortal(), {
      parameters: onLimits('getAll', { ...more }),
      items: [{}],
    })
    return output.map(({ json }) => json)
  }
  expect(await listed({})).toEqual([advisor])
  expect(await listed({ fromObjectType: 'companies', toObjectType: 'contacts' })).toEqual([])
  expect(await listed({ allPairs: true })).toEqual([advisor])
})

test('a hundred items about the same labels read them once', async () => {
  const emulator = aLinkedPortal()
  const items = Array.from({ length: 100 }, () => ({}))
  await execute(emulator, { parameters: onLabels('getAll', { returnAll: false, limit: 1 }), items })
  expect(emulator.received.length).toBeLessThan(8)
})
