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

it('fails when inputs leave more and more behind, whatever garbage they make', async () => {
  const megabytes = 2 ** 20
  await fuzz(fc.nat(), () => void Buffer.alloc(8 * megabytes))
  const kept: Buffer[] = []
  const leaking = fuzz(fc.nat(), () => void kept.push(Buffer.alloc(8 * megabytes)))
  const cause = { message: expect.stringContaining('are held than at first') }
  await expect(leaking).rejects.toMatchObject({ cause })
})
