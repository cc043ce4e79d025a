import type { AssociationLabel } from '@hubspot-associations/client/core'
import { expect, it } from 'vitest'
import { labelByIds, labelByText } from './match-label.ts'

const pair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }
const custom = (typeId: number, label: string | null): AssociationLabel => ({
  category: 'USER_DEFINED',
  typeId,
  label,
})
const list: AssociationLabel[] = [
  { category: 'HUBSPOT_DEFINED', typeId: 279, label: null },
  { category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Contact with Primary Company' },
  custom(1, 'Billing contact'),
  custom(2, 'billing Contact'),
  custom(3, 'Chief executive'),
  custom(4, 'R&D'),
  custom(5, 'Café'),
  custom(6, 'A-B'),
  custom(7, 'A B'),
]

it.each([
  ['Billing contact', { category: 'USER_DEFINED', typeId: 1 }],
  ['billing Contact', { typeId: 2 }],
  ['BILLING CONTACT', { code: 'AMBIGUOUS_LABEL' }],
  ['chief EXECUTIVE', { typeId: 3 }],
  ['chief_executive', { typeId: 3 }],
  ['Chief-Executive ', { typeId: 3 }],
  ['r&d', { typeId: 4 }],
  ['CAFÉ', { typeId: 5 }],
  ['a b', { typeId: 7 }],
  ['A_B', { code: 'AMBIGUOUS_LABEL' }],
  ['Primary', { category: 'HUBSPOT_DEFINED', typeId: 1 }],
  ['USER_DEFINED:1', { label: 'Billing contact' }],
  ['hubspot_defined 1', { label: 'Contact with Primary Company' }],
])('reads %o', (text, label) => {
  expect(labelByText(text, list, pair)).toMatchObject(label)
})

// A number alone may be anything that a spreadsheet holds.
it.each(['Billing', 'RD', '_', ' ', '', '3', 'USER_DEFINED:99', 'OTHER:3'])(
  'does not guess what %o means',
  (text) => {
    expect(labelByText(text, list, pair)).toBeUndefined()
  },
)

it('knows no Primary between objects that have none', () => {
  expect(labelByText('Primary', list, { from: pair.from, to: { id: '0-3', name: 'deals' } })).toBeUndefined()
})

it('finds labels by the ids of a name, and never the unlabelled type', () => {
  expect(labelByIds('x', list, [3])).toMatchObject({ label: 'Chief executive' })
  expect(labelByIds('x', list, [279])).toBeUndefined()
  expect(labelByIds('x', list, [])).toBeUndefined()
  expect(labelByIds('x', list, [3, 4])).toMatchObject({ code: 'AMBIGUOUS_LABEL' })
  // HubSpot's own type has the number too.
  expect(labelByIds('x', list, [1])).toMatchObject({ category: 'USER_DEFINED', typeId: 1 })
})
