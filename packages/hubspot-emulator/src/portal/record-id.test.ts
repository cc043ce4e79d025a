import { expect, test } from 'vitest'
import { parseRecordId } from './record-id.ts'

test.each([
  ['1', 1],
  ['101935997007', 101935997007],
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ['9007199254740992', undefined],
  ['12345678901234567', undefined],
  ['', undefined],
  ['0', undefined],
  ['01', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  [' 1', undefined],
  ['１', undefined],
  ['abc', undefined],
])('"%s" is %s', (text, id) => {
  expect(parseRecordId(text)).toBe(id)
})
