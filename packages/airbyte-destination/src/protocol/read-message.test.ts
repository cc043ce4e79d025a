import { describe, expect, it } from 'vitest'
import { readMessage } from './read-message.ts'

const read = (message: unknown) => readMessage(JSON.stringify(message))

describe('a record', () => {
  it('has a stream, data, and a namespace unless it is empty', () => {
    const record = { stream: 's', data: { a: 1 }, emitted_at: 1 }
    expect(read({ type: 'RECORD', record: { ...record, namespace: 'n' } })).toMatchObject({
      stream: 's',
      namespace: 'n',
    })
    for (const namespace of [null, '', undefined])
      expect(read({ type: 'RECORD', record: { ...record, namespace } })).toMatchObject({
        namespace: undefined,
      })
  })

  it('tells which fields were cut on their way', () => {
    const changes = [{ field: 'a', change: 'TRUNCATED', reason: 'x' }, 'nonsense']
    const record = { stream: 's', data: {}, meta: { changes } }
    expect(read({ type: 'RECORD', record })).toMatchObject({ changes: [{ field: 'a', change: 'TRUNCATED' }] })
  })

  it.each([{}, { stream: 's' }, { stream: 's', data: [1] }, { stream: 1, data: {} }, null])(
    'cannot be passed over when it is incomplete: %j',
    (record) => {
      expect(() => read({ type: 'RECORD', record })).toThrow('lacks its stream or its data')
    },
  )
})

describe('a state', () => {
  it.each([
    [{ type: 'STREAM', stream: { stream_descriptor: { name: 's', namespace: null } } }, { name: 's' }],
    [
      { type: 'STREAM', stream: { stream_descriptor: { name: 's', namespace: 'n' } } },
      { name: 's', namespace: 'n' },
    ],
    [{ type: 'GLOBAL', global: { stream_states: [] } }, undefined],
    [{ type: 'LEGACY', data: {} }, undefined],
    [{ data: {} }, undefined],
  ])('covers one stream or all of them: %j', (state, stream) => {
    expect(read({ type: 'STATE', state })).toEqual({ type: 'state', stream })
  })

  it('cannot be passed over when it does not say what it covers', () => {
    expect(() => read({ type: 'STATE', state: { type: 'STREAM' } })).toThrow('does not name it')
    expect(() => read({ type: 'STATE' })).toThrow('lacks its state')
  })
})

it.each([
  [{ type: 'LOG', log: {} }, 'other'],
  [{ type: 'TRACE', trace: { type: 'ESTIMATE' } }, 'other'],
  [{ type: 'TRACE', trace: null }, 'other'],
  [{ type: 'NEW_IN_2030' }, 'other'],
  [{ type: 5 }, 'junk'],
  [[1], 'junk'],
  [null, 'junk'],
  ['text', 'junk'],
])('%j is %s', (message, type) => {
  expect(read(message)).toEqual({ type })
})

it('takes what is no JSON for junk', () => {
  expect(readMessage('{"type":"RECORD","rec')).toEqual({ type: 'junk' })
})

it('hears of the end of a stream', () => {
  const stream_status = { stream_descriptor: { name: 's' }, status: 'COMPLETE' }
  const trace = { type: 'STREAM_STATUS', emitted_at: 1, stream_status }
  expect(read({ type: 'TRACE', trace })).toEqual({
    type: 'status',
    stream: { name: 's' },
    status: 'COMPLETE',
  })
})
