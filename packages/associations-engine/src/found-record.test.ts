import { expect, it } from 'vitest'
import { chosenRecords, foundRecord } from './found-record.ts'

const lookedUp = { objectType: { id: '0-2', name: 'companies' }, property: 'domain', value: 'example.com' }

it('takes the lowest id first, by number and not by letter', () => {
  expect(foundRecord(['1000', '99', '9007199254740993'], lookedUp)).toEqual({
    id: '99',
    others: ['1000', '9007199254740993'],
  })
  expect(foundRecord(['7'], lookedUp)).toEqual({ id: '7' })
  expect(foundRecord([], lookedUp)).toMatchObject({ code: 'RECORD_NOT_FOUND' })
})

it('leaves it to the policy what several records mean', () => {
  const found = foundRecord(['3', '1', '2'], lookedUp)
  expect(chosenRecords(found, lookedUp)).toEqual({
    code: 'AMBIGUOUS_RECORD',
    message: '3 companies have domain "example.com": 1, 2, 3',
  })
  expect(chosenRecords(found, lookedUp, 'first')).toEqual(['1'])
  expect(chosenRecords(found, lookedUp, 'all')).toEqual(['1', '2', '3'])
})

it('has nothing to choose when there is one record, or none', () => {
  for (const policy of ['reject', 'first', 'all'] as const) {
    expect(chosenRecords({ id: '1' }, lookedUp, policy)).toEqual(['1'])
    expect(chosenRecords(foundRecord([], lookedUp), lookedUp, policy)).toMatchObject({
      code: 'RECORD_NOT_FOUND',
    })
  }
})

it('shows a few of many records', () => {
  const ids = Array.from({ length: 40 }, (_, index) => String(index + 1))
  expect(chosenRecords(foundRecord(ids, lookedUp), lookedUp)).toMatchObject({
    message: '40 companies have domain "example.com": 1, 2, 3, 4, 5, …',
  })
})
