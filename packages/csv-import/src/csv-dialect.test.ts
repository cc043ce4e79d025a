import { expect, it } from 'vitest'
import { detectSeparator, headerOf, separatorName } from './csv-dialect.ts'

it.each([
  ['Email,Company\na,b', ','],
  ['Email;Company\na;b,c,d,e', ';'],
  ['Email\tCompany\r\n', '\t'],
  ['Email|Company', '|'],
  ['Email', ','],
  ['"a;b";"c,d"', ';'],
])('finds the separator of %o', (text, separator) => {
  expect(detectSeparator(text, [])).toBe(separator)
})

it('prefers the separator that yields the columns that are wanted', () => {
  expect(detectSeparator('"Email;Company";x,y,z,z', ['Email;Company'])).toBe(';')
})

it('reads a header with a byte order mark, quotes and blanks', () => {
  expect(headerOf('\uFEFF"Email", "Role; all" \n', ',')).toEqual(['Email', 'Role; all'])
  expect(headerOf('', ',')).toBeUndefined()
})

it('calls a tab a tab', () => {
  expect([separatorName('\t'), separatorName(';')]).toEqual(['tab', '";"'])
})
