import type { InputError } from '@hubspot-associations/client/core'
import { describe, expect, it } from 'vitest'
import type { Batch } from './batch-writes.ts'
import type { Write } from './plan-pair.ts'
import { plannedOutcomes, recordOutcomes } from './record-outcomes.ts'

const pair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }

function write(fromId: string, toId: string, positions: readonly number[] = [2]): Write {
  const rows = positions.map((position, index) => ({
    change: {
      row: { position, cells: {} },
      verb: 'add' as const,
      pair,
      fromId,
      toId,
      types: [],
    },
    code: index > 0 ? ('REPEATED_ROW' as const) : ('NEW_ASSOCIATION' as const),
  }))
  const effect = { wasAssociated: false, added: [], removed: [] }
  return { fromId, toId, operation: 'default', types: [], effect, rows }
}

function batch(...writes: Write[]): Batch {
  return { pair, columns: { from: 'Contact', to: 'Company' }, operation: 'default', writes }
}

function refused(input: Write, error: InputError) {
  return { results: [{ status: 'failed' as const, input, error }] }
}

it('matches answers by record ids, whatever their order', () => {
  const [first, second] = [write('1', '7', [2, 3]), write('2', '7', [4])]
  const results = [
    { status: 'done' as const, input: { fromId: '2', toId: '7' }, value: {} },
    { status: 'done' as const, input: { fromId: '1', toId: '7' }, value: {} },
  ]
  expect(recordOutcomes(batch(first, second), { results })).toMatchObject([
    { row: { position: 2 }, status: 'applied', code: 'NEW_ASSOCIATION' },
    { row: { position: 3 }, status: 'unchanged', code: 'REPEATED_ROW' },
    { row: { position: 4 }, status: 'applied' },
  ])
})

it('calls success only what HubSpot confirmed', () => {
  const input = write('1', '7')
  const results = [
    { status: 'unknown' as const, input, error: { message: 'HubSpot named neither', correlationId: 'c' } },
  ]
  expect(recordOutcomes(batch(input), { results })).toMatchObject([
    { status: 'failed', code: 'NOT_CONFIRMED', message: 'HubSpot named neither', correlationId: 'c' },
  ])
})

it('says of rows that never left why they did not', () => {
  const reply = { results: [], stoppedBy: new Error('the daily limit is spent') }
  expect(recordOutcomes(batch(write('1', '7')), reply)).toMatchObject([
    { status: 'failed', code: 'NOT_SENT', message: expect.stringContaining('the daily limit is spent') },
  ])
})

describe('a refusal', () => {
  it.each([
    ['CONTACT=1 is not valid', 'HubSpot has no record 1 of contacts', 'Contact'],
    ['COMPANY=7 is not valid', 'HubSpot has no record 7 of companies', 'Company'],
    ['CONTACT=17 is not valid', 'HubSpot has no contacts 1 or no companies 7', undefined],
  ])('that names ids (%s) says which record is missing', (text, message, column) => {
    const input = write('1', '7')
    const error = { message: 'One or more associations are invalid', context: { INVALID_OBJECT_IDS: [text] } }
    const [outcome] = recordOutcomes(batch(input), refused(input, error))
    expect(outcome).toMatchObject({ status: 'rejected', code: 'RECORD_NOT_FOUND', message })
    expect({ column: undefined, ...outcome }.column).toBe(column)
  })

  it('for a limit says so in HubSpot’s words', () => {
    const input = write('1', '7')
    const error = {
      message: 'At most 1 company',
      category: 'VALIDATION_ERROR',
      subCategory: 'crm.associations.LIMIT_EXCEEDED',
    }
    expect(recordOutcomes(batch(input), refused(input, error))).toMatchObject([
      { code: 'LIMIT_EXCEEDED', message: 'At most 1 company' },
    ])
  })

  it('of another kind keeps the message and the correlation id', () => {
    const input = write('1', '7', [2, 3])
    const outcomes = recordOutcomes(batch(input), refused(input, { message: 'No.', correlationId: 'c-9' }))
    expect(outcomes).toHaveLength(2)
    expect(outcomes).toMatchObject([
      {
        status: 'rejected',
        code: 'REFUSED_BY_HUBSPOT',
        message: 'HubSpot refused contacts → companies: No.',
        correlationId: 'c-9',
      },
      { status: 'rejected', code: 'REFUSED_BY_HUBSPOT' },
    ])
  })
})

it('reports a plan in place of sending', () => {
  expect(plannedOutcomes(batch(write('1', '7', [2, 3])))).toMatchObject([
    { status: 'planned', code: 'NEW_ASSOCIATION' },
    { status: 'unchanged', code: 'REPEATED_ROW' },
  ])
})
