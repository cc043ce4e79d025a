import type { Emulator } from '@hubspot-associations/emulator'
import type { ILoadOptionsFunctions } from 'n8n-workflow'
import { expect, test } from 'vitest'
import { aPortal } from './a-portal.ts'
import { HubspotAssociations } from './bundled.ts'
import { fakeExecution } from './fake-execution.ts'

const { loadOptions = {}, listSearch = {} } = new HubspotAssociations().methods

/** n8n as the panel sees it: the parameters as they are filled in so far. */
function panel(emulator: Emulator, parameters: Readonly<Record<string, string>>): ILoadOptionsFunctions {
  const { getNodeParameter, getNode, getCredentials, helpers } = fakeExecution(emulator, {
    parameters: { authentication: 'accessToken' },
    items: [],
  })
  const getCurrentNodeParameter = (name: string) => parameters[name]
  return { getNodeParameter, getNode, getCredentials, helpers, getCurrentNodeParameter } as never
}

const objects = { fromObjectType: 'contacts', toObjectType: 'companies' }

test('objects are offered by name, custom ones among them', async () => {
  const options = await loadOptions.getObjectTypes?.call(panel(aPortal(), {}))
  expect(options).toContainEqual({ name: 'Contacts', value: 'contacts' })
  expect(options?.at(-1)).toEqual({ name: 'Vendors', value: '2-500' })
})

test('labels are offered of the direction that is chosen, and none before it is', async () => {
  const names = async (parameters: Readonly<Record<string, string>>) =>
    (await loadOptions.getLabels?.call(panel(aPortal(), parameters)))?.map(({ name }) => name)
  expect(await names(objects)).toEqual(['Advisor', 'Billing', 'Billing contact', 'Primary'])
  expect(await names({ fromObjectType: 'companies', toObjectType: 'contacts' })).toContain('Advised by')
  expect(await names({ fromObjectType: 'contacts', toObjectType: '' })).toEqual([])
})

test('limits can be on all associations too', async () => {
  const options = await loadOptions.getLabelsOrAll?.call(panel(aPortal(), objects))
  expect(options?.slice(0, 2)).toEqual([
    { name: '(All Associations)', value: '' },
    { name: 'Advisor', value: 'Advisor' },
  ])
})

test('records are found while people type, page by page', async () => {
  const emulator = aPortal()
  const found = (filter?: string) => listSearch.searchFromRecords?.call(panel(emulator, objects), filter)
  expect(await found('ben')).toEqual({ results: [{ name: 'ben@example.com', value: '102' }] })
  emulator.seed({
    records: { contacts: Array.from({ length: 200 }, (_, index) => ({ id: String(1000 + index) })) },
  })
  expect(await found()).toMatchObject({ results: { length: 200 }, paginationToken: '200' })
  const companies = await listSearch.searchToRecords?.call(panel(emulator, objects), 'one.')
  expect(companies).toEqual({ results: [{ name: 'one.example.com', value: '201' }] })
})

test('what cannot be offered says why', async () => {
  const parameters = { fromObjectType: 'contacts', toObjectType: 'compnies' }
  await expect(loadOptions.getLabels?.call(panel(aPortal(), parameters))).rejects.toThrow(
    '"compnies" is not an object type of this portal; did you mean "companies"?',
  )
  const emulator = aPortal({ tokens: { access: { other: {} } } })
  await expect(loadOptions.getLabels?.call(panel(emulator, objects))).rejects.toThrow(
    'HubSpot does not accept the credential. Check that the access token is complete',
  )
  await expect(listSearch.searchToRecords?.call(panel(emulator, {}))).rejects.toThrow('Choose the object')
})
