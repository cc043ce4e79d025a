import { expect, it } from 'vitest'
import { parseMaxRejects } from './max-rejects.ts'

it.each([
  ['0', { rows: 0 }],
  ['20', { rows: 20 }],
  ['5%', { percent: 5 }],
  ['0.5%', { percent: 0.5 }],
  ['100%', { percent: 100 }],
])('%s is understood', (text, want) => expect(parseMaxRejects(text)).toEqual(want))

it.each(['', '-1', '1.5', '101%', 'five', '5 percent', '%'])('%j is refused with both forms', (text) => {
  expect(() => parseMaxRejects(text)).toThrow('neither a number of rows, such as 20, nor a share, such as 5%')
})
