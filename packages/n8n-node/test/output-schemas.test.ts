import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aPortal } from './a-portal.ts'
import { execute, type Parameter } from './fake-execution.ts'
import { onAssociations, onLabels, onLimits } from './parameters.ts'

const pair = { from: '101', to: '201', labels: 'Advisor' }
const label = { label: 'Advisor' }

/** The fields that the editor shows before a step was ever run have to be those that come out of it. */
test.each<[string, Readonly<Record<string, Parameter>>]>([
  ['association/create', onAssociations('create')],
  ['association/getAll', onAssociations('getAll')],
  ['association/removeLabel', onAssociations('removeLabel')],
  ['association/delete', onAssociations('delete')],
  ['associationLabel/create', onLabels('create', { labelText: 'Owner', inverseLabel: 'Owned by' })],
  ['associationLabel/getAll', onLabels('getAll')],
  ['associationLabel/update', onLabels('update', { ...label, updateFields: { labelText: 'Consultant' } })],
  ['associationLabel/delete', onLabels('delete', label)],
  ['associationLimit/create', onLimits('create', { ...label, maxRecords: 2 })],
  ['associationLimit/getAll', onLimits('getAll')],
  ['associationLimit/update', onLimits('update', { label: 'Billing contact', maxRecords: 2 })],
  ['associationLimit/delete', onLimits('delete', { label: 'Billing contact' })],
])('%s gives the fields that its schema names', async (operation, parameters) => {
  const emulator = aPortal()
  const ends = { from: 'contacts', to: 'companies' }
  emulator.seed({
    associations: [{ ...ends, fromId: '101', toId: '201', labels: ['Advisor'] }],
    limits: [{ ...ends, label: 'Billing contact', maxToObjectIds: 3 }],
  })
  const output = await execute(emulator, { parameters, items: [pair] })
  const file = join(import.meta.dirname, `../nodes/HubspotAssociations/__schema__/v1.0.0/${operation}.json`)
  const { properties } = JSON.parse(await readFile(file, 'utf8'))
  const richest = output.map(({ json }) => Object.keys(json)).toSorted((a, b) => b.length - a.length)[0]
  expect(richest?.toSorted()).toEqual(Object.keys(properties).toSorted())
})
