import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnShape } from './record-shape.ts'

const lineOf = (data: unknown, more: object = {}): string =>
  JSON.stringify({ type: 'RECORD', record: { stream: 's', data, emitted_at: 1767225600000, ...more } })

function shapeOf(line: string) {
  return learnShape(line, JSON.parse(line).record.data)
}

describe('a shape', () => {
  const shape = shapeOf(lineOf({ from_id: '1', to_id: 7, label: null, isNew: true }))

  it.each([
    [{ from_id: '', to_id: 0, label: 'Ünï 🎈', isNew: true }],
    [{ from_id: null, to_id: '7', label: 999_999_999_999_999, isNew: true }],
    [{ from_id: 'x'.repeat(5_000), to_id: 1, label: 'longer than a view', isNew: true }],
  ])('reads what differs in texts, whole numbers and nulls: %j', (data) => {
    expect(shape?.(lineOf(data, { emitted_at: 5 }))).toEqual(data)
  })

  it.each([
    ['another literal', lineOf({ from_id: '1', to_id: 7, label: null, isNew: false })],
    ['another field', lineOf({ from_id: '1', to_id: 7, label: null, isNew: true, more: 1 })],
    ['another stream', lineOf({ from_id: '1', to_id: 7, label: null, isNew: true }, { stream: 't' })],
    ['a change', lineOf({ from_id: '1', to_id: 7, label: null, isNew: true }, { meta: { changes: [] } })],
    ['an escape', lineOf({ from_id: '1"', to_id: 7, label: null, isNew: true })],
    ['a number that JSON rounds', lineOf({ from_id: '1', to_id: 1e15, label: null, isNew: true })],
    ['a fraction', lineOf({ from_id: '1', to_id: 7.5, label: null, isNew: true })],
    ['a list', lineOf({ from_id: ['1'], to_id: 7, label: null, isNew: true })],
    ['a line cut short', lineOf({ from_id: '1', to_id: 7, label: null, isNew: true }).slice(0, -1)],
    ['blanks', ` ${lineOf({ from_id: '1', to_id: 7, label: null, isNew: true })}`],
  ])('leaves %s to others', (_, line) => {
    expect(shape?.(line)).toBeUndefined()
  })

  it('is learnt of no line whose values do not tell it', () => {
    expect(shapeOf(lineOf({ isNew: true }))).toBeUndefined()
    expect(shapeOf('{"type":"RECORD","record":{"stream":"s","data":{"a":"1","a":"2"}}}')).toBeUndefined()
    expect(shapeOf('{"type":"RECORD","record":{"stream":"s","data":{"__proto__":"1"}}}')).toBeUndefined()
    expect(shapeOf(lineOf({ text: 'x'.repeat(20_000) }))).toBeUndefined()
  })
})

const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.nat(),
  fc.double({ noNaN: true }),
  fc.constant(null),
  fc.boolean(),
)
const data = fc.dictionary(
  fc.string(),
  fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: fc.jsonValue() }),
)
const edit = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 3 }),
  insert: fc.constantFrom('', '"', '\\', ',', '0', '1', '}', '{', 'null', '\t'),
})

it('reads a line as JSON.parse does, or not at all, whatever is done to it', () => {
  fc.assert(
    fc.property(data, data, fc.array(edit, { maxLength: 2 }), (one, other, edits) => {
      const shape = shapeOf(lineOf(one))
      const alike = Object.fromEntries(
        Object.keys(one).map((key, index) => [key, Object.values(other)[index] ?? null]),
      )
      let line = lineOf(alike)
      for (const { at, remove, insert } of edits) {
        const start = at % line.length
        line = line.slice(0, start) + insert + line.slice(start + remove)
      }
      const read = shape?.(line)
      if (read !== undefined) expect(JSON.stringify(read)).toBe(JSON.stringify(JSON.parse(line).record.data))
    }),
    { numRuns: 1_000 },
  )
})
