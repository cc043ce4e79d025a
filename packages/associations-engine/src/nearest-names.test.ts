import { expect, it } from 'vitest'
import { nearestNames, suggestion } from './nearest-names.ts'

const labels = ['Billing contact', 'Decision maker', 'Technical contact', 'Advisor']

it.each([
  ['Bilng contact', ['Billing contact']],
  ['billing', ['Billing contact']],
  ['DECISION MAKER', ['Decision maker']],
  ['contact', ['Billing contact', 'Technical contact']],
  ['Chief of everything', []],
])('finds what %s was meant to be', (wanted, names) => {
  expect(nearestNames(wanted, labels)).toEqual(names)
})

it('asks "did you mean" for near names and lists what there is for far ones', () => {
  expect(suggestion('Advisr', labels)).toBe('did you mean "Advisor"?')
  expect(suggestion('Chief', ['Advisor'])).toBe('there is "Advisor"')
  expect(
    suggestion(
      'Chief',
      Array.from({ length: 9 }, (_, i) => `${i}`),
    ),
  ).toMatch(/^there are "0", .*"7", …$/)
  expect(suggestion('Chief', [])).toBe('')
})

it('copes with a cell of a megabyte', () => {
  expect(nearestNames('x'.repeat(1_000_000), labels)).toEqual([])
})
