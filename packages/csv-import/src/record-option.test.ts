import { expect, it } from 'vitest'
import { parseLabelMap, parseRecordOption } from './record-option.ts'

it.each([
  ['companies=CompanyId', { objectType: 'companies', column: 'CompanyId' }],
  ['contacts:email=E-mail address', { objectType: 'contacts', property: 'email', column: 'E-mail address' }],
  ['p123_vendor:code=a=b:c', { objectType: 'p123_vendor', property: 'code', column: 'a=b:c' }],
])('reads %s', (text, mapping) => {
  expect(parseRecordOption('--from', text)).toEqual(mapping)
})

it.each(['contacts', 'contacts:email', '=Email', 'contacts:=Email', 'contacts:a:b=Email', ''])(
  'refuses %o with the form it wants',
  (text) => {
    expect(() => parseRecordOption('--to', text)).toThrow(
      `--to "${text}" is not of the form OBJECT[:PROPERTY]=COLUMN`,
    )
  },
)

it('reads spellings and their labels', () => {
  expect(parseLabelMap(['Chairman=Chair', ' boss = Decision maker = yes '])).toEqual({
    Chairman: 'Chair',
    boss: 'Decision maker = yes',
  })
})

it('reads a spelling that stands for no label', () => {
  expect(parseLabelMap(['Other='])).toEqual({ Other: '' })
})

it.each(['Chairman', '=Chair'])('refuses the spelling %o', (entry) => {
  expect(() => parseLabelMap([entry])).toThrow('is not of the form SPELLING=LABEL')
})
