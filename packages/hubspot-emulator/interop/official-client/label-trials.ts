import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import {
  createConfiguration,
  DefinitionConfigurationsApi,
  ServerConfiguration,
} from '@hubspot/api-client/lib/codegen/crm/associations/v4/schema/index.js'
import type { Bench, Trial } from './bench.ts'
import { errorOf } from './inputs.ts'

const NEW_LABEL = { name: 'adviser', label: 'Adviser', inverseLabel: 'Advised by' }

// The client has these calls but hands out no object for them, so their own class is taken from where it lies.
function limitsApi({ client }: Bench): DefinitionConfigurationsApi {
  const { basePath = '', accessToken = '' } = client.config
  const baseServer = new ServerConfiguration<Record<string, string>>(basePath, {})
  return new DefinitionConfigurationsApi(
    createConfiguration({ baseServer, authMethods: { oauth2: { accessToken } } }),
  )
}

/** Labels and limits through the client. */
export const labelTrials: readonly Trial[] = [
  {
    title: 'a label is created, listed, renamed and deleted',
    async run({ client }) {
      const { definitionsApi } = client.crm.associations.v4.schema
      const { results: created } = await definitionsApi.create('contacts', 'companies', NEW_LABEL)
      strictEqual(created.length, 2)
      const associationTypeId = created.find(({ label }) => label === 'Adviser')?.typeId
      ok(associationTypeId !== undefined)
      await definitionsApi.update('contacts', 'companies', { associationTypeId, label: 'Consultant' })
      const texts = async (): Promise<(string | undefined)[]> =>
        (await definitionsApi.getAll('contacts', 'companies')).results.map(({ label }) => label)
      ok((await texts()).includes('Consultant'))
      await definitionsApi.remove('contacts', 'companies', associationTypeId)
      ok(!(await texts()).includes('Consultant'))
    },
  },
  {
    title: 'a label whose name is taken is refused',
    async run({ client }) {
      const { code, body } = await errorOf(
        client.crm.associations.v4.schema.definitionsApi.create('contacts', 'companies', {
          ...NEW_LABEL,
          name: 'billing',
        }),
      )
      strictEqual(code, 400)
      strictEqual(body.message, 'Association definition named billing already exists for portal')
    },
  },
  {
    title: 'the label beyond the fiftieth of a pair is refused with 437',
    emulator: { labelsPerPair: 1 },
    async run({ client }) {
      const { code } = await errorOf(
        client.crm.associations.v4.schema.definitionsApi.create('contacts', 'companies', NEW_LABEL),
      )
      strictEqual(code, 437)
    },
  },
  {
    title: 'limits are set, changed, listed and removed',
    async run(bench) {
      const api = limitsApi(bench)
      const key = { category: 'HUBSPOT_DEFINED', typeId: 279 } as const
      const set = (maxToObjectIds: number) => ({ inputs: [{ ...key, maxToObjectIds }] })
      const limit = async (): Promise<number | undefined> => {
        const { results } = await api.getAllBetweenTwoObjectTypes('contacts', 'companies')
        return results.find(({ typeId }) => typeId === 279)?.userEnforcedMaxToObjectIds
      }
      await api.batchCreate('contacts', 'companies', set(5) as never)
      strictEqual(await limit(), 5)
      await api.batchUpdate('contacts', 'companies', set(7) as never)
      strictEqual(await limit(), 7)
      await api.batchRemove('contacts', 'companies', { inputs: [key] })
      ok((await limit()) == null)
      const everywhere = await api.getAll()
      ok(everywhere.results.some(({ typeId }) => typeId === 341))
    },
  },
  {
    title: 'a limit on another pair’s type cancels the batch',
    async run(bench) {
      const inputs = [{ category: 'HUBSPOT_DEFINED', typeId: 5, maxToObjectIds: 1 }]
      const answer = await limitsApi(bench).batchCreate('contacts', 'deals', { inputs } as never)
      strictEqual(answer.status, 'CANCELED')
      deepStrictEqual(
        'errors' in answer && answer.errors?.[0]?.message,
        '0-5 is not a valid association type between CONTACT and DEAL',
      )
    },
  },
]
