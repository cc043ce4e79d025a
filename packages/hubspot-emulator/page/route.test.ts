import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, parseAddress } from './route.ts'

test('whatever an object type and an id hold, the address names them', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((part) => part.isWellFormed())
  fc.assert(
    fc.property(text, text, (objectType, id) => {
      expect(parseAddress(addressOf({ objectType, id }))).toEqual({ objectType, id })
    }),
  )
})

test.each(['', '#', '#/', '#/contacts', '#/contacts/', '#/contacts/1/2', '#contacts/1', '#/%/1'])(
  '"%s" names no record',
  (hash) => {
    expect(parseAddress(hash)).toBeUndefined()
  },
)
