import { expect, test } from 'vitest'
import type { ControlLimit, ControlState, LabelCount, NamedObjectType } from '../src/control/control-api.ts'
import { pairRules } from './pair-rules.ts'

const contacts: NamedObjectType = { objectTypeId: '0-1', name: 'contacts' }
const companies: NamedObjectType = { objectTypeId: '0-2', name: 'companies' }

const billing: LabelCount = {
  from: contacts,
  to: companies,
  category: 'USER_DEFINED',
  typeId: 1,
  inverseTypeId: 2,
  name: 'billing',
  label: 'Billing contact',
  inverseLabel: 'Billed by',
  links: 12,
}

const limit = (given: Partial<ControlLimit>): ControlLimit => ({
  ...{ from: contacts, to: companies, category: 'USER_DEFINED', typeId: 1, label: 'x', maxToObjectIds: 9 },
  ...given,
})

const rulesOf = (given: Partial<ControlState>): ReturnType<typeof pairRules> =>
  pairRules({ pairs: [], labels: [], limits: [], ...given } as unknown as ControlState)

test('a portal without links, labels and limits has no rules to show', () => {
  expect(rulesOf({})).toEqual([])
})

test('a label and its limits stand in one row, read from the first object type', () => {
  const [pair, ...others] = rulesOf({
    pairs: [{ from: contacts, to: companies, links: 31 }],
    labels: [billing],
    limits: [
      limit({ typeId: 1, label: 'Billing contact', maxToObjectIds: 3 }),
      limit({ from: companies, to: contacts, typeId: 2, label: 'Billed by', maxToObjectIds: 2 }),
      limit({ category: 'HUBSPOT_DEFINED', typeId: 279, label: null, maxToObjectIds: 20 }),
    ],
  })
  expect(others).toEqual([])
  expect(pair).toMatchObject({ from: 'contacts', to: 'companies', links: 31, objectLimits: [20, undefined] })
  expect(pair?.rows).toMatchObject([
    { texts: ['Billing contact', 'Billed by'], numbers: [1, 2], limits: [3, 2], links: 12 },
  ])
})

test('a label kept from the other side is turned round', () => {
  const [pair] = rulesOf({
    pairs: [{ from: companies, to: contacts, links: 1 }],
    labels: [billing],
  })
  expect(pair?.rows).toMatchObject([{ texts: ['Billed by', 'Billing contact'], numbers: [2, 1] }])
})

test('the same number in another category is another label', () => {
  const [pair] = rulesOf({
    labels: [billing],
    limits: [limit({ category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary', maxToObjectIds: 1 })],
  })
  expect(pair?.rows).toMatchObject([
    { texts: ['Billing contact', 'Billed by'], limits: [undefined, undefined] },
    { texts: ['Primary', null], numbers: [1, null], limits: [1, undefined], links: null },
  ])
})

test('within one object type a limit is told once for each direction', () => {
  const manager: LabelCount = { ...billing, to: contacts, label: 'Manager', inverseLabel: 'Reports to' }
  const [pair] = rulesOf({
    labels: [manager],
    limits: [
      limit({ to: contacts, typeId: 2, label: 'Reports to', maxToObjectIds: 1 }),
      limit({ to: contacts, category: 'HUBSPOT_DEFINED', typeId: 449, label: null, maxToObjectIds: 50 }),
    ],
  })
  expect(pair?.objectLimits).toEqual([50, 50])
  expect(pair?.rows).toMatchObject([{ texts: ['Manager', 'Reports to'], limits: [undefined, 1] }])
})
