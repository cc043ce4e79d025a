import { expect, it } from 'vitest'
import { oneByOne } from './one-by-one.ts'

const lists = [[1, 2], [], [3], []]

async function* given(log: string[] = []): AsyncGenerator<readonly number[], void, undefined> {
  try {
    yield* lists
  } finally {
    log.push('left')
  }
}

it('gives every item once, in order', async () => {
  const items: number[] = []
  for await (const item of oneByOne(given())) items.push(item)
  expect(items).toEqual([1, 2, 3])
})

it('answers in order whoever does not wait for the answer before', async () => {
  const iterator = oneByOne(given())[Symbol.asyncIterator]()
  const answers = await Promise.all(Array.from({ length: 5 }, () => iterator.next()))
  expect(answers.map(({ value }) => value)).toEqual([1, 2, 3, undefined, undefined])
  expect(answers.map(({ done }) => done)).toEqual([false, false, false, true, true])
})

it('lets go of the lists when its reader leaves, and gives nothing more', async () => {
  const log: string[] = []
  const iterator = oneByOne(given(log))[Symbol.asyncIterator]()
  await iterator.next()
  await iterator.return?.()
  expect(log).toEqual(['left'])
  expect(await iterator.next()).toMatchObject({ done: true })
})

it('passes on what goes wrong', async () => {
  const broken = (async function* () {
    yield [1]
    throw new Error('lost')
  })()
  const seen: number[] = []
  const reading = (async () => {
    for await (const item of oneByOne(broken)) seen.push(item)
  })()
  await expect(reading).rejects.toThrow('lost')
  expect(seen).toEqual([1])
})
