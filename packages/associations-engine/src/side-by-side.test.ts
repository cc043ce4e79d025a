import { describe, expect, it } from 'vitest'
import { sideBySide } from './side-by-side.ts'

async function* inputs(...items: number[]): AsyncGenerator<number> {
  yield* items
}

/** Work that goes on when it is told to. */
function aWorkshop() {
  const gates = new Map<string, PromiseWithResolvers<void>>()
  const gate = (name: string): PromiseWithResolvers<void> => {
    const known = gates.get(name) ?? Promise.withResolvers<void>()
    gates.set(name, known)
    return known
  }
  const begun: number[] = []
  async function* work(input: number): AsyncGenerator<string> {
    begun.push(input)
    yield `${input} begins`
    await gate(`${input}`).promise
    yield `${input} ends`
  }
  return {
    work,
    begun,
    finish: (input: number) => gate(`${input}`).resolve(),
    break: (input: number) => gate(`${input}`).reject(new Error('broken')),
  }
}

describe('work side by side', () => {
  it('gives results as they come, and begins no more than the limit', async () => {
    const { work, begun, finish } = aWorkshop()
    const results = sideBySide(inputs(1, 2, 3), 2, work)
    expect([await results.next(), await results.next()].map(({ value }) => value)).toEqual([
      '1 begins',
      '2 begins',
    ])
    finish(2)
    expect((await results.next()).value).toBe('2 ends')
    expect((await results.next()).value).toBe('3 begins')
    expect(begun).toEqual([1, 2, 3])
    finish(1)
    finish(3)
    expect((await Array.fromAsync(results)).toSorted()).toEqual(['1 ends', '3 ends'])
  })

  it('throws what the work throws, once everything under way has ended', async () => {
    const workshop = aWorkshop()
    const results = sideBySide(inputs(1, 2), 2, workshop.work)
    await results.next()
    await results.next()
    workshop.break(1)
    const failing = expect(Array.fromAsync(results)).rejects.toThrow('broken')
    workshop.finish(2)
    await failing
  })

  it('throws what the input throws', async () => {
    const broken = (async function* (): AsyncGenerator<number> {
      yield 1
      throw new Error('no more')
    })()
    const { work, finish } = aWorkshop()
    finish(1)
    await expect(Array.fromAsync(sideBySide(broken, 1, work))).rejects.toThrow('no more')
  })

  it('waits for what is under way when its taker leaves, though the input never gives more', async () => {
    const { work, finish } = aWorkshop()
    const endless = (async function* (): AsyncGenerator<number> {
      yield 1
      await new Promise(() => undefined)
    })()
    const results = sideBySide(endless, 2, work)
    await results.next()
    let hasLeft = false
    const leaving = results.return().then(() => {
      hasLeft = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(hasLeft).toBe(false)
    finish(1)
    await leaving
  })
})
