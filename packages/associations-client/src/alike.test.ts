import { fuzz, mutatedText } from '@hubspot-associations/fuzzing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAlike } from './alike.ts'
import type { AnswerMatcher } from './answer-matcher.ts'
import { type BatchEntry, createEntryIndex } from './batch-entry.ts'
import { leftOut } from './fate.ts'
import { matchAnswer } from './match-answer.ts'
import { parseJson } from './parse-json.ts'

interface Item {
  readonly fromId: string
  readonly toId: string
}

type Matcher = AnswerMatcher<Item, unknown>

const creates: Matcher = {
  isMirrored: true,
  keyOf: ({ fromId, toId }) => [fromId, toId],
  subjectOf: (item) => item,
  keyOfResult: ({ fromObjectId, toObjectId }) => [fromObjectId, toObjectId],
  readValue: ({ labels }, { fromId, toId }) => ({ fromId, toId, labels }),
  unmentioned: leftOut,
}

const reads: Matcher = {
  keyOf: ({ fromId }) => [fromId, ''],
  subjectOf: ({ fromId }) => ({ fromId }),
  keyOfResult: ({ from }) => [(from as { id: unknown }).id, ''],
  readValue: ({ to }) => to,
  excuse: ({ subCategory }) => (subCategory === 'NONE' ? { status: 'done', value: [] } : undefined),
  unmentioned: leftOut,
}

function groupOf(items: readonly Item[], matcher: Matcher) {
  const index = createEntryIndex<Item, unknown>(matcher)
  const group = [...new Set(items.map((item) => index.enter(item)))].filter(({ round }) => round === 0)
  return { index, group }
}

function fatesOf(group: readonly BatchEntry<Item, unknown>[]): unknown {
  return group.map(({ fate }) => fate)
}

/** What texts tell, and what the same answer says once it is parsed; undefined where it is left to the parser. */
function bothWays(text: string, items: readonly Item[], matcher: Matcher) {
  const noted = groupOf(items, matcher).group
  if (!readAlike(text, noted, matcher)) return undefined
  const parsed = groupOf(items, matcher)
  for (const entry of parsed.group) entry.isInFlight = true
  matchAnswer({ status: 200, headers: { get: () => null }, body: parseJson(text) }, parsed, matcher)
  return { noted: fatesOf(noted), parsed: fatesOf(parsed.group) }
}

const items = ['101', '102', '9007199254740993'].map((fromId, at) => ({ fromId, toId: `20${at}` }))

const createdText = (labels: (item: Item) => unknown = () => ['Chair 7']): string =>
  JSON.stringify({
    status: 'COMPLETE',
    results: items.map((item) => ({
      fromObjectTypeId: '0-1',
      fromObjectId: item.fromId,
      toObjectId: item.toId,
      labels: labels(item),
    })),
    startedAt: '2026-11-21T12:00:00Z',
  })

const unread = (item: Item): object => ({
  subCategory: 'NONE',
  message: `Nothing is associated with ${item.fromId}.`,
  context: { fromObjectId: [item.fromId], toObjectType: ['company'] },
})

describe('an answer that says the same of all', () => {
  test('is noted without being parsed', () => {
    const { noted, parsed } = bothWays(createdText(), items, creates) ?? {}
    expect(noted).toEqual(items.map((item) => ({ status: 'done', value: { ...item, labels: ['Chair 7'] } })))
    expect(noted).toEqual(parsed)
  })

  test('may spell ids as numbers, also as those that a number cannot hold', () => {
    const text = createdText().replaceAll(/"(\d+)"/g, '$1')
    const { noted, parsed } = bothWays(text, items, creates) ?? {}
    expect(noted).toEqual(parsed)
    expect(noted).toHaveLength(3)
  })

  test('may consist of errors that are none', () => {
    const text = JSON.stringify({ status: 'COMPLETE', results: [], numErrors: 3, errors: items.map(unread) })
    const { noted, parsed } = bothWays(text, items, reads) ?? {}
    expect(noted).toEqual(items.map(() => ({ status: 'done', value: [] })))
    expect(noted).toEqual(parsed)
  })
})

describe('left to the parser is an answer', () => {
  test.each([
    [
      'that tells one from the others',
      createdText(({ fromId }) => [fromId === '102' ? 'Chair 8' : 'Chair 7']),
    ],
    ['whose values speak of ids', createdText(({ fromId }) => [fromId])],
    [
      'in another order',
      JSON.stringify({
        ...JSON.parse(createdText()),
        results: [...JSON.parse(createdText()).results].reverse(),
      }),
    ],
    [
      'that lacks one',
      JSON.stringify({ ...JSON.parse(createdText()), results: JSON.parse(createdText()).results.slice(1) }),
    ],
    ['that is cut off', createdText().slice(0, -1)],
    ['that is not complete', createdText().replace('COMPLETE', 'CANCELED')],
    ['with errors beside', createdText().replace(/}$/, ',"errors":[{"message":"gone"}]}')],
    ['whose list is not the list of results', `{"x":${createdText()},"status":"COMPLETE","results":[]}`],
    ['with spaces', JSON.stringify(JSON.parse(createdText()), undefined, 1)],
    ['to nothing', ''],
  ])('%s', (_, text) => {
    expect(bothWays(text, items, creates)).toBeUndefined()
  })

  test('with errors that are some', () => {
    const errors = items.map((item) => ({ ...unread(item), subCategory: 'GONE' }))
    const text = JSON.stringify({ status: 'COMPLETE', results: [], errors })
    expect(bothWays(text, items, reads)).toBeUndefined()
  })
})

test('texts tell what parsing tells, whatever the ids and however an answer is garbled', async () => {
  const id = fc.integer({ min: 1, max: 30 }).map(String)
  const pairs = fc.uniqueArray(fc.record({ fromId: id, toId: id }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ fromId, toId }) => `${fromId} ${toId}`,
  })
  const said = fc.constantFrom<(item: Item) => object>(
    ({ fromId, toId }) => ({ fromObjectId: fromId, toObjectId: toId, labels: ['2'] }),
    ({ fromId, toId }) => ({
      toObjectId: Number(toId),
      fromObjectTypeId: '0-1',
      fromObjectId: Number(fromId),
    }),
  )
  const answers = fc
    .record({ asked: pairs, answered: fc.option(pairs, { nil: undefined }), said })
    .chain(({ asked, answered = asked, said: say }) =>
      fc.record({
        asked: fc.constant(asked),
        text: fc.oneof(
          fc.constant(JSON.stringify({ status: 'COMPLETE', results: answered.map(say) })),
          mutatedText(JSON.stringify({ status: 'COMPLETE', results: answered.map(say) })),
        ),
      }),
    )
  await fuzz(answers, ({ asked, text }) => {
    const told = bothWays(text, asked, creates)
    expect(told?.noted).toEqual(told?.parsed)
  })
})
