import { describe, expect, test } from 'vitest'
import type { ErrorContext } from './errors/hubspot-error.ts'
import { type Subject, subjectNamer } from './named-subjects.ts'

const ends = { from: 'contacts', to: '0-2' }
const userDefined3 = { category: 'USER_DEFINED', typeId: 3 } as const
const hubspotDefined5 = { category: 'HUBSPOT_DEFINED', typeId: 5 } as const

function isNamed(context: ErrorContext, subject: Subject): boolean | undefined {
  return subjectNamer(context, ends)?.(subject)
}

test('a context without names says nothing', () => {
  expect(subjectNamer(undefined)).toBeUndefined()
  expect(subjectNamer({})).toBeUndefined()
  expect(subjectNamer({ propertyName: ['email'], fromObjectType: ['contact'] })).toBeUndefined()
})

describe('named by the pair', () => {
  test.each<[string, ErrorContext, Subject, boolean]>([
    ['by from', { fromObjectId: ['1'] }, { fromId: '1', toId: '2' }, true],
    ['by another from', { fromObjectId: ['9'] }, { fromId: '1', toId: '2' }, false],
    ['by to', { toObjectId: ['2'] }, { fromId: '1', toId: '2' }, true],
    ['by both', { fromObjectId: ['1'], toObjectId: ['2'] }, { fromId: '1', toId: '2' }, true],
    [
      'by from with another to',
      { fromObjectId: ['1'], toObjectId: ['3'] },
      { fromId: '1', toId: '2' },
      false,
    ],
    ['among several', { fromObjectId: ['7', '1'] }, { fromId: '1', toId: '2' }, true],
  ])('%s', (_, context, subject, want) => {
    expect(isNamed(context, subject)).toBe(want)
  })
})

describe('named by an invalid record', () => {
  const contact7 = {
    INVALID_OBJECT_IDS: ['CONTACT=7 is not valid'],
    objectId: ['7'],
    objectType: ['CONTACT'],
  }
  test.each<[string, ErrorContext, Subject, boolean]>([
    ['the contact on the from side', contact7, { fromId: '7', toId: '2' }, true],
    ['a company of the same number is innocent', contact7, { fromId: '1', toId: '7' }, false],
    [
      'without the sentence, by objectId and type',
      { objectId: ['7'], objectType: ['COMPANY'] },
      { fromId: '1', toId: '7' },
      true,
    ],
    [
      'and then not the contact',
      { objectId: ['7'], objectType: ['COMPANY'] },
      { fromId: '7', toId: '1' },
      false,
    ],
    [
      'a type that fits neither end may mean either',
      { INVALID_OBJECT_IDS: ['DEAL=7 is not valid'] },
      { fromId: '1', toId: '7' },
      true,
    ],
    [
      'several in one sentence',
      { INVALID_OBJECT_IDS: ['CONTACT=5, CONTACT=7 are not valid'] },
      { fromId: '7', toId: '1' },
      true,
    ],
    ['part of a number is another number', contact7, { fromId: '77', toId: '2' }, false],
    ['the missing ones of a read', { ids: ['ada@example.com'] }, { id: 'Ada@Example.com' }, true],
    ['an id list names no others', { ids: ['1'] }, { id: '2' }, false],
  ])('%s', (_, context, subject, want) => {
    expect(isNamed(context, subject)).toBe(want)
  })
})

describe('named by association type', () => {
  const spec = { associationSpec: ['USER_DEFINED=3'] }
  test.each<[string, ErrorContext, Subject, boolean]>([
    ['spelt out', spec, { types: [userDefined3] }, true],
    ['among other types', spec, { types: [hubspotDefined5, userDefined3] }, true],
    ['the number in another category', spec, { types: [{ category: 'HUBSPOT_DEFINED', typeId: 3 }] }, false],
    [
      'in a sentence',
      { INVALID_ASSOCIATION_TYPE_ID: ['USER_DEFINED=3 is not a valid association definition id'] },
      { types: [userDefined3] },
      true,
    ],
    ['as numbers', { type: ['0-5'] }, { types: [hubspotDefined5] }, true],
    ['as numbers of another category', { type: ['1-5'] }, { types: [hubspotDefined5] }, false],
    [
      'an object type id is no association type',
      { type: ['CONTACT'], associationSpec: ['USER_DEFINED=9'] },
      { types: [userDefined3] },
      false,
    ],
  ])('%s', (_, context, subject, want) => {
    expect(isNamed(context, subject)).toBe(want)
  })

  test('type and record together must both fit', () => {
    const context = { ...spec, fromObjectId: ['1'] }
    expect(isNamed(context, { fromId: '1', toId: '2', types: [userDefined3] })).toBe(true)
    expect(isNamed(context, { fromId: '1', toId: '2', types: [hubspotDefined5] })).toBe(false)
  })
})
