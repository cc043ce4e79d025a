import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BatchEntry, createEntryIndex } from './batch-entry.ts'

interface Pair {
  readonly from: string
  readonly to: string
  readonly note?: string
}

const keyOf = ({ from, to }: Pair): [string, string] => [from, to]

function pair(text: string): Pair {
  const [from = '', to = '', note = ''] = text.split('-')
  return { from, to, note }
}

test('an item is found by both parts of its key', () => {
  const index = createEntryIndex<Pair, never>({ keyOf })
  const entries = ['1-2', '1-3', '2-2', '1-4'].map((text) => index.enter(pair(text)))
  expect(new Set(entries).size).toBe(4)
  expect(index.find('1', '2')).toBe(entries[0])
  expect(index.find('1', '3')).toBe(entries[1])
  expect(index.find('2', '2')).toBe(entries[2])
  expect(index.find('1', '4')).toBe(entries[3])
  expect(index.find('1', '9')).toBeUndefined()
  expect(index.find('9', '2')).toBeUndefined()
})

describe('items of one key', () => {
  test('are one entry, the first item stays', () => {
    const index = createEntryIndex<Pair, never>({ keyOf })
    const first = index.enter(pair('1-2-a'))
    expect(index.enter(pair('1-2-b'))).toBe(first)
    expect(first.item.note).toBe('a')
  })

  test('or are joined', () => {
    const index = createEntryIndex<Pair, never>({
      keyOf,
      merge: (one, other) => ({ ...one, note: `${one.note}${other.note}` }),
    })
    const first = index.enter(pair('1-2-a'))
    index.enter(pair('1-2-b'))
    expect(first.item.note).toBe('ab')
  })

  test('or follow in later rounds, where they are not the same', () => {
    const isSame = (one: Pair, other: Pair): boolean => one.note === other.note
    const index = createEntryIndex<Pair, never>({ keyOf, isSame })
    const entries = ['1-2-a', '1-2-b', '1-2-a', '1-2-c'].map((text) => index.enter(pair(text)))
    expect(entries[2]).toBe(entries[0])
    expect(entries.map(({ round }) => round)).toEqual([0, 1, 0, 2])
    expect(index.find('1', '2')?.next?.next).toBe(entries[3])
  })
})

describe('a mirror image', () => {
  test('goes a round later, where answers could mean either', () => {
    const index = createEntryIndex<Pair, never>({ keyOf, isMirrored: true })
    expect(['1-2', '2-1', '3-4', '4-3'].map((text) => index.enter(pair(text)).round)).toEqual([0, 1, 0, 1])
  })

  test('does not, where they could not', () => {
    const index = createEntryIndex<Pair, never>({ keyOf })
    expect(['1-2', '2-1'].map((text) => index.enter(pair(text)).round)).toEqual([0, 0])
  })

  test('of itself is itself', () => {
    const index = createEntryIndex<Pair, never>({ keyOf, isMirrored: true })
    expect(index.enter(pair('1-1'))).toBe(index.enter(pair('1-1')))
  })
})

test('law: an index behaves like a map of joined keys', () => {
  const part = fc.constantFrom('1', '2', '3', '11', '')
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part)), (keys) => {
      const index = createEntryIndex<Pair, never>({ keyOf })
      const map = new Map<string, BatchEntry<Pair, never>>()
      for (const [from, to] of keys) {
        const entry = index.enter({ from, to })
        expect(map.get(`${from}>${to}`) ?? entry).toBe(entry)
        map.set(`${from}>${to}`, entry)
      }
      for (const from of ['1', '2', '3', '11', '']) {
        for (const to of ['1', '2', '3', '11', ''])
          expect(index.find(from, to)).toBe(map.get(`${from}>${to}`))
      }
    }),
  )
})

test('law: no two entries of a round could be taken for each other', () => {
  const part = fc.constantFrom('1', '2', '3')
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part, fc.constantFrom('a', 'b'))), (inputs) => {
      const isSame = (one: Pair, other: Pair): boolean => one.note === other.note
      const index = createEntryIndex<Pair, never>({ keyOf, isSame, isMirrored: true })
      const entries = new Set(inputs.map(([from, to, note]) => index.enter({ from, to, note })))
      const seen = [...entries].map(({ first, second, round }) => `${round}: ${[first, second].sort()}`)
      expect(new Set(seen).size).toBe(entries.size)
    }),
  )
})
