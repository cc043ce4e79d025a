import { expect, test } from 'vitest'
import { aPortal, labelsBetween } from './a-portal.ts'
import { execute } from './fake-execution.ts'
import { onAssociations } from './parameters.ts'

function aLinkedPortal() {
  const emulator = aPortal()
  const link = { from: 'contacts', to: 'companies' }
  emulator.seed({
    associations: [
      { ...link, fromId: '101', toId: '201', labels: ['Billing contact', 'Advisor'] },
      { ...link, fromId: '102', toId: '202', labels: ['Advisor'] },
    ],
  })
  return emulator
}

test('a label is taken off, the association and its other labels stay', async () => {
  const emulator = aLinkedPortal()
  const output = await execute(emulator, {
    parameters: onAssociations('removeLabel'),
    items: [
      { from: '101', to: '201', labels: 'Advisor' },
      { from: '102', to: '202', labels: 'Billing contact' },
      { from: '102', to: '202', labels: ['Advisor'] },
    ],
  })
  expect(output.map(({ json }) => `${json.status} ${json.result}`)).toEqual([
    'applied LABELS_REMOVED',
    'unchanged NOTHING_TO_REMOVE',
    'applied LABELS_REMOVED',
  ])
  expect(labelsBetween(emulator, '101', '201')).toEqual(['Billing contact'])
  expect(labelsBetween(emulator, '102', '202')).toEqual([])
})

test('removing no label does not remove the association', async () => {
  const emulator = aLinkedPortal()
  const [item] = await execute(emulator, {
    parameters: onAssociations('removeLabel'),
    items: [{ from: '101', to: '201' }],
    isContinuing: true,
  })
  expect(item?.json).toMatchObject({ details: { code: 'WOULD_UNLINK' } })
  expect(labelsBetween(emulator, '101', '201')).toHaveLength(2)
})

test('an association is deleted with all of its labels; one that is not there is no trouble', async () => {
  const emulator = aLinkedPortal()
  const output = await execute(emulator, {
    parameters: onAssociations('delete'),
    items: [
      { from: '101', to: '201' },
      { from: '103', to: '203' },
    ],
  })
  expect(output.map(({ json }) => [json.deleted, json.status, json.result])).toEqual([
    [true, 'applied', 'UNLINKED'],
    [true, 'unchanged', 'NOTHING_TO_REMOVE'],
  ])
  expect(labelsBetween(emulator, '101', '201')).toBeUndefined()
  expect(labelsBetween(emulator, '102', '202')).toEqual(['Advisor'])
})

test('a dry run of a deletion deletes nothing, and does not say so', async () => {
  const emulator = aLinkedPortal()
  const [item] = await execute(emulator, {
    parameters: onAssociations('delete', { options: { dryRun: true } }),
    items: [{ from: '101', to: '201' }],
  })
  expect(item?.json).toMatchObject({ deleted: false, status: 'planned' })
  expect(labelsBetween(emulator, '101', '201')).toHaveLength(2)
})
