import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spliceStats } from './splice-stats.ts'

const stats = { records: 500, rejected: 3 }
const spliced = '"destinationStats":{"recordCount":497.0,"rejectedRecordCount":3.0}'

it.each([
  ['{"type":"STATE","state":{"a":1}}', `{"type":"STATE","state":{${spliced},"a":1}}`],
  ['{"state":{},"type":"STATE"}', `{"state":{${spliced}},"type":"STATE"}`],
  ['{ "state" : { } }', `{ "state" : {${spliced} } }`],
  ['{"state":{"destinationStats":null,"a":"}"}}', `{"state":{${spliced},"a":"}"}}`],
  [
    '{"state":{"a":[{"b":"\\"}"}],"destinationStats":{"recordCount":1}}}',
    `{"state":{"a":[{"b":"\\"}"}],${spliced}}}`,
  ],
  [
    '{"other":{"state":{"x":1}},"state":{"big":9007199254740993}}',
    `{"other":{"state":{"x":1}},"state":{${spliced},"big":9007199254740993}}`,
  ],
  ['{"st\\u0061te":{"a":1.0}}', `{"st\\u0061te":{${spliced},"a":1.0}}`],
])('puts the counts into %s', (line, expected) => {
  expect(spliceStats(line, stats)).toBe(expected)
})

it('says nothing of rejected records when there are none', () => {
  expect(spliceStats('{"state":{}}', { records: 2, rejected: 0 })).toBe(
    '{"state":{"destinationStats":{"recordCount":2.0}}}',
  )
})

const blanks = fc.constantFrom('', ' ', '\t', '  ')

it('changes nothing else of any state, however it is written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), blanks, (state, other, blank) => {
      const { destinationStats: _, ...rest } = state
      const text = JSON.stringify(rest).replace('{', `{${blank}`)
      const line = `{${blank}"other":${JSON.stringify(other)},${blank}"state"${blank}:${blank}${text}${blank}}`
      const result = spliceStats(line, stats)
      expect(JSON.parse(result).state).toEqual({
        ...JSON.parse(text),
        destinationStats: { recordCount: 497, rejectedRecordCount: 3 },
      })
      expect(result.replace(`${spliced},`, '').replace(spliced, '')).toBe(line)
    }),
  )
})
