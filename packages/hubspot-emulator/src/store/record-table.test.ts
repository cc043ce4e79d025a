import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRecordTable } from './record-table.ts'

test('every id is found under the handle it was given, and no other id is', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), {
    minLength: 1,
    maxLength: 300,
  })
  fc.assert(
    fc.property(ids, ([absent, ...present]) => {
      const table = createRecordTable()
      const handles = present.map((id) => table.add(id, {}, 0))
      expect(present.map((id) => table.handleOf(id))).toEqual(handles)
      expect(handles.map((handle) => table.idOf(handle))).toEqual(present)
      expect(table.handleOf(absent!)).toBe(-1)
      expect(table.size).toBe(present.length)
    }),
  )
})

test('ids that differ only beyond 32 bits are different records', () => {
  const table = createRecordTable()
  const one = table.add(7, {}, 0)
  const other = table.add(7 + 2 ** 32, {}, 0)
  expect([table.handleOf(7), table.handleOf(7 + 2 ** 32)]).toEqual([one, other])
})

test('properties, times and archiving are kept per record', () => {
  const table = createRecordTable()
  const one = table.add(1, { email: 'a@example.com' }, 100)
  const other = table.add(2, {}, 100)
  table.setProperties(one, { email: 'b@example.com' }, 200)
  table.archive(other, 300)
  expect([table.properties(one), table.properties(other)]).toEqual([{ email: 'b@example.com' }, {}])
  expect([table.createdAt(one), table.updatedAt(one), table.updatedAt(other)]).toEqual([100, 200, 300])
  expect([table.isArchived(one), table.isArchived(other)]).toEqual([false, true])
  expect(table.handleOf(2)).toBe(other)
})
