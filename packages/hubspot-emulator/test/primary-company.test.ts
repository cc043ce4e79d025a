import { beforeEach, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking, linkOf, spec } from './ask.ts'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator()
  emulator.seed({
    records: {
      contacts: [{ id: '101' }, { id: '102' }],
      companies: [{ id: '201' }, { id: '202' }],
      deals: [{ id: '301' }],
      leads: [{ id: '401' }],
    },
  })
  ask = asking(emulator)
})

const link = (from: string, to: string, typeId: number, pair = 'contacts/companies') =>
  ask('POST', `/crm/associations/2026-03/${pair}/batch/create`, {
    inputs: [linkOf(from, to, ['HUBSPOT_DEFINED', typeId])],
  })

const shown = (from: string, to: string) =>
  emulator.links(from, to).map((one) => [one.from, one.to, one.types.map(({ typeId }) => typeId)])

test('the primary type brings the plain one with it, in both directions', async () => {
  await link('101', '201', 1)
  expect(shown('contacts', 'companies')).toEqual([['101', '201', [1, 279]]])
  expect(shown('companies', 'contacts')).toEqual([['201', '101', [2, 280]]])
})

test('a second primary company takes the place of the first, which stays linked', async () => {
  await link('101', '201', 1)
  await link('101', '202', 1)
  expect(shown('contacts', 'companies')).toEqual([
    ['101', '201', [279]],
    ['101', '202', [1, 279]],
  ])
})

test('a company can be the primary one of many records', async () => {
  await link('101', '201', 1)
  await link('102', '201', 1)
  expect(shown('companies', 'contacts')).toEqual([
    ['201', '101', [2, 280]],
    ['201', '102', [2, 280]],
  ])
})

test('the primary company moves when set from the company side as well', async () => {
  await link('101', '201', 1)
  await link('202', '101', 2, 'companies/contacts')
  expect(shown('contacts', 'companies')).toEqual([
    ['101', '201', [279]],
    ['101', '202', [1, 279]],
  ])
})

test('other labels of the former primary company stay', async () => {
  emulator.seed({
    labels: [{ from: 'contacts', to: 'companies', name: 'partner', label: 'Partner', typeId: 42 }],
  })
  await ask('PUT', '/crm/objects/2026-03/contacts/101/associations/companies/201', [
    spec('HUBSPOT_DEFINED', 1),
    spec('USER_DEFINED', 42),
  ])
  await link('101', '202', 1)
  expect(emulator.links('contacts', 'companies').map(({ labels }) => labels)).toEqual([
    ['Partner'],
    ['Primary'],
  ])
})

test('deals have a primary company of their own', async () => {
  await link('301', '201', 5, 'deals/companies')
  await link('301', '202', 5, 'deals/companies')
  expect(shown('deals', 'companies')).toEqual([
    ['301', '201', [341]],
    ['301', '202', [5, 341]],
  ])
})

test('a lead has one primary contact, and that type has no number from the other side', async () => {
  await link('401', '101', 578, 'leads/contacts')
  await link('401', '102', 578, 'leads/contacts')
  expect(shown('leads', 'contacts')).toEqual([
    ['401', '101', [608]],
    ['401', '102', [608, 578]],
  ])
  expect(shown('contacts', 'leads')).toEqual([
    ['101', '401', [609]],
    ['102', '401', [609]],
  ])
})

test('a plain link does not become primary by itself', async () => {
  await link('101', '201', 279)
  expect(shown('contacts', 'companies')).toEqual([['101', '201', [279]]])
})

test('with autoPrimary the first company does, the second does not', async () => {
  const eager = createEmulator({ autoPrimary: true })
  eager.seed({
    records: { contacts: [{ id: '101' }], companies: [{ id: '201' }, { id: '202' }] },
    associations: [
      { from: 'contacts', fromId: '101', to: 'companies', toId: '201' },
      { from: 'contacts', fromId: '101', to: 'companies', toId: '202' },
    ],
  })
  expect(eager.links('contacts', 'companies').map(({ labels }) => labels)).toEqual([['Primary'], []])
})
