import { expect, it } from 'vitest'
import { MappingError } from './parse-fields.ts'
import { parseMapping } from './parse-mapping.ts'

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
  [{ from, to, labels: { column: 'a', type: { category: 'WORK', typeId: 3 } } }, 'labels needs one of'],
  [{ from, to, labels: { type: { category: 'MINE', typeId: 3 } } }, 'labels.type.category cannot be "MINE"'],
  [{ from, to, labels: { type: { category: 'WORK', typeId: '3' } } }, 'labels.type needs a category'],
  [
    { from, to, labels: { typeIdColumn: 'a', categoryColumn: 'b', primaryColumn: 'c' } },
    'labels.primaryColumn goes with label texts',
  ],
  [{ from: { ...from, normalise: ['lower'] }, to }, 'from.normalise[0] cannot be "lower"; there are "trim"'],
  [{ from: { ...from, normalise: [null] }, to }, 'from.normalise[0] cannot be ""'],
  [{ from: { ...from, onSeveral: 'frist' }, to }, 'did you mean "first"?'],
  [{ from: { ...from, onSeveral: 1 }, to }, 'from.onSeveral cannot be a number; it must be one of reject'],
  [{ from, to: { ...to, onSeveral: 'all' } }, 'to.onSeveral needs to.property'],
  [{ from, to: { ...to, normalise: 'case', onSeveral: 'all' } }, 'to.normalise and to.onSeveral needs'],
  [{ from: { ...from, objectTypes: { a: 'b' } }, to }, 'from.objectTypes explains the cells of'],
  [{ from, to: { ...to, objectTypes: { account: '' } } }, 'to.objectTypes["account"] must be a text'],
  [{ from, to, emptyMarkers: ['-', 3] }, 'emptyMarkers[1] must be a text, got a number'],
  [{ from, to, labels: { column: 'a', rename: ['b'] } }, 'labels.rename must be a list of spelling: label'],
  [
    { from, to, labels: { column: 'a', rename: { b: 3 } } },
    'labels.rename["b"] must be a text, got a number',
  ],
])('says what is wrong with %o', (value, message) => {
  expect(() => parseMapping(value)).toThrow(MappingError)
  expect(() => parseMapping(value)).toThrow(message)
})

it('reads how values are looked up, what counts as empty, and constant types', () => {
  const given = {
    from: { ...from, normalise: ['trim', 'case'], onSeveral: 'first' },
    to: { ...to, objectTypes: { account: 'companies' } },
    labels: { type: { category: 'HUBSPOT_DEFINED', typeId: 14 } },
    emptyMarkers: ['#N/A', '-'],
  }
  expect(parseMapping(given)).toEqual(given)
})

it('takes one entry for a list of one, and an empty label for none', () => {
  const labels = { primaryColumn: 'IsPrimary', primaryLabel: 'Primary contact', rename: { x: '' } }
  expect(parseMapping({ from: { ...from, normalise: 'case' }, to, labels, emptyMarkers: '-' })).toEqual({
    from: { ...from, normalise: ['case'] },
    to,
    labels,
    emptyMarkers: ['-'],
  })
})
