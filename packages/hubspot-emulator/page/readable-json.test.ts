import { expect, test } from 'vitest'
import { readable } from './readable-json.ts'

test.each([
  ['', ''],
  ['not json {', 'not json {'],
  ['{"results":[{"id":"1"', '{"results":[{"id":"1"'],
  ['7', '7'],
  ['{}', '{}'],
  ['{"inputs":[]}', '{ "inputs": [] }'],
  ['{"from":{"id":"1"},"to":[1,null,true]}', '{ "from": { "id": "1" }, "to": [1, null, true] }'],
])('%s reads as %s', (text, shown) => {
  expect(readable(text)).toBe(shown)
})

test('what is too long for a line gets lines of its own, and stays the same JSON', () => {
  const value = {
    inputs: Array.from({ length: 4 }, (_, id) => ({ id, name: 'a name of some length' })),
  }
  const shown = readable(JSON.stringify(value))
  expect(shown.split('\n')).toHaveLength(8)
  expect(shown.split('\n')[2]).toMatch(/^ {4}\{ "id": 0, "name": "a name/)
  expect(JSON.parse(shown)).toEqual(value)
})
