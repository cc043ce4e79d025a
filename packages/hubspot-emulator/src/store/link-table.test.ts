import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { End } from './link-chains.ts'
import { createLinkTable, type LinkTable } from './link-table.ts'

type Link = readonly [first: number, second: number, set: number]

const linksOf = (table: LinkTable, end: End, record: number): [number, number][] => {
  const found: [number, number][] = []
  table.eachOf(end, record, (other, set) => found.push([other, set]))
  return found.sort(([one], [other]) => one - other)
}

const allLinks = (table: LinkTable): Link[] => {
  const found: Link[] = []
  table.each((first, second, set) => found.push([first, second, set]))
  return found.sort((one, other) => one[0] - other[0] || one[1] - other[1])
}

test('whatever is put and removed, the table holds what a plain map would', () => {
  const put = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(3))
  fc.assert(
    fc.property(fc.array(put, { maxLength: 400 }), (puts) => {
      const table = createLinkTable()
      const model = new Map<string, Link>()
      for (const [first, second, set] of puts) {
        table.put(first, second, set)
        if (set === 0) model.delete(`${first}-${second}`)
        else model.set(`${first}-${second}`, [first, second, set])
      }
      const expected = [...model.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1])
      expect(allLinks(table)).toEqual(expected)
      expect(table.size).toBe(expected.length)
      for (let record = 0; record <= 20; record++) {
        expect(linksOf(table, 0, record)).toEqual(
          expected.filter(([first]) => first === record).map(([, second, set]) => [second, set]),
        )
        expect(linksOf(table, 1, record)).toEqual(
          expected.filter(([, second]) => second === record).map(([first, , set]) => [first, set]),
        )
        for (let other = 0; other <= 20; other++) {
          expect(table.get(record, other)).toBe(model.get(`${record}-${other}`)?.[2] ?? 0)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a visitor may remove the very link it is shown', () => {
  const table = createLinkTable()
  for (let other = 0; other < 10; other++) table.put(1, other, 5)
  table.eachOf(0, 1, (other) => table.put(1, other, 0))
  expect(table.size).toBe(0)
  for (let other = 0; other < 10; other++) table.put(other, 2, 5)
  table.each((first, second) => table.put(first, second, 0))
  expect(allLinks(table)).toEqual([])
})

test('a hundred thousand links come and go without leaving rows behind', () => {
  const table = createLinkTable()
  for (let round = 1; round <= 2; round++) {
    for (let link = 0; link < 100_000; link++) table.put(link % 1000, link, round)
    expect(table.size).toBe(100_000)
    expect(linksOf(table, 0, 7)).toHaveLength(100)
    for (let link = 0; link < 100_000; link++) table.put(link % 1000, link, 0)
    expect(table.size).toBe(0)
  }
})

test('links that stay are not touched when the rows of removed ones are let go', () => {
  const table = createLinkTable()
  const all = Array.from({ length: 6000 }, (_, link): Link => [link % 60, link, 1 + (link % 5)])
  for (const link of all) table.put(...link)
  const gone = all.filter(([first]) => first % 3 !== 0)
  for (const [first, second] of gone) table.put(first, second, 0)
  expect(linksOf(table, 0, 1)).toEqual([])
  // The next new link makes room; one of the removed comes back as it was.
  const stays = [...all.filter(([first]) => first % 3 === 0), [1, 1, 9], [7, 9000, 2]] as Link[]
  table.put(7, 9000, 2)
  table.put(1, 1, 9)
  const expected = stays.sort((one, other) => one[0] - other[0] || one[1] - other[1])
  expect(allLinks(table)).toEqual(expected)
  expect(table.size).toBe(expected.length)
  expect(linksOf(table, 0, 3)).toHaveLength(100)
  expect(linksOf(table, 1, 9000)).toEqual([[7, 2]])
  expect(table.get(1, 61)).toBe(0)
})
