import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mutatedText } from './mutated-text.ts'

it('is another text nearly always, of much the same length', () => {
  const text = 'from,to\n1,2\n'.repeat(20)
  const texts = fc.sample(mutatedText(text), 200)
  expect(texts.filter((each) => each !== text).length).toBeGreaterThan(180)
  expect(texts.some((each) => each.length < text.length / 2)).toBe(true)
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(text.length + 6 * 60)
})
