import type { AssociationLabel } from '@hubspot-associations/client'
import { expect, test } from 'vitest'
import { labelChoices, objectChoices, recordChoices } from '../src/index.ts'
import { aPortal, smallPortal } from './a-portal.ts'

const vendors = {
  ...smallPortal,
  schemas: [
    {
      name: 'vendor',
      objectTypeId: '2-500',
      labels: { singular: 'Vendor', plural: 'Vendors' },
      primaryDisplayProperty: 'title',
    },
  ],
  records: { ...smallPortal.records, '2-500': [{ id: '901', properties: { title: 'Acme' } }, { id: '902' }] },
}

test('object types: HubSpot’s own by name, custom ones by their labels', async () => {
  const choices = await objectChoices(aPortal(vendors).client)
  expect(choices[0]).toEqual({ name: 'Contacts', value: 'contacts' })
  expect(choices).toContainEqual({ name: 'Line items', value: 'line_items' })
  expect(choices.at(-1)).toEqual({ name: 'Vendors', value: '2-500' })
})

test('a token that may not read schemas still gets HubSpot’s own', async () => {
  const { client, emulator } = aPortal(vendors)
  emulator.failNext(1, { kind: 'status', status: 403 })
  expect((await objectChoices(client)).at(-1)?.value).not.toBe('2-500')
})

test('labels of a direction stand for their texts, which are the same in every portal', async () => {
  const choices = await labelChoices(aPortal().client, { from: 'companies', to: 'contacts' })
  expect(choices).toEqual(
    ['Advised by', 'Billing', 'Billing contact', 'Decision maker', 'Primary'].map((name) => ({
      name,
      value: name,
    })),
  )
})

test('labels that share a text stand for their types', async () => {
  const { client } = aPortal()
  const list = async (): Promise<readonly AssociationLabel[]> => [
    { category: 'USER_DEFINED', typeId: 7, label: 'Partner' },
    { category: 'INTEGRATOR_DEFINED', typeId: 8, label: 'Partner' },
  ]
  const portal = { ...client, labels: { ...client.labels, list } }
  expect(await labelChoices(portal, { from: 'companies', to: 'contacts' })).toEqual([
    { name: 'Partner', value: 'USER_DEFINED:7' },
    { name: 'Partner', value: 'INTEGRATOR_DEFINED:8' },
  ])
})

test('objects that are not there have no labels to choose from', async () => {
  const { client } = aPortal()
  expect(await labelChoices(client, { from: 'contats', to: 'contacts' })).toMatchObject({
    code: 'UNKNOWN_OBJECT_TYPE',
  })
})

test('records go by the properties that people know them by', async () => {
  const { client } = aPortal({
    ...vendors,
    records: {
      ...vendors.records,
      contacts: [
        { id: '1', properties: { firstname: 'Ada', lastname: 'Byron', email: 'ada@example.com' } },
        { id: '2', properties: { email: 'ben@example.com' } },
        { id: '3' },
      ],
    },
  })
  const names = async (objectType: string, text?: string) => {
    const found = await recordChoices(client, { objectType, text })
    return 'choices' in found ? found.choices.map(({ name, value }) => `${value} ${name}`) : found
  }
  expect(await names('contacts')).toEqual(['1 Ada Byron (ada@example.com)', '2 ben@example.com', '3 3'])
  expect(await names('contacts', 'BEN')).toEqual(['2 ben@example.com'])
  expect(await names('vendor')).toEqual(['901 Acme', '902 902'])
  expect(await names('widgets')).toMatchObject({ code: 'UNKNOWN_OBJECT_TYPE' })
})

test('records come page by page', async () => {
  const contacts = Array.from({ length: 250 }, (_, index) => ({ id: String(index + 1) }))
  const { client } = aPortal({ records: { contacts } })
  const first = await recordChoices(client, { objectType: 'contacts' })
  if (!('choices' in first)) throw new Error(first.message)
  expect([first.choices.length, first.after]).toEqual([200, '200'])
  const second = await recordChoices(client, { objectType: 'contacts', after: first.after })
  expect(second).toMatchObject({ choices: { length: 50 } })
  expect(second).not.toHaveProperty('after')
})
