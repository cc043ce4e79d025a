import { expect, it } from 'vitest'
import { MappingError, parseMapping } from './parse-mapping.ts'

const from = { objectType: 'contacts', property: 'email', column: 'Email' }
const to = { objectTypeColumn: 'type', column: 'id' }

it('reads a mapping and leaves out what was not said', () => {
  const labels = { column: 'Role', separator: '|', rename: { a: 'b' } }
  const action = { column: 'Do', value: 'Remove label' }
  expect(parseMapping({ from, to, labels, action })).toEqual({
    from,
    to,
    labels,
    action: { column: 'Do', value: 'remove-label' },
  })
  expect(parseMapping({ from, to, labels: null })).toEqual({ from, to })
})

it.each([
  [undefined, 'the mapping must be an object'],
  [[], 'got a list'],
  [{ from, too: to }, 'the mapping has no key "too"; did you mean "to"?'],
  [{ from: 'contacts', to }, 'from must be an object with objectType'],
  [{ from: { objectType: 'contacts' }, to }, 'from.column is missing'],
  [{ from: { column: 'Email' }, to }, 'from needs either objectType'],
  [{ from: { ...from, objectTypeColumn: 'x' }, to }, 'one of the two'],
  [{ from: { ...from, propery: 'email' }, to }, 'did you mean "property"?'],
  [{ from: { ...from, column: 3 }, to }, 'from.column must be a text, got a number'],
  [{ from: { ...from, column: '' }, to }, 'from.column must be a text, got an empty text'],
  [{ from, to, action: { value: 'delete' } }, 'action.value "delete" is not an action'],
  [{ from, to, labels: {} }, 'labels needs one of column, value'],
  [{ from, to, labels: { column: 'a', value: 'b' } }, 'labels needs one of column, value'],
  [{ from, to, labels: { typeIdColumn: 'a' } }, 'belong together'],
  [{ from, to, labels: { column: 'a', rename: ['b'] } }, 'labels.rename must be a list of spelling: label'],
  [
    { from, to, labels: { column: 'a', rename: { b: 3 } } },
    'labels.rename["b"] must be the text of a label, got a number',
  ],
])('says what is wrong with %o', (value, message) => {
  expect(() => parseMapping(value)).toThrow(MappingError)
  expect(() => parseMapping(value)).toThrow(message)
})
