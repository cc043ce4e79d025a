import { describe, expect, test } from 'vitest'
import { requireId, requireObjectType } from './record-id.ts'

describe('requireId', () => {
  test.each([
    ['101935997007', '101935997007'],
    [' 42 ', '42'],
    [42, '42'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['ada@example.com', 'ada@example.com'],
  ])('%s is fine', (id, want) => {
    expect(requireId(id, 'fromId')).toBe(want)
  })

  test.each([
    [2 ** 53, /fromId 9007199254740992 is not a safe integer.*as strings/],
    [1.5, /not a safe integer/],
    [Number.NaN, /not a safe integer/],
    ['', /fromId must be a record id.*got ''/],
    ['  ', /got ' {2}'/],
    ['..', /got '\.\.'/],
    [undefined, /got undefined/],
    [null, /got null/],
    [{}, /got object/],
  ])('%s is not', (id, message) => {
    expect(() => requireId(id, 'fromId')).toThrow(message)
    expect(() => requireId(id, 'fromId')).toThrow(TypeError)
  })
})

describe('requireObjectType', () => {
  test.each(['contacts', '0-1', '2-345', 'p123_vendor'])('%s is fine', (type) => {
    expect(requireObjectType(type, 'objectType')).toBe(type)
  })

  test.each(['', '.', '..', undefined, 3])('%s is not: it would address another path', (type) => {
    expect(() => requireObjectType(type, 'objectType')).toThrow(/objectType must be an object type such as/)
  })
})
