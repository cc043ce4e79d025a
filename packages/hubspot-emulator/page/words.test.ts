import { expect, test } from 'vitest'
import { count, durationWords, endingOf, objectWord, shortened, toneOf } from './words.ts'

test.each([
  [0, '0 records'],
  [1, '1 record'],
  [12_345, '12,345 records'],
])('%d reads "%s"', (number, words) => {
  expect(count(number, 'record')).toBe(words)
})

test.each([
  [0.2, '<1 ms'],
  [12.6, '13 ms'],
  [3004, '3.0 s'],
])('%d milliseconds read "%s"', (ms, words) => {
  expect(durationWords(ms)).toBe(words)
})

test.each([
  [200, null, '200', 'good'],
  [204, null, '204', 'good'],
  [207, null, '207', 'warn'],
  [429, 'status', '429', 'warn'],
  [503, 'status', '503', 'bad'],
  [null, 'drop', 'drop', 'bad'],
  [null, null, '···', 'quiet'],
] as const)(
  'a request that ended with %s under the fault %s reads "%s" and is %s',
  (status, fault, words, tone) => {
    expect([endingOf({ status, fault }), toneOf({ status, fault })]).toEqual([words, tone])
  },
)

test('texts are cut between letters, not within them', () => {
  expect(shortened('Fjord Tools', 11)).toBe('Fjord Tools')
  expect(shortened('Fjord Tools', 7)).toBe('Fjord…')
  expect(shortened('😀😀😀', 2).isWellFormed()).toBe(true)
})

test('a custom object reads without the portal in its name', () => {
  expect(['contacts', 'p48210077_oslo_vendor', 'line_items'].map(objectWord)).toEqual([
    'contacts',
    'oslo vendor',
    'line items',
  ])
})
