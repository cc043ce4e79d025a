import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'

it('fails with the seed and the input that breaks the law', async () => {
  const breaking = fuzz(fc.nat(1000), (number) => expect(number).toBeLessThan(50))
  await expect(breaking).rejects.toThrow(/seed: -?\d+[\s\S]*Counterexample: \[50\]/)
})

it('fails for a promise too', async () => {
  await expect(fuzz(fc.nat(), async () => Promise.reject(new Error('no')))).rejects.toThrow('Counterexample')
})
