import { beforeEach, expect, test } from 'vitest'
import { createEmulator } from '../src/index.ts'
import { type Ask, asking } from './ask.ts'

let ask: Ask

beforeEach(() => {
  const emulator = createEmulator()
  emulator.seed({
    schemas: [{ name: 'vendor', objectTypeId: '2-7' }],
    labels: [
      { from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' },
      { from: 'contacts', to: '2-7', name: 'buyer', label: 'Buyer' },
    ],
  })
  ask = asking(emulator)
})

const names = (body: { associations: { toObjectTypeId: string; name: string }[] }, to: string) =>
  body.associations.filter(({ toObjectTypeId }) => toObjectTypeId === to).map(({ name }) => name)

test('the schema of an object of HubSpot’s own tells the names of labels', async () => {
  const { status, body } = await ask('GET', '/crm-object-schemas/2026-03/schemas/contacts')
  expect([status, body.objectTypeId]).toEqual([200, '0-1'])
  expect(names(body, '0-2')).toEqual(
    expect.arrayContaining(['billing', 'contact_to_company', 'contact_to_company_unlabeled']),
  )
  expect(names(body, '2-7')).toContain('buyer')
})

test('a custom object reads alone as it does in the list', async () => {
  const { body: list } = await ask('GET', '/crm-object-schemas/2026-03/schemas')
  for (const name of ['2-7', list.results[0].fullyQualifiedName]) {
    const { body } = await ask('GET', `/crm-object-schemas/2026-03/schemas/${name}`)
    expect(body).toEqual(list.results[0])
  }
})

test('an object that is not there is refused', async () => {
  expect((await ask('GET', '/crm-object-schemas/2026-03/schemas/widgets')).status).toBe(400)
})
