import contract from '@hubspot-associations/openapi-contract/object-types.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { isSameObjectType, objectTypeId } from './object-type.ts'

describe('every object type of the contract is known by each of its names', () => {
  const rows = contract.rows.filter(([id]) => id !== null)
  test.each(rows.map((row) => [row[0], row] as const))('%s', (id, [, singular, plural, pathName]) => {
    for (const name of [id, singular, plural, pathName].filter((text) => text !== null)) {
      expect(objectTypeId(String(name))).toBe(id)
      expect(objectTypeId(String(name).toUpperCase())).toBe(id)
    }
  })
})

test.each([
  ['Contacts', '0-1'],
  [' line items ', '0-8'],
  ['Line-Item', '0-8'],
  ['2-3456789', '2-3456789'],
  ['p123_vendor', undefined],
  ['vendor', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%s is %s', (name, want) => {
  expect(objectTypeId(name)).toBe(want)
})

test.each([
  ['CONTACT', 'contacts', true],
  ['0-2', 'company', true],
  ['p123_vendor', 'P123_Vendor', true],
  ['contacts', 'companies', false],
  ['vendor', 'contacts', false],
])('%s and %s: %s', (one, other, want) => {
  expect(isSameObjectType(one, other)).toBe(want)
})
