import { expect, test } from 'vitest'
import { createLuck } from './luck.ts'

const draws = (count: number, ...seeds: number[]): number[] => {
  const luck = createLuck(...seeds)
  return Array.from({ length: count }, luck)
}

test('the same seed has the same luck, another seed another', () => {
  expect(draws(5, 7, 1)).toEqual(draws(5, 7, 1))
  expect(draws(5, 7, 1)).not.toEqual(draws(5, 7, 2))
  expect(draws(5, 7, 1)).not.toEqual(draws(5, 7 + 2 ** 32, 1))
})

test.each([1, 2, 42, 2 ** 40])('with seed %s every tenth of the range comes up about as often', (seed) => {
  const tenths = Array.from({ length: 10 }, () => 0)
  for (const draw of draws(20_000, seed)) {
    expect(draw).toBeGreaterThanOrEqual(0)
    expect(draw).toBeLessThan(1)
    tenths[Math.floor(draw * 10)]!++
  }
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
})

test('first draws of neighbouring seeds are spread as well', () => {
  const firsts = Array.from({ length: 2000 }, (_, seed) => createLuck(9, seed)())
  expect(firsts.filter((draw) => draw < 0.1).length).toBeGreaterThan(150)
  expect(firsts.filter((draw) => draw < 0.1).length).toBeLessThan(250)
})
