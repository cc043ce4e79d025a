import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking, linkOf, spec } from './ask.ts'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator()
  emulator.seed({
    portalId: 123,
    schemas: [{ name: 'vendor', objectTypeId: '2-555' }],
    records: {
      '2-555': [{ id: '901' }],
      contacts: [{ id: '101' }, { id: '102' }, { id: '103' }],
      companies: [{ id: '201' }, { id: '202' }],
    },
  })
  ask = asking(emulator)
})

describe('custom objects', () => {
  const LABELS = '/crm/associations/2026-03/2-555/contacts/labels'

  test.each(['2-555', 'p123_vendor', 'P123_Vendor', 'p_vendor'])(
    'the name %s is understood',
    async (name) => {
      expect((await ask('GET', `/crm/associations/2026-03/${name}/contacts/labels`)).status).toBe(200)
    },
  )

  test('the bare name is not', async () => {
    const { status, body } = await ask('GET', '/crm/associations/2026-03/vendor/contacts/labels')
    expect([status, body.message]).toEqual([400, 'Unable to infer object type from: vendor'])
  })

  test('a pair has no types until the first link makes the plain one, user-defined and without a text', async () => {
    expect((await ask('GET', LABELS)).body.results).toEqual([])
    const { status, body } = await ask(
      'PUT',
      '/crm/objects/2026-03/2-555/901/associations/default/contacts/101',
    )
    expect(status).toBe(200)
    expect(body.results.map((one: { associationSpec: object }) => one.associationSpec)).toEqual([
      spec('USER_DEFINED', 1),
      spec('USER_DEFINED', 2),
    ])
    expect((await ask('GET', LABELS)).body.results).toMatchObject([
      { category: 'USER_DEFINED', typeId: 1, label: null },
    ])
  })

  test('the first label makes the plain pair too', async () => {
    await ask('POST', LABELS, { name: 'supplies', label: 'Supplier' })
    const { body } = await ask('GET', LABELS)
    expect(body.results.map((one: { label: string | null }) => one.label)).toEqual([null, 'Supplier'])
  })

  test('labelled links carry the plain type, whose removal unlinks', async () => {
    await ask('POST', LABELS, { name: 'supplies', label: 'Supplier' })
    const types = (await ask('GET', LABELS)).body.results as { typeId: number; label: string | null }[]
    const numberOf = (text: string | null) => types.find(({ label }) => label === text)?.typeId ?? 0
    const base = '/crm/associations/2026-03/2-555/contacts/batch'
    await ask('POST', `${base}/create`, {
      inputs: [linkOf('901', '101', ['USER_DEFINED', numberOf('Supplier')])],
    })
    expect(emulator.links('2-555', 'contacts')[0]?.types).toHaveLength(2)
    await ask('POST', `${base}/labels/archive`, {
      inputs: [linkOf('901', '101', ['USER_DEFINED', numberOf(null)])],
    })
    expect(emulator.links('2-555', 'contacts')).toEqual([])
  })

  test('a later label replaces the earlier one but never the plain type', async () => {
    await ask('POST', LABELS, { name: 'supplies', label: 'Supplier' })
    await ask('POST', LABELS, { name: 'owes', label: 'Debtor' })
    const types = (await ask('GET', LABELS)).body.results as { typeId: number; label: string | null }[]
    for (const label of ['Supplier', 'Debtor']) {
      const typeId = types.find((type) => type.label === label)?.typeId ?? 0
      await ask('PUT', '/crm/objects/2026-03/2-555/901/associations/contacts/101', [
        spec('USER_DEFINED', typeId),
      ])
    }
    expect(emulator.links('2-555', 'contacts')[0]?.types.map(({ label }) => label)).toEqual([null, 'Debtor'])
  })

  test('the plain type cannot be deleted while a label needs it, and takes the links with it afterwards', async () => {
    await ask('PUT', '/crm/objects/2026-03/2-555/901/associations/default/contacts/101')
    await ask('POST', LABELS, { name: 'supplies', label: 'Supplier' })
    const types = (await ask('GET', LABELS)).body.results as { typeId: number; label: string | null }[]
    const [plain, label] = [types[0]?.typeId, types[1]?.typeId]
    const { status, body } = await ask('DELETE', `${LABELS}/${plain}`)
    expect(status).toBe(400)
    expect(body.message).toBe(
      `Definition with label still exists; Cannot delete unlabeled type with associationTypeId ${plain}`,
    )
    expect((await ask('DELETE', `${LABELS}/${label}`)).status).toBe(204)
    expect((await ask('DELETE', `${LABELS}/${plain}`)).status).toBe(204)
    expect(emulator.links('2-555', 'contacts')).toEqual([])
    expect((await ask('GET', LABELS)).body.results).toEqual([])
  })

  test('messages name a custom object by its id', async () => {
    await ask('PUT', '/crm/objects/2026-03/2-555/901/associations/default/contacts/101')
    const { body } = await ask('PUT', '/crm/objects/2026-03/2-555/999/associations/default/contacts/101')
    expect(body.context.INVALID_OBJECT_IDS).toEqual(['2-555=999 is not valid'])
  })
})

