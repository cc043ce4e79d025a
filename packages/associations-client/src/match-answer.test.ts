import { describe, expect, test } from 'vitest'
import type { AnswerMatcher } from './answer-matcher.ts'
import { createEntryIndex } from './batch-entry.ts'
import type { Answer } from './exchange.ts'
import type { Fate } from './fate.ts'
import { matchAnswer } from './match-answer.ts'

interface Item {
  readonly fromId: string
}

const matcher: AnswerMatcher<Item, unknown> = {
  keyOf: ({ fromId }) => [fromId, ''],
  subjectOf: (item) => item,
  keyOfResult: ({ id }) => [String(id), ''],
  readValue: ({ value }) => value,
  unmentioned: () => ({ status: 'unknown', error: { message: 'left out' } }),
}

function fates(
  body: unknown,
  ids: string[],
  options: Partial<AnswerMatcher<Item, unknown>> = {},
): readonly string[] {
  const answer: Answer = { status: 207, headers: { get: () => null }, body }
  return match(answer, ids, { ...matcher, ...options }).map((fate) =>
    fate?.status === 'done' ? `done ${fate.value}` : `${fate?.status} ${fate?.error.message}`,
  )
}

function match(
  answer: Answer,
  ids: string[],
  rules: AnswerMatcher<Item, unknown>,
): (Fate<unknown> | undefined)[] {
  const index = createEntryIndex<Item, unknown>(rules)
  const group = ids.map((fromId) => index.enter({ fromId }))
  for (const entry of group) entry.isInFlight = true
  matchAnswer(answer, { group, index }, rules)
  return group.map(({ fate }) => fate)
}

function named(id: string, message = 'gone'): unknown {
  return { message, context: { fromObjectId: [id] } }
}

describe('results', () => {
  test('are matched by id, in any order', () => {
    const results = [
      { id: '2', value: 'b' },
      { id: '1', value: 'a' },
    ]
    expect(fates({ results }, ['1', '2'])).toEqual(['done a', 'done b'])
  })

  test('of nobody we asked about are ignored', () => {
    expect(fates({ results: [{ id: '9', value: 'x' }] }, ['1'])).toEqual(['unknown left out'])
  })

  test('twice for one item: the first stays, or they are joined', () => {
    const results = [
      { id: '1', value: 'a' },
      { id: '1', value: 'b' },
    ]
    expect(fates({ results }, ['1'])).toEqual(['done a'])
    expect(fates({ results }, ['1'], { join: (one, other) => `${one}+${other}` })).toEqual(['done a+b'])
  })

  test('that are no list, or a body that is none, leave all items unmentioned', () => {
    expect(fates({ results: 'oops' }, ['1'])).toEqual(['unknown left out'])
    expect(fates(undefined, ['1'])).toEqual(['unknown left out'])
    expect(fates({ results: [null, 3] }, ['1'])).toEqual(['unknown left out'])
  })
})

describe('error entries', () => {
  test('fail the items they name', () => {
    const body = { results: [{ id: '1', value: 'a' }], errors: [named('2')] }
    expect(fates(body, ['1', '2'])).toEqual(['done a', 'failed gone'])
  })

  test('do not undo a result for the same item', () => {
    const body = { results: [{ id: '1', value: 'a' }], errors: [named('1')] }
    expect(fates(body, ['1'])).toEqual(['done a'])
  })

  test('that name an item with a result blame nobody else', () => {
    const body = { results: [{ id: '1', value: 'a' }], errors: [named('1')] }
    expect(fates(body, ['1', '2'])).toEqual(['done a', 'unknown left out'])
  })

  test('may name several items, and the first word on an item holds', () => {
    const errors = [{ message: 'both', context: { fromObjectId: ['1', '2'] } }, named('2', 'second')]
    expect(fates({ errors }, ['1', '2'])).toEqual(['failed both', 'failed both'])
  })

  test('can be excused', () => {
    const excuse = (): { status: 'done'; value: string } => ({ status: 'done', value: 'nothing there' })
    expect(fates({ errors: [named('1')] }, ['1'], { excuse })).toEqual(['done nothing there'])
  })
})

describe('error entries that name nobody', () => {
  const nameless = { message: 'something is wrong', context: {} }

  test('fail the one item left over', () => {
    const body = { results: [{ id: '1', value: 'a' }], errors: [nameless] }
    expect(fates(body, ['1', '2'])).toEqual(['done a', 'failed something is wrong'])
  })

  test('fail all left over when there is an entry for each', () => {
    expect(fates({ errors: [nameless, nameless] }, ['1', '2'])).toEqual([
      'failed something is wrong',
      'failed something is wrong',
    ])
  })

  test('leave it open when there are fewer entries than items', () => {
    const [first, second] = fates({ errors: [nameless] }, ['1', '2'])
    expect(first).toBe('unknown HubSpot reports an error without saying for which input: something is wrong')
    expect(second).toBe(first)
  })

  test('also count when they name records that we did not send', () => {
    expect(fates({ errors: [named('9')] }, ['1'])).toEqual(['failed gone'])
  })
})

test('a result belongs to the entry that is under way, not to another of the same key', () => {
  const rules = { ...matcher, isSame: () => false }
  const index = createEntryIndex<Item, unknown>(rules)
  const [earlier, later, other] = ['1', '1', '2'].map((fromId) => index.enter({ fromId }))
  const group = [other, later].filter((entry) => entry !== undefined)
  for (const entry of group) entry.isInFlight = true
  const results = [
    { id: '1', value: 'a' },
    { id: 2, value: 'b' },
  ]
  matchAnswer({ status: 201, headers: { get: () => null }, body: { results } }, { group, index }, rules)
  expect([earlier, later, other].map((entry) => entry?.fate)).toEqual([
    undefined,
    { status: 'done', value: 'a' },
    { status: 'done', value: 'b' },
  ])
})

test.each([
  [7, '7', true],
  ['7', '7', true],
  [101935997007, '101935997007', true],
  [7, '8', false],
  [70, '7', false],
  [17, 'a', false],
  [null, 'null', false],
])('the id %j is %s: %s', (id, key, want) => {
  const rules = { ...matcher, keyOfResult: ({ id: wire }: { id?: unknown }) => [wire, ''] as const }
  const [fate] = match(
    { status: 200, headers: { get: () => null }, body: { results: [{ id }] } },
    [key],
    rules,
  )
  expect(fate?.status === 'done').toBe(want)
})

test('a failure carries what HubSpot says about it', () => {
  const entry = {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.X',
    message: 'gone',
    context: { fromObjectId: ['1'], count: 3 },
  }
  const answer: Answer = { status: 207, headers: { get: () => null }, body: { errors: [entry] } }
  const [fate] = match(answer, ['1'], matcher)
  expect(fate).toEqual({
    status: 'failed',
    error: {
      message: 'gone',
      category: 'OBJECT_NOT_FOUND',
      subCategory: 'crm.associations.X',
      status: 207,
      context: { fromObjectId: ['1'], count: ['3'] },
    },
  })
})
