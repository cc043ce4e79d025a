import { describe, expect, test } from 'vitest'
import { HUBSPOT_DEFINED, hubspotDefinedTypes, inverseTypeId, plainType } from './association-types.ts'

test('the 410 types of the guide and two between calls and meetings are there, each id once', () => {
  expect(HUBSPOT_DEFINED).toHaveLength(412)
  expect(new Set(HUBSPOT_DEFINED.map(({ typeId }) => typeId)).size).toBe(412)
})

test('a pair has its types, in any spelling', () => {
  const types = hubspotDefinedTypes('contacts', '0-2')
  expect(types.map(({ variant, typeId }) => `${variant} ${typeId}`).sort()).toEqual([
    'billing 931',
    'null 279',
    'primary 1',
  ])
  expect(hubspotDefinedTypes('CONTACT', 'Companies')).toEqual(types)
})

test('names without an id of their own work too', () => {
  expect(hubspotDefinedTypes('ticket', 'thread')).toMatchObject([{ typeId: 32, inverseTypeId: null }])
})

test.each([
  ['contacts', 'companies', 279],
  ['companies', 'contacts', 280],
  ['0-1', '0-1', 449],
  ['contacts', 'p123_vendor', undefined],
])('the plain type from %s to %s is %s', (from, to, want) => {
  expect(plainType(from, to)?.typeId).toBe(want)
})

describe('the other side of a type', () => {
  test.each([
    [279, 280],
    [1, 2],
    [13, 14],
    [449, 449],
    [32, undefined],
    [99_999, undefined],
  ])('of %i is %s', (typeId, want) => {
    expect(inverseTypeId(typeId)).toBe(want)
  })

  test('of the other side is the type itself', () => {
    for (const { typeId, inverseTypeId: inverse } of HUBSPOT_DEFINED) {
      if (inverse !== null) expect(inverseTypeId(inverse)).toBe(typeId)
    }
  })
})
