import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking, linkOf, spec } from './ask.ts'

const PAIR = '/crm/v4/objects/contacts/101/associations/companies/201'
const LABELS = '/crm/associations/2026-09/contacts/companies/labels'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator()
  emulator.seed({
    records: { contacts: [{ id: '101' }], companies: [{ id: '201' }, { id: '202' }] },
    labels: [
      { from: 'contacts', to: 'companies', name: 'seven', label: 'Seven', typeId: 7 },
      { from: 'contacts', to: 'companies', name: 'nine', label: 'Nine', typeId: 9 },
      { from: 'contacts', to: 'companies', name: 'collides', label: 'Collides', typeId: 279 },
    ],
  })
  ask = asking(emulator)
})

const typesOfPair = () =>
  emulator.links('contacts', 'companies').flatMap(({ types }) => types.map(({ typeId }) => typeId))

interface ShownType {
  readonly typeId: number
  readonly label: string | null
}

describe('what a pair holds, as sequences of requests were seen to leave it', () => {
  test('another custom label takes the place of the first, while types of HubSpot stay', async () => {
    await ask('PUT', PAIR, [spec('HUBSPOT_DEFINED', 1), spec('USER_DEFINED', 7)])
    expect((await ask('PUT', PAIR, [spec('USER_DEFINED', 9)])).status).toBe(201)
    expect(typesOfPair()).toEqual([1, 279, 9])
  })

  test('the plain type is always listed, with a null label', async () => {
    await ask('PUT', PAIR, [spec('USER_DEFINED', 7)])
    const { body } = await ask('GET', '/crm/v4/objects/contacts/101/associations/companies')
    expect(body.results[0].associationTypes).toContainEqual({
      category: 'HUBSPOT_DEFINED',
      typeId: 279,
      label: null,
    })
  })

  test('right after DELETE and PUT only the custom type was read, a moment later the plain one too', async () => {
    emulator = createEmulator({ clock: { start: 0 }, plainTypeLagMs: 2000 })
    emulator.seed({
      records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] },
      labels: [{ from: 'contacts', to: 'companies', name: 'nine', label: 'Nine', typeId: 9 }],
      associations: [{ from: 'contacts', fromId: '101', to: 'companies', toId: '201' }],
    })
    ask = asking(emulator)
    const types = async (): Promise<number[]> => {
      const { body } = await ask('GET', '/crm/v4/objects/contacts/101/associations/companies')
      return body.results[0].associationTypes.map(({ typeId }: ShownType) => typeId)
    }
    expect(await types()).toEqual([279])
    await ask('DELETE', PAIR)
    await ask('PUT', PAIR, [spec('USER_DEFINED', 9)])
    expect(await types()).toEqual([9])
    emulator.advance(2000)
    expect(await types()).toEqual([279, 9])
  })

  test('linking what is linked already changes nothing', async () => {
    for (let time = 0; time < 2; time++) {
      const path = '/crm/v4/objects/contacts/101/associations/default/companies/201'
      expect((await ask('PUT', path)).status).toBe(200)
    }
    expect(typesOfPair()).toEqual([279])
  })

  test('a custom label may have a number of HubSpot’s own, told apart by the category', async () => {
    await ask('PUT', PAIR, [spec('USER_DEFINED', 279)])
    expect(emulator.links('contacts', 'companies')[0]?.labels).toEqual(['Collides'])
    const inputs = [linkOf('101', '201', ['USER_DEFINED', 279])]
    await ask('POST', '/crm/v4/associations/contacts/companies/batch/labels/archive', { inputs })
    expect(emulator.links('contacts', 'companies')[0]?.labels).toEqual([])
    expect(typesOfPair()).toEqual([279])
  })

  test('archiving labels answers 204 in v4', async () => {
    const inputs = [linkOf('101', '201', ['USER_DEFINED', 7])]
    const path = '/crm/v4/associations/contacts/companies/batch/labels/archive'
    expect(await ask('POST', path, { inputs })).toMatchObject({ status: 204, body: undefined })
  })

  test('removing a link that is not there answers 204', async () => {
    expect(await ask('DELETE', PAIR)).toMatchObject({ status: 204, body: undefined })
  })

  test('a plain link was seen with and without becoming primary, so both can be had', async () => {
    const path = '/crm/v4/objects/contacts/101/associations/default/companies/201'
    await ask('PUT', path)
    expect(typesOfPair()).toEqual([279])
    const eager = createEmulator({ autoPrimary: true })
    eager.seed({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })
    await asking(eager)('PUT', path)
    const types = eager.links('contacts', 'companies')[0]?.types.map(({ typeId }) => typeId)
    expect(types).toEqual([1, 279])
  })
})

