import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking, spec } from './ask.ts'

const LABELS = '/crm/associations/2026-03/contacts/companies/labels'
const INVERSE = '/crm/associations/2026-03/companies/contacts/labels'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator()
  emulator.seed({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })
  ask = asking(emulator)
})

interface Label {
  readonly category: string
  readonly typeId: number
  readonly label: string | null
}

const custom = async (path = LABELS): Promise<[number, string | null][]> => {
  const { body } = await ask('GET', path)
  return body.results
    .filter(({ category }: Label) => category === 'USER_DEFINED')
    .map(({ typeId, label }: Label) => [typeId, label])
}

describe('listing', () => {
  test('every type of the pair is listed in the direction of the path, with its object types', async () => {
    const { status, body } = await ask('GET', LABELS)
    expect(status).toBe(200)
    expect(body.results).toContainEqual({
      category: 'HUBSPOT_DEFINED',
      typeId: 1,
      label: 'Primary',
      fromObjectTypeId: '0-1',
      toObjectTypeId: '0-2',
    })
    expect(body.results).toContainEqual({
      category: 'HUBSPOT_DEFINED',
      typeId: 279,
      label: null,
      fromObjectTypeId: '0-1',
      toObjectTypeId: '0-2',
    })
    expect(body.results.map(({ typeId }: Label) => typeId)).toEqual([1, 279, 931])
    const inverse = await ask('GET', INVERSE)
    expect(inverse.body.results.map(({ typeId }: Label) => typeId)).toEqual([2, 280, 930])
  })

  test('version 2025-09 does not tell object types', async () => {
    const { body } = await ask('GET', LABELS.replace('2026-03', '2025-09'))
    expect(body.results[0]).toEqual({ category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary' })
  })

  test('a pair of objects that HubSpot does not associate has no types', async () => {
    const { status, body } = await ask('GET', '/crm/associations/2026-03/tasks/calls/labels')
    expect([status, body.results]).toEqual([200, []])
  })
})

describe('creating', () => {
  test('a single label gets a number per direction and the same text on both sides', async () => {
    const { status, body } = await ask('POST', LABELS, { name: 'partner', label: 'Partner' })
    expect(status).toBe(200)
    expect(body.results).toHaveLength(2)
    for (const result of body.results) {
      expect(result).toMatchObject({
        category: 'USER_DEFINED',
        label: 'Partner',
        fromObjectTypeId: null,
        toObjectTypeId: null,
      })
    }
    expect(await custom()).toEqual([[1, 'Partner']])
    expect(await custom(INVERSE)).toEqual([[2, 'Partner']])
  })

  test('a paired label reads differently from the two sides', async () => {
    const { body } = await ask('POST', LABELS, {
      name: 'manages',
      label: 'Manager',
      inverseLabel: 'Employer',
    })
    expect(body.results.map(({ label }: Label) => label).sort()).toEqual(['Employer', 'Manager'])
    expect(await custom()).toEqual([[1, 'Manager']])
    expect(await custom(INVERSE)).toEqual([[2, 'Employer']])
  })

  test('an empty text makes another plain type', async () => {
    await ask('POST', LABELS, { name: 'plain_too', label: '' })
    expect(await custom()).toEqual([[1, null]])
  })

  test('the same name again is refused, whatever the pair', async () => {
    await ask('POST', LABELS, { name: 'partner', label: 'Partner' })
    const { status, body } = await ask('POST', '/crm/associations/2026-03/deals/tickets/labels', {
      name: 'partner',
      label: 'Other',
    })
    expect([status, body.message]).toEqual([
      400,
      'Association definition named partner already exists for portal',
    ])
  })

  test('the same text on the pair is refused, in either direction', async () => {
    await ask('POST', LABELS, { name: 'manages', label: 'Manager', inverseLabel: 'Employer' })
    const { status, body } = await ask('POST', LABELS, { name: 'second', label: 'Manager' })
    expect(status).toBe(400)
    expect(body).toMatchObject({
      message: 'Association definition label Manager already exists on ObjectType pair',
      subCategory: 'AssociationValidationError.DUPLICATE_ASSOCIATION_LABEL',
    })
    expect((await ask('POST', INVERSE, { name: 'third', label: 'Employer' })).status).toBe(400)
  })

  test.each([
    ['has-hyphen', 'Association definition name has-hyphen cannot contain a hyphen'],
    ['1st', 'Association definition name 1st cannot start with a number'],
    ['', 'Association definition name cannot be empty'],
  ])('the name "%s" is refused', async (name, message) => {
    const { status, body } = await ask('POST', LABELS, { name, label: 'Any' })
    expect([status, body.message]).toEqual([400, message])
  })

  test('50 labels fit on a pair, the 51st is 437; a paired one counts once', async () => {
    for (let number = 1; number <= 50; number++) {
      const label = { name: `label_${number}`, label: `Label ${number}`, inverseLabel: `Inverse ${number}` }
      expect((await ask('POST', LABELS, label)).status).toBe(200)
    }
    const { status, body } = await ask('POST', LABELS, { name: 'label_51', label: 'Label 51' })
    expect(status).toBe(437)
    expect(body.message).toBe('No more than 50 association types are allowed between CONTACT and COMPANY')
    const elsewhere = await ask('POST', '/crm/associations/2026-03/contacts/deals/labels', {
      name: 'label_51',
      label: 'Label 51',
    })
    expect(elsewhere.status).toBe(200)
  })

  test('labelsPerPair sets another maximum', async () => {
    const ten = asking(createEmulator({ labelsPerPair: 1 }))
    expect((await ten('POST', LABELS, { name: 'one', label: 'One' })).status).toBe(200)
    expect((await ten('POST', LABELS, { name: 'two', label: 'Two' })).status).toBe(437)
  })
})

describe('changing', () => {
  beforeEach(() => ask('POST', LABELS, { name: 'manages', label: 'Manager', inverseLabel: 'Employer' }))

  test('both texts can be changed', async () => {
    const { status } = await ask('PUT', LABELS, { associationTypeId: 1, label: 'Boss', inverseLabel: 'Firm' })
    expect(status).toBe(204)
    expect([await custom(), await custom(INVERSE)]).toEqual([[[1, 'Boss']], [[2, 'Firm']]])
  })

  test('without an inverse text both sides get the one text', async () => {
    await ask('PUT', LABELS, { associationTypeId: 1, label: 'Boss' })
    expect([await custom(), await custom(INVERSE)]).toEqual([[[1, 'Boss']], [[2, 'Boss']]])
  })

  test('the number of the other side changes that side first', async () => {
    await ask('PUT', LABELS, { associationTypeId: 2, label: 'Firm', inverseLabel: 'Boss' })
    expect([await custom(), await custom(INVERSE)]).toEqual([[[1, 'Boss']], [[2, 'Firm']]])
  })

  test('records that carry the label show the new text', async () => {
    await ask('PUT', '/crm/objects/2026-03/contacts/101/associations/companies/201', [
      spec('USER_DEFINED', 1),
    ])
    await ask('PUT', LABELS, { associationTypeId: 1, label: 'Boss' })
    expect(emulator.links('contacts', 'companies')[0]?.labels).toEqual(['Boss'])
  })

  test('a number that is no label of the pair is refused', async () => {
    expect((await ask('PUT', LABELS, { associationTypeId: 279, label: 'Any' })).status).toBe(400)
    const elsewhere = '/crm/associations/2026-03/contacts/deals/labels'
    expect((await ask('PUT', elsewhere, { associationTypeId: 1, label: 'Any' })).status).toBe(400)
  })
})

describe('deleting', () => {
  beforeEach(async () => {
    await ask('POST', LABELS, { name: 'manages', label: 'Manager', inverseLabel: 'Employer' })
    await ask('PUT', '/crm/objects/2026-03/contacts/101/associations/companies/201', [
      spec('USER_DEFINED', 1),
    ])
  })

  test.each([
    [LABELS, 1],
    [LABELS, 2],
    [INVERSE, 2],
  ])('%s/%i removes both directions', async (path, typeId) => {
    expect((await ask('DELETE', `${path}/${typeId}`)).status).toBe(204)
    expect([await custom(), await custom(INVERSE)]).toEqual([[], []])
  })

  test('records lose the label and stay linked', async () => {
    await ask('DELETE', `${LABELS}/1`)
    expect(emulator.links('contacts', 'companies')).toMatchObject([{ from: '101', to: '201', labels: [] }])
  })

  test('with strictLabelDelete a label in use is refused until it is removed', async () => {
    const strict = createEmulator({ strictLabelDelete: true })
    strict.seed({
      records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] },
      labels: [{ from: 'contacts', to: 'companies', name: 'manages', label: 'Manager' }],
      associations: [{ from: 'contacts', fromId: '101', to: 'companies', toId: '201', labels: ['Manager'] }],
    })
    const askStrict = asking(strict)
    expect((await askStrict('DELETE', `${LABELS}/1`)).status).toBe(400)
    await askStrict('DELETE', '/crm/objects/2026-03/contacts/101/associations/companies/201')
    expect((await askStrict('DELETE', `${LABELS}/1`)).status).toBe(204)
  })

  test.each([279, 77])('the number %i, no custom label of the pair, is refused', async (typeId) => {
    const { status, body } = await ask('DELETE', `${LABELS}/${typeId}`)
    expect([status, body.message]).toEqual([400, 'Unable to find objectTypeIds'])
  })

  test('the name is free again', async () => {
    await ask('DELETE', `${LABELS}/1`)
    expect((await ask('POST', LABELS, { name: 'manages', label: 'Manager' })).status).toBe(200)
  })

  test('the number is not given out again', async () => {
    await ask('DELETE', `${LABELS}/1`)
    await ask('POST', LABELS, { name: 'other', label: 'Other' })
    expect(await custom()).toEqual([[3, 'Other']])
  })
})
