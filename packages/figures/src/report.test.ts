import { expect, it } from 'vitest'
import { figureOf, median } from './report.ts'

it.each([
  [{ value: 200, atMost: 200 }, '<= 200', true],
  [{ value: 201, atMost: 200 }, '<= 200', false],
  [{ value: 4_000, atLeast: 4_000 }, '>= 4000', true],
  [{ value: 3_999, atLeast: 4_000 }, '>= 4000', false],
  [{ value: 1 }, null, true],
])('%j is held against its budget', (measured, budget, ok) => {
  expect(figureOf({ name: 'x', unit: 'ms', ...measured })).toMatchObject({ budget, ok })
})

it('a budget is held against what was measured, not against what is shown', () => {
  expect(figureOf({ name: 'x', unit: '×', value: 1.2504, atMost: 1.25 })).toMatchObject({
    value: 1.25,
    ok: false,
  })
})

it.each([
  [87_654.3, 87_654],
  [12.345, 12.3],
  [0.012_345, 0.0123],
])('%d is shown as %d', (value, shown) => {
  expect(figureOf({ name: 'x', unit: '', value }).value).toBe(shown)
})

it('the median is the value in the middle', () => {
  expect(median([3, 100, 1])).toBe(3)
  expect(median([])).toBeNaN()
})
