import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from './parse-json.ts'

describe('long integers come out as strings', () => {
  test.each([
    ['a bare number', '9007199254740993', '9007199254740993'],
    ['in an object', '{"toObjectId":101935997007123456}', { toObjectId: '101935997007123456' }],
    ['in a list', '[1234567890123456789,2]', ['1234567890123456789', 2]],
    ['negative', '[-9007199254740993]', ['-9007199254740993']],
    ['beside a short one', '{"a":12345678901234567,"b":3}', { a: '12345678901234567', b: 3 }],
  ])('%s', (_, text, want) => {
    expect(parseJson(text)).toEqual(want)
  })
})

describe('everything else is left alone', () => {
  test.each([
    ['digits in a string', '{"a":"12345678901234567890"}', { a: '12345678901234567890' }],
    ['digits after an escaped quote', String.raw`{"a":"\" 12345678901234567"}`, { a: '" 12345678901234567' }],
    [
      'digits after an escaped backslash',
      String.raw`{"a":"\\","b":12345678901234567}`,
      { a: '\\', b: '12345678901234567' },
    ],
    ['digits in a key', '{"12345678901234567":1}', { '12345678901234567': 1 }],
    ['a long fraction', '[0.1250000000000000]', [0.125]],
    ['an exponent', '[10000000000000000e3]', [1e19]],
    ['ids of today', '{"id":101935997007}', { id: 101935997007 }],
    ['literals', '[true,false,null,""]', [true, false, null, '']],
  ])('%s', (_, text, want) => {
    expect(parseJson(text)).toEqual(want)
  })
})

test('whatever JSON.stringify writes is read as JSON.parse reads it, where numbers are exact', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      const exact = !/\d{16}/.test(text)
      if (exact) expect(parseJson(text)).toEqual(JSON.parse(text))
    }),
  )
})

test('ids of any length survive in any surroundings', () => {
  const id = fc.bigInt({ min: 0n, max: 10n ** 24n })
  fc.assert(
    fc.property(id, fc.string(), (number, text) => {
      const parsed = parseJson(`{"text":${JSON.stringify(text)},"id":${number}}`) as {
        text: string
        id: unknown
      }
      expect(parsed.text).toBe(text)
      expect(String(parsed.id)).toBe(String(number))
    }),
  )
})

test.each(['', '{', '{"results":[', 'nope', '<html>', '[12345678901234567'])(
  'text that is no JSON throws: %s',
  (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError)
  },
)
