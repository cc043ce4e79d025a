import { describe, expect, it } from 'vitest'
import { detectDialect, headerOf, namedSeparator, separatorName } from './csv-dialect.ts'

const usual = { separator: ',', quote: '"' }

describe('a dialect is detected', () => {
  it.each([
    ['Email,Company\na,b', ',', '"'],
    ['Email;Company\na;b,c,d,e', ';', '"'],
    ['Email\tCompany\r\n', '\t', '"'],
    ['Email|Company', '|', '"'],
    ['Email', ',', '"'],
    ['"a;b";"c,d"', ';', '"'],
    ["'Email','Company'\n", ',', "'"],
    ["'Email, private';'Company'\n", ';', "'"],
    ["Email,Company's name\n", ',', '"'],
    ["'Email';Company\n", ';', "'"],
  ])('from the header %o', (text, separator, quote) => {
    expect(detectDialect(text, [])).toEqual({ separator, quote })
  })

  it.each([
    ["Email|Note\n'ada@example.com'|'a|b'\n", "'"],
    ['Email|Note\n"ada@example.com"|"a|b"\n', '"'],
    ["Email|Note\n'=HYPERLINK(1)|a\n", '"'],
    ['Email|Note\n"O\'Neil"|\'tis\n', '"'],
    ["Email|Note\n'a|b'|c\nd|e\n", "'"],
  ])('from the rows below a header without quotes, as in %o', (text, quote) => {
    expect(detectDialect(text, [])).toEqual({ separator: '|', quote })
  })

  it('by the columns that are wanted before all else', () => {
    expect(detectDialect('"Email;Company";x,y,z,z', ['Email;Company'])).toEqual({
      separator: ';',
      quote: '"',
    })
    expect(detectDialect("'a',b,c", ["'a'"])).toEqual(usual)
  })

  it('as far as it is not given', () => {
    expect(detectDialect('a;b', [], { separator: ',' })).toEqual(usual)
    expect(detectDialect("'a';'b'", [], { quote: null })).toEqual({ separator: ';', quote: null })
  })
})

it('reads a header with quotes and blanks', () => {
  expect(headerOf('"Email", "Role; all" \n', usual)).toEqual(['Email', 'Role; all'])
  expect(headerOf('\n\nEmail\n', usual)).toEqual(['Email'])
  expect(headerOf('"Email', usual)).toBeUndefined()
  expect(headerOf('', usual)).toBeUndefined()
})

it.each([
  ['sep=;\r\na;b', ';'],
  ['SEP=\t\na', '\t'],
  ['sep=,', ','],
  ['sep=;;\na', undefined],
  ['separator\n', undefined],
])('reads the separator that %o names', (text, separator) => {
  expect(namedSeparator(text)).toBe(separator)
})

it('calls a tab a tab', () => {
  expect([separatorName('\t'), separatorName(';')]).toEqual(['tab', '";"'])
})
