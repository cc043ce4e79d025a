import { expect, test } from 'vitest'
import { isCount, isFlag, isText, listOf, mapOf, objectWith } from './checks.ts'

const check = objectWith({ name: isText, 'count?': isCount, 'flags?': mapOf(listOf(isFlag)) })

test.each([
  ['right, with everything', { name: 'a', count: 1, flags: { x: [true] } }, undefined],
  ['right, with the least', { name: 'a' }, undefined],
  ['right, with an undefined rest', { name: 'a', count: undefined }, undefined],
  ['no object', null, { place: '', text: 'is null, write an object' }],
  ['a key missing', {}, { place: '', text: 'lacks "name"' }],
  [
    'a key too many',
    { name: 'a', nam: 1 },
    { place: '', text: 'has the unknown key "nam"; the keys are name, count, flags' },
  ],
  [
    'a fraction',
    { name: 'a', count: 1.5 },
    { place: '.count', text: 'is 1.5, write a whole number above 0' },
  ],
  [
    'deep inside',
    { name: 'a', flags: { x: [true, 0] } },
    { place: '.flags.x[1]', text: 'is 0, write true or false' },
  ],
  ['a list instead of a map', { name: 'a', flags: [] }, { place: '.flags', text: 'is [], write an object' }],
])('%s', (_, value, problem) => {
  expect(check(value)).toEqual(problem)
})
