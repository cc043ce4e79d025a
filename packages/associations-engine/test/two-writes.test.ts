import { expect, it } from 'vitest'
import { aPortal, labelsOn, outcomesOf, rowsOf, smallPortal } from './a-portal.ts'

const mapping = {
  from: { objectType: 'contacts', column: 'contact' },
  to: { objectType: 'companies', column: 'company' },
  labels: { column: 'role' },
  action: { value: 'set' },
} as const

const billed = {
  ...smallPortal,
  associations: ['11', '12'].map((toId) => ({
    from: 'contacts',
    fromId: '1',
    to: 'companies',
    toId,
    labels: ['Billing contact'],
  })),
}
const rows = rowsOf(
  { contact: '1', company: '11', role: 'Primary' },
  { contact: '1', company: '12', role: 'Decision maker' },
)

it('a label that the new one does not replace is taken away before, and the row is done when both are', async () => {
  const { client } = aPortal(billed)
  const outcomes = await outcomesOf({ client, mapping }, rows)
  expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
    ['applied', 'LABELS_SET'],
    ['applied', 'LABELS_SET'],
  ])
  expect(await labelsOn(client, '1', '11')).toEqual(['Primary'])
  expect(await labelsOn(client, '1', '12')).toEqual(['Decision maker'])
})

it('where it cannot be taken away, the new one is not written either, and the row says why', async () => {
  const { client, emulator } = aPortal(billed)
  emulator.failNext(1, { kind: 'partial', ids: ['11'] }, { operation: 'archiveAssociationLabelsBatch' })
  const outcomes = await outcomesOf({ client, mapping }, rows)
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'applied'])
  expect(await labelsOn(client, '1', '11')).toEqual(['Billing contact'])
})
