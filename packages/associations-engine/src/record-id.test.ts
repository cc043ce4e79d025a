import { describe, expect, it } from 'vitest'
import { recordIdProblem } from './record-id.ts'

describe('recordIdProblem', () => {
  it.each(['1', '101', ' 42 ', '9223372036854775807', 7])('takes %o as it is', (value) => {
    expect(recordIdProblem(value, 'Id')).toBeUndefined()
  })

  it.each([
    ['1.01936E+11', 'shortened by a spreadsheet'],
    ['1,01936E+11', 'shortened by a spreadsheet'],
    ['ada@example.com', 'digits only'],
    ['-5', 'digits only'],
    ['0', 'digits only'],
    ['12.0', 'digits only'],
    ['92233720368547758070', 'digits only'],
    ['9223372036854775808', 'larger than any'],
    [1.5, 'not a whole number'],
    [2 ** 53, 'not a whole number'],
  ])('refuses %o and says why', (value, reason) => {
    const problem = recordIdProblem(value, 'Company Id')
    expect(problem).toMatchObject({ code: 'INVALID_RECORD_ID', column: 'Company Id' })
    expect(problem?.message).toContain(reason)
  })

  it('shows a long value cut short and on one line', () => {
    const problem = recordIdProblem(`x\r\n${'y'.repeat(1_000_000)}`, 'Id')
    expect(problem?.message.length).toBeLessThan(200)
    expect(problem?.message).not.toContain('\n')
  })
})
