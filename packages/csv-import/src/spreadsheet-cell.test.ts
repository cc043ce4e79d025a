import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neutralised, restored } from './spreadsheet-cell.ts'

describe('a cell that a spreadsheet would run', () => {
  it.each([
    ['=HYPERLINK("https://example.com")', `'=HYPERLINK("https://example.com")`],
    ['+49 30 1234', "'+49 30 1234"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'\t=1+1"],
    ['\r=1+1', "'\r=1+1"],
    ['＝1+1', "'＝1+1"],
    ["'=1+1", "''=1+1"],
  ])('%j becomes %j, and comes back', (cell, shown) => {
    expect(neutralised(cell)).toBe(shown)
    expect(restored(shown)).toBe(cell)
  })
})

it.each(['', 'ada@example.com', "O'Neill", "'tis", 'a=b', '12-5', "'"])('%j is left as it is', (cell) => {
  expect(neutralised(cell)).toBe(cell)
  expect(restored(cell)).toBe(cell)
})

it('every cell comes back as it was, and none that is shown begins a formula', () => {
  const piece = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', ' ', 'a', '1')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (cell) => {
        expect(restored(neutralised(cell))).toBe(cell)
        expect(neutralised(cell)).not.toMatch(/^[=+\-@\t\r]/)
      },
    ),
  )
})
