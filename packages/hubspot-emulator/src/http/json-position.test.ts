import { expect, test } from 'vitest'
import { jsonPosition, lineAndColumn } from './json-position.ts'

test.each([
  ['the whole of one object in a list', '[{}]', '/0', 'line 1, column 3'],
  ['the document itself', '{"a": 1}', '', 'line 1, column 8'],
  ['a number', '{"a": 12, "b": 3}', '/a', 'line 1, column 8'],
  [
    'behind text with brackets and quotes',
    '{"a]": "\\"}", "b": [1, {"c": null}]}',
    '/b/1/c',
    'line 1, column 33',
  ],
  ['a key with a slash and a tilde', '{"a/b~": {"x": []}}', '/a~1b~0/x', 'line 1, column 17'],
  ['on a later line', '{\n  "a": {\n    "b": true\n  }\n}', '/a', 'line 4, column 3'],
  ['the third of a spaced list', '[ 1 , [2, 3] ,\n {} ]', '/2', 'line 2, column 3'],
])('%s', (_, text, pointer, position) => {
  expect(jsonPosition(text, pointer)).toBe(position)
})

test('columns start anew on every line', () => {
  expect([lineAndColumn('ab\ncd', 0), lineAndColumn('ab\ncd', 3)]).toEqual([
    'line 1, column 1',
    'line 2, column 1',
  ])
})