describe('labels, as their life was seen in a portal', () => {
  test('creating answers 200 with both directions and no object types', async () => {
    const { status, body } = await ask('POST', LABELS, { name: 'adviser', label: 'Adviser' })
    expect(status).toBe(200)
    expect(body.results).toHaveLength(2)
    for (const entry of body.results) {
      expect(entry).toEqual({
        category: 'USER_DEFINED',
        typeId: expect.any(Number),
        label: 'Adviser',
        fromObjectTypeId: null,
        toObjectTypeId: null,
      })
    }
  })

  test('an empty text makes a plain type', async () => {
    const { status, body } = await ask('POST', LABELS, { name: 'plain', label: '' })
    expect([status, body.results[0].label]).toEqual([200, null])
  })

  test('the name is told by no list of labels', async () => {
    const { body } = await ask('GET', LABELS)
    for (const entry of body.results) expect(entry).not.toHaveProperty('name')
  })

  test('changing without an inverse text overwrites both sides', async () => {
    const { body } = await ask('POST', LABELS, { name: 'adviser', label: 'Adviser', inverseLabel: 'Advised' })
    const { typeId } = body.results.find(({ label }: ShownType) => label === 'Adviser')
    expect((await ask('PUT', LABELS, { associationTypeId: typeId, label: 'Both' })).status).toBe(204)
    for (const path of [LABELS, LABELS.replace('contacts/companies', 'companies/contacts')]) {
      const texts = (await ask('GET', path)).body.results.map(({ label }: ShownType) => label)
      expect(texts).toContain('Both')
      expect(texts).not.toContain('Advised')
    }
  })

  test('deleting by either number removes both directions, and records lose the label', async () => {
    const { body } = await ask('POST', LABELS, { name: 'adviser', label: 'Adviser', inverseLabel: 'Advised' })
    const [inverse, own] = ['Advised', 'Adviser'].map((text) =>
      body.results.find(({ label }: ShownType) => label === text),
    )
    await ask('PUT', PAIR, [spec('USER_DEFINED', own.typeId)])
    expect((await ask('DELETE', `${LABELS}/${inverse.typeId}`)).status).toBe(204)
    expect(emulator.links('contacts', 'companies')).toMatchObject([{ labels: [] }])
    const texts = (await ask('GET', LABELS)).body.results.map(({ label }: ShownType) => label)
    expect(texts).not.toContain('Adviser')
  })

  test('a paired label counts once, the plain type not at all', async () => {
    const full = asking(createEmulator({ labelsPerPair: 2 }))
    const path = '/crm/associations/2026-09/contacts/companies/labels'
    await full('POST', path, { name: 'plain', label: '' })
    await full('POST', path, { name: 'paired', label: 'One way', inverseLabel: 'Other way' })
    expect((await full('POST', path, { name: 'second', label: 'Second' })).status).toBe(200)
    expect((await full('POST', path, { name: 'third', label: 'Third' })).status).toBe(437)
  })

  test('on a pair with a custom object the first label makes the plain types as well', async () => {
    emulator.seed({ schemas: [{ name: 'vendor', objectTypeId: '2-555' }] })
    const path = '/crm/associations/2026-09/2-555/companies/labels'
    await ask('POST', path, { name: 'supplies', label: 'Supplier' })
    const { body } = await ask('GET', path)
    expect(body.results).toContainEqual({
      category: 'USER_DEFINED',
      typeId: expect.any(Number),
      label: null,
      fromObjectTypeId: '2-555',
      toObjectTypeId: '0-2',
    })
  })
})

describe('names and addresses that were seen to work', () => {
  test.each(['0-1', 'contacts', 'contact', 'Contacts', 'CONTACT'])('%s is the contacts', async (name) => {
    expect((await ask('GET', LABELS.replace('contacts', name))).status).toBe(200)
  })

  test.each(['/crm/v4/associations', '/crm/associations/v4'])('labels are under %s', async (base) => {
    expect((await ask('GET', `${base}/contacts/companies/labels`)).status).toBe(200)
  })

  test.each(['/crm/v4/associations', '/crm/associations/v4'])('limits are under %s', async (base) => {
    const pair = `${base}/definitions/configurations/contacts/companies`
    const key = { category: 'HUBSPOT_DEFINED', typeId: 279 }
    const inputs = [{ ...key, maxToObjectIds: 3 }]
    const statuses = [
      await ask('POST', `${pair}/batch/create`, { inputs }),
      await ask('POST', `${pair}/batch/update`, { inputs }),
      await ask('GET', pair),
      await ask('GET', `${base}/definitions/configurations/all`),
      await ask('POST', `${pair}/batch/purge`, { inputs: [key] }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([201, 200, 200, 200, 204])
  })
})
