import { expect, it } from 'vitest'
import { amountOf, parseAmount } from './amount.ts'

const parse = (text: string) => parseAmount('--max-rejects', text, 'rows')

it.each([
  ['0', { number: 0 }, 0],
  ['20', { number: 20 }, 20],
  ['5%', { percent: 5 }, 10],
  ['0.5%', { percent: 0.5 }, 1],
  ['100%', { percent: 100 }, 200],
])('%s is understood, and of 200 it is %j', (text, want, number) => {
  expect(parse(text)).toEqual(want)
  expect(amountOf(parse(text), 200)).toBe(number)
})

it.each(['', '-1', '1.5', '101%', 'five', '5 percent', '%'])('%j is refused with both forms', (text) => {
  expect(() => parse(text)).toThrow('neither a number of rows, such as 20, nor a share, such as 5%')
})
