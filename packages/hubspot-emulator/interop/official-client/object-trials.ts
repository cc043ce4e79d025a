import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/contacts/models/Filter.js'
import type { Trial } from './bench.ts'
import { errorOf } from './inputs.ts'

const READ = { properties: ['email'], propertiesWithHistory: [] }

/** Records through the client. */
export const objectTrials: readonly Trial[] = [
  {
    title: 'batch read finds records by id and by e-mail and names the missing ones',
    async run({ client }) {
      const byId = await client.crm.objects.batchApi.read('contacts', { ...READ, inputs: [{ id: '101' }] })
      strictEqual(byId.results[0]?.properties.email, 'ada@example.com')
      const inputs = [{ id: 'ada@example.com' }, { id: 'nobody@example.com' }]
      const byEmail = await client.crm.contacts.batchApi.read({ ...READ, idProperty: 'email', inputs })
      deepStrictEqual(
        byEmail.results.map(({ id }) => id),
        ['101'],
      )
      ok('errors' in byEmail)
      deepStrictEqual(byEmail.errors?.[0]?.context, { ids: ['nobody@example.com'] })
    },
  },
  {
    title: 'search filters and pages',
    async run({ client }) {
      const filters = [
        { propertyName: 'hs_object_id', operator: FilterOperatorEnum.In, values: ['101', '102', '103'] },
      ]
      const search = (after: string) =>
        client.crm.contacts.searchApi.doSearch({
          filterGroups: [{ filters }],
          properties: ['email'],
          sorts: [],
          limit: 2,
          after,
        })
      const first = await search('0')
      strictEqual(first.total, 3)
      const second = await search(first.paging?.next?.after ?? '')
      deepStrictEqual(
        [...first.results, ...second.results].map(({ id }) => id),
        ['101', '102', '103'],
      )
      strictEqual(second.paging, undefined)
    },
  },
  {
    title: 'a record is created with a link, read, changed and archived',
    async run({ client, emulator }) {
      const { basicApi } = client.crm.contacts
      const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 279 }]
      const properties = { email: 'alan@example.com' }
      const { id } = await basicApi.create({
        properties,
        associations: [{ to: { id: '201' }, types }],
      } as never)
      strictEqual(emulator.links('contacts', 'companies')[0]?.from, id)
      await basicApi.update(id, { properties: { firstname: 'Alan' } })
      const read = await basicApi.getById('alan@example.com', ['firstname'], [], [], false, 'email')
      strictEqual(read.properties.firstname, 'Alan')
      ok(read.createdAt instanceof Date)
      await basicApi.archive(id)
      deepStrictEqual(emulator.links('contacts', 'companies'), [])
      strictEqual((await errorOf(basicApi.getById(id))).code, 404)
    },
  },
  {
    title: 'an e-mail that is taken is a conflict',
    async run({ client }) {
      const { code, body } = await errorOf(
        client.crm.contacts.basicApi.create({ properties: { email: 'ada@example.com' } } as never),
      )
      deepStrictEqual([code, body.message], [409, 'Contact already exists. Existing ID: 101'])
    },
  },
  {
    title: 'batches upsert, update and archive',
    async run({ client, emulator }) {
      const { batchApi } = client.crm.contacts
      const { results } = await batchApi.upsert({
        inputs: [{ id: 'new@example.com', idProperty: 'email', properties: { firstname: 'New' } }],
      })
      strictEqual(results[0]?._new, true)
      const id = results[0]?.id ?? ''
      await batchApi.update({ inputs: [{ id, properties: { firstname: 'Newer' } }] })
      await batchApi.archive({ inputs: [{ id }] })
      strictEqual(emulator.records('contacts').length, 3)
    },
  },
  {
    title: 'any path can be asked with the client’s raw request',
    async run({ client }) {
      const answer = await client.apiRequest({ path: '/account-info/v3/details' })
      strictEqual(answer.status, 200)
      const details: unknown = await answer.json()
      ok(typeof details === 'object' && details !== null && 'portalId' in details)
    },
  },
]
