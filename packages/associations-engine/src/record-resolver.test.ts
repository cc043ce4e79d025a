import { expect, it } from 'vitest'
import type { FoundRecord } from './found-record.ts'
import { recordResolver } from './record-resolver.ts'

const objectType = { id: '0-1', name: 'contacts' }

function aFinder() {
  const asked: string[][] = []
  const find = async ({ values }: { values: readonly string[] }): Promise<Map<string, FoundRecord>> => {
    asked.push([...values])
    return new Map(values.map((value) => [value, { id: `id of ${value}` }]))
  }
  return { asked, find }
}

it('asks for a value once, and begins anew rather than remember without end', async () => {
  const { asked, find } = aFinder()
  const resolve = recordResolver(find, 3)
  const lookup = async (...values: string[]) => resolve({ objectType, property: 'email', values })
  await lookup('a', 'b')
  await lookup('b', 'c')
  expect(asked).toEqual([['a', 'b'], ['c']])
  const answers = await lookup('c', 'd')
  expect([...answers.keys()].toSorted()).toEqual(['c', 'd'])
  await lookup('c', 'a')
  expect(asked).toEqual([['a', 'b'], ['c'], ['d'], ['a']])
})
