import { expect, test } from 'vitest'
import { parseCsvTable } from './csv-table.ts'

const shape = { name: 'pairs.csv', columns: ['from', 'to'] }

test('rows come without the header, and an empty cell stays a cell', () => {
  expect(parseCsvTable('from,to\ncontact,company\ndeal,\n', shape)).toEqual([
    ['contact', 'company'],
    ['deal', ''],
  ])
})

test.each([
  { fault: 'another header', text: 'to,from\n', says: 'pairs.csv must begin with "from,to", not "to,from"' },
  { fault: 'a cell too many', text: 'from,to\na,b\na,b,c\n', says: 'pairs.csv line 3 must have 2 cells' },
  { fault: 'a cell too few', text: 'from,to\na\n', says: 'pairs.csv line 2 must have 2 cells' },
  { fault: 'a quoted cell', text: 'from,to\n"a",b\n', says: 'line 2 must have 2 cells, without quotes' },
  { fault: 'an empty line', text: 'from,to\n\na,b\n', says: 'pairs.csv line 2 must have 2 cells' },
])('a table with $fault is refused', ({ text, says }) => {
  expect(() => parseCsvTable(text, shape)).toThrow(says)
})