describe('links within one object type', () => {
  const link = (
    from: string,
    to: string,
    typeId: number,
    object = 'contacts',
    category = 'HUBSPOT_DEFINED',
  ) =>
    ask('PUT', `/crm/objects/2026-03/${object}/${from}/associations/${object}/${to}`, [
      spec(category, typeId),
    ])

  test('a plain link reads the same from both records, under one number', async () => {
    await link('102', '101', 449)
    expect(
      emulator.links('contacts', 'contacts').map(({ from, to, types }) => [from, to, types[0]?.typeId]),
    ).toEqual([
      ['101', '102', 449],
      ['102', '101', 449],
    ])
  })

  test.each([
    ['201', '202'],
    ['202', '201'],
  ])('parent %s and child %s read differently from the two companies', async (parent, child) => {
    await link(parent, child, 13, 'companies')
    const typesFrom = (id: string) =>
      emulator
        .links('companies', 'companies')
        .find(({ from }) => from === id)
        ?.types.map(({ typeId }) => typeId)
    expect(typesFrom(parent)?.toSorted()).toEqual([13, 450])
    expect(typesFrom(child)?.toSorted()).toEqual([14, 450])
  })

  test('saying it from the child’s side makes the same link', async () => {
    await link('201', '202', 13, 'companies')
    await link('202', '201', 14, 'companies')
    const [first] = emulator.links('companies', 'companies')
    expect(first?.types.map(({ typeId }) => typeId)).toEqual([13, 450])
  })

  test('a paired custom label keeps its direction when it is removed', async () => {
    emulator.seed({
      labels: [
        {
          from: 'contacts',
          to: 'contacts',
          name: 'manages',
          label: 'Manager',
          inverseLabel: 'Report',
          typeId: 60,
          inverseTypeId: 61,
        },
      ],
    })
    await link('103', '101', 60, 'contacts', 'USER_DEFINED')
    const read = async (id: string) =>
      (await ask('GET', `/crm/objects/2026-03/contacts/${id}/associations/contacts`)).body.results[0]
        .associationTypes
    expect(await read('103')).toContainEqual({ category: 'USER_DEFINED', typeId: 60, label: 'Manager' })
    expect(await read('101')).toContainEqual({ category: 'USER_DEFINED', typeId: 61, label: 'Report' })
    const archive = (from: string, to: string, typeId: number) =>
      ask('POST', '/crm/associations/2026-03/contacts/contacts/batch/labels/archive', {
        inputs: [linkOf(from, to, ['USER_DEFINED', typeId])],
      })
    await archive('101', '103', 60)
    expect(await read('103')).toHaveLength(2)
    await archive('101', '103', 61)
    expect(await read('103')).toHaveLength(1)
  })

  test('a record lists all its neighbours, whichever side was named first', async () => {
    await link('102', '101', 449)
    await link('102', '103', 449)
    const { body } = await ask('GET', '/crm/objects/2026-03/contacts/102/associations/contacts')
    expect(body.results.map((one: { toObjectId: number }) => one.toObjectId)).toEqual([101, 103])
  })

  test('a symmetric custom label is listed once and answered twice when made', async () => {
    const path = '/crm/associations/2026-03/contacts/contacts/labels'
    const { body } = await ask('POST', path, { name: 'friend', label: 'Friend' })
    expect(body.results.map((one: { typeId: number }) => one.typeId)).toEqual([1, 1])
    const listed = (await ask('GET', path)).body.results as { category: string }[]
    expect(listed.filter(({ category }) => category === 'USER_DEFINED')).toHaveLength(1)
  })
})
