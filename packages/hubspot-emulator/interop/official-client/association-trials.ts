import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import type { Bench, Trial } from './bench.ts'
import { BILLING, errorOf, PLAIN, pair, UNKNOWN } from './inputs.ts'

const companies = ['201', '202', '203', '204', '205']

async function linkAll({ client }: Bench): Promise<void> {
  const inputs = companies.map((id) => ({ _from: { id: '101' }, to: { id } }))
  await client.crm.associations.v4.batchApi.createDefault('contacts', 'companies', { inputs })
}

/** Linking, reading and unlinking records through the client. */
export const associationTrials: readonly Trial[] = [
  {
    title: 'batch create with a label links both ways',
    async run({ client, emulator }) {
      const inputs = [pair('101', '201', PLAIN, BILLING)]
      const { status, results } = await client.crm.associations.v4.batchApi.create('contacts', 'companies', {
        inputs,
      })
      strictEqual(status, 'COMPLETE')
      deepStrictEqual(results[0]?.labels, ['Billing contact'])
      deepStrictEqual(emulator.links('companies', 'contacts')[0]?.labels, ['Billed by'])
    },
  },
  {
    title: 'batch create default answers one result per direction',
    async run(bench) {
      const { results } = await bench.client.crm.associations.v4.batchApi.createDefault(
        'contacts',
        'companies',
        {
          inputs: [{ _from: { id: '101' }, to: { id: '201' } }],
        },
      )
      const numbers = results.map(({ associationSpec }) => associationSpec.associationTypeId)
      deepStrictEqual(numbers, [279, 280])
    },
  },
  {
    title: 'a single pair is linked, labelled and unlinked',
    async run({ client, emulator }) {
      const { basicApi } = client.crm.associations.v4
      await basicApi.createDefault('contacts', '101', 'companies', '201')
      const { labels } = await basicApi.create('contacts', '101', 'companies', '201', [BILLING])
      deepStrictEqual(labels, ['Billing contact'])
      await basicApi.archive('contacts', '101', 'companies', '201')
      deepStrictEqual(emulator.links('contacts', 'companies'), [])
    },
  },
  {
    title: 'the list of one record pages to its end',
    emulator: { associationPageSize: 2 },
    async run(bench) {
      await linkAll(bench)
      const found: string[] = []
      let after: string | undefined
      do {
        const page = await bench.client.crm.associations.v4.basicApi.getPage(
          'contacts',
          '101',
          'companies',
          after,
          2,
        )
        found.push(...page.results.map(({ toObjectId }) => String(toObjectId)))
        after = page.paging?.next?.after
      } while (after !== undefined)
      deepStrictEqual(found, companies)
    },
  },
  {
    title: 'batch read pages per record and tells records without links apart',
    emulator: { associationPageSize: 3 },
    async run(bench) {
      await linkAll(bench)
      const { batchApi } = bench.client.crm.associations.v4
      const first = await batchApi.getPage('contacts', 'companies', {
        inputs: [{ id: '101' }, { id: '102' }],
      })
      strictEqual('numErrors' in first && first.numErrors, 1)
      const [result] = first.results
      const after = result?.paging?.next?.after
      ok(result !== undefined && after !== undefined)
      const rest = await batchApi.getPage('contacts', 'companies', { inputs: [{ id: '101', after }] })
      const to = [...result.to, ...(rest.results[0]?.to ?? [])]
      deepStrictEqual(
        to.map(({ toObjectId }) => String(toObjectId)),
        companies,
      )
    },
  },
  {
    title: 'batch archive removes links, archive labels removes a label only',
    async run({ client, emulator }) {
      const { batchApi } = client.crm.associations.v4
      const inputs = [pair('101', '201', PLAIN, BILLING), pair('102', '202', PLAIN)]
      await batchApi.create('contacts', 'companies', { inputs })
      await batchApi.archiveLabels('contacts', 'companies', { inputs: [pair('101', '201', BILLING)] })
      deepStrictEqual(emulator.links('contacts', 'companies')[0]?.labels, [])
      await batchApi.archive('contacts', 'companies', {
        inputs: [{ _from: { id: '102' }, to: [{ id: '202' }] }],
      })
      strictEqual(emulator.links('contacts', 'companies').length, 1)
    },
  },
  {
    title: 'an unknown type is refused as a whole, with the facts in the error',
    async run({ client }) {
      const inputs = [pair('101', '201', UNKNOWN)]
      const { code, body } = await errorOf(
        client.crm.associations.v4.batchApi.create('contacts', 'companies', { inputs }),
      )
      strictEqual(code, 400)
      deepStrictEqual(body.context.associationSpec, ['USER_DEFINED=4711'])
    },
  },
]
