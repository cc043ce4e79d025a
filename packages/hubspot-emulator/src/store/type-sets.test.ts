import { expect, test } from 'vitest'
import { createTypeSets } from './type-sets.ts'

test('the same members in any order are one set; 0 is the empty one', () => {
  const sets = createTypeSets()
  const set = sets.intern([3, 1, 10])
  expect(sets.intern([10, 3, 1, 3])).toBe(set)
  expect(sets.members(set)).toEqual([1, 3, 10])
  expect(sets.intern([])).toBe(0)
})

test('members are added and taken away', () => {
  const sets = createTypeSets()
  const set = sets.intern([1, 2])
  expect(sets.members(sets.with(set, 3))).toEqual([1, 2, 3])
  expect(sets.with(set, 2)).toBe(set)
  expect(sets.members(sets.without(set, 1))).toEqual([2])
  expect(sets.without(set, 9)).toBe(set)
  expect(sets.without(sets.intern([1]), 1)).toBe(0)
  expect([sets.has(set, 1), sets.has(set, 3)]).toEqual([true, false])
})
