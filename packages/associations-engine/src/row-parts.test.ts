import { expect, it } from 'vitest'
import { failed, type Outcome, rejected } from './outcome.ts'
import type { Row } from './row.ts'
import { createRowParts } from './row-parts.ts'

const row: Row = { position: 7, cells: {} }
const applied = (each: Row): Outcome => ({ row: each, status: 'applied', code: 'NEW_ASSOCIATION' })
const unchanged = (each: Row): Outcome => ({ row: each, status: 'unchanged', code: 'ALREADY_ASSOCIATED' })
const refused = (each: Row): Outcome => rejected(each, { code: 'REFUSED_BY_HUBSPOT', message: 'no' })
const later = (each: Row): Outcome => failed(each, 'NOT_CONFIRMED', { message: 'perhaps' })

function merged(...makers: ((each: Row) => Outcome)[]): Outcome[] {
  const parts = createRowParts()
  const rows = parts.split(row, makers.length)
  return makers.flatMap((make, index) => parts.merged([make(rows[index] ?? row)]))
}

it('lets rows with one association through as they are', () => {
  const parts = createRowParts()
  expect(parts.split(row, 1)).toEqual([row])
  expect(parts.merged([applied(row)])).toEqual([applied(row)])
})

it.each([
  [[unchanged, applied, unchanged], { status: 'applied' }],
  [[unchanged, unchanged], { status: 'unchanged' }],
  [[applied, later, applied], { status: 'failed', message: "1 of the row's 3 associations: perhaps" }],
  [[later, refused, refused], { status: 'rejected', message: "2 of the row's 3 associations: no" }],
])('gives a row the worst outcome of its associations', (makers, outcome) => {
  const outcomes = merged(...makers)
  expect(outcomes).toMatchObject([outcome])
  expect(outcomes[0]?.row).toBe(row)
})

it('waits for the last association', () => {
  const parts = createRowParts()
  const [first = row] = parts.split(row, 2)
  expect(parts.merged([applied(first)])).toEqual([])
})
