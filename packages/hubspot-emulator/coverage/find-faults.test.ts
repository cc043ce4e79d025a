import { expect, test } from 'vitest'
import { findFaults, type Known } from './find-faults.ts'
import type { Rule } from './rule.ts'

const KNOWN: Known = {
  operations: ['listThings'],
  tests: new Map([
    ['things', "test('are listed', async () => {})\ntest.each([1])(\n  'number %i',\n  async () => {},\n)"],
    ['recorded-things', "test('as recorded', () => {})"],
  ]),
}

const RULE: Rule = {
  rule: 'Things are listed.',
  of: ['listThings'],
  evidence: 'documented',
  source: 'a guide',
  test: 'things › are listed',
}

const faultsOf = (change: Partial<Record<keyof Rule, unknown>>): string[] =>
  findFaults([{ area: 'Things', rules: [{ ...RULE, ...change } as Rule] }], KNOWN)

test('a rule whose test is there has none', () => {
  expect(faultsOf({})).toEqual([])
})

test('a title is found in a table of tests and over several lines', () => {
  expect(faultsOf({ test: 'things › number %i' })).toEqual([])
})

test.each<[string, Partial<Record<keyof Rule, unknown>>, string]>([
  ['a title that no test has', { test: 'things › are list' }, 'things.test.ts has no test "are list"'],
  ['a file that is not there', { test: 'others › are listed' }, 'there is no test file others.test.ts'],
  ['no test', { test: undefined }, 'everything needs a test, except what is missing, which has none'],
  [
    'a test of what is missing',
    { evidence: 'missing' },
    'everything needs a test, except what is missing, which has none',
  ],
  [
    'a recording that is not replayed',
    { evidence: 'recorded' },
    'what is recorded has to be replayed by a test in a recorded-… file',
  ],
  ['another word for evidence', { evidence: 'sure' }, 'evidence is "sure", write one of'],
  ['an operation that is none', { of: ['listThings', 'listNothing'] }, 'there is no operation listNothing'],
  ['no source', { source: '' }, 'say where it is known from'],
])('%s is a fault', (_, change, fault) => {
  expect(faultsOf(change)).toEqual([expect.stringContaining(`"Things are listed.": ${fault}`)])
})

test('a recording replayed where recordings are is fine', () => {
  expect(faultsOf({ evidence: 'recorded', test: 'recorded-things › as recorded' })).toEqual([])
})

test('an operation that no rule names is a fault, even if a rule is about all of them', () => {
  expect(faultsOf({ of: ['every operation'] })).toEqual(['listThings: no rule is about this operation'])
})

test('the same rule twice is a fault', () => {
  const areas = [{ area: 'Things', rules: [RULE, RULE] }]
  expect(findFaults(areas, KNOWN)).toEqual(['"Things are listed.": is there twice'])
})
