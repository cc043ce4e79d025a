import associationTypes from '@hubspot-associations/openapi-contract/association-types.json' with {
  type: 'json',
}
import objectTypes from '@hubspot-associations/openapi-contract/object-types.json' with { type: 'json' }
import { expect, test } from 'vitest'

const byTypeId = new Map(associationTypes.rows.map((row) => [row[3], row]))

test('the table holds the 410 listed association types and the two between calls and meetings', () => {
  expect(associationTypes.rows).toHaveLength(412)
  expect(byTypeId.size).toBe(412)
})

test('every association type joins object types of the other table', () => {
  const names = new Set(objectTypes.rows.map(([, singular]) => singular))
  const unknown = associationTypes.rows.filter(([from, to]) => !names.has(from) || !names.has(to))
  expect(unknown).toEqual([])
})

test('an inverse is the same link seen from the other side', () => {
  for (const [from, to, variant, typeId, inverseTypeId] of associationTypes.rows) {
    if (inverseTypeId === null) continue
    const inverse = byTypeId.get(inverseTypeId)
    expect(inverse?.slice(0, 2), `inverse of ${typeId}, ${from} to ${to} ${variant}`).toEqual([to, from])
    expect(inverse?.[4]).toBe(typeId)
  }
})

test('variants agree in both directions, and only parent and child differ', () => {
  const mixed = associationTypes.rows.filter(
    ([, , variant, , inverseTypeId]) =>
      inverseTypeId !== null && byTypeId.get(inverseTypeId)?.[2] !== variant,
  )
  expect(mixed.map(([, , variant, typeId]) => [variant, typeId])).toEqual([
    ['parent_to_child', 13],
    ['child_to_parent', 14],
  ])
})

test('a direction has at most one plain type', () => {
  const plain = associationTypes.rows
    .filter(([, , variant]) => variant === null)
    .map(([from, to]) => `${from} ${to}`)
  expect(plain.filter((pair, index) => plain.indexOf(pair) !== index)).toEqual([])
})

test.each([
  { from: 'contact', to: 'company', variant: 'primary', typeId: 1, inverse: 2 },
  { from: 'contact', to: 'company', variant: null, typeId: 279, inverse: 280 },
  { from: 'deal', to: 'contact', variant: null, typeId: 3, inverse: 4 },
  { from: 'ticket', to: 'thread', variant: null, typeId: 32, inverse: null },
  { from: 'call', to: 'meeting', variant: null, typeId: 399, inverse: 400 },
])('type $typeId leads from $from to $to', ({ from, to, variant, typeId, inverse }) => {
  expect(byTypeId.get(typeId)).toEqual([from, to, variant, typeId, inverse])
})

test('object types have ids of their own and names of their own', () => {
  const ids = objectTypes.rows.flatMap(([id]) => (id === null ? [] : [id]))
  const singulars = objectTypes.rows.map(([, singular]) => singular)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(singulars).size).toBe(singulars.length)
  for (const id of ids) expect(id).toMatch(/^0-\d+$/)
})

test.each([
  { singular: 'contact', id: '0-1', pathName: 'contacts', associable: true, needsActivation: false },
  {
    singular: 'payment',
    id: '0-101',
    pathName: 'commerce_payments',
    associable: true,
    needsActivation: false,
  },
  { singular: 'user', id: '0-115', pathName: 'users', associable: false, needsActivation: false },
  { singular: 'course', id: '0-410', pathName: 'courses', associable: true, needsActivation: true },
])('$singular is $id', ({ singular, id, pathName, associable, needsActivation }) => {
  const row = objectTypes.rows.find((candidate) => candidate[1] === singular)
  expect(row?.[0]).toBe(id)
  expect(row?.slice(3, 6)).toEqual([pathName, associable, needsActivation])
})
