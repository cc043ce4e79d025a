import { deepStrictEqual, rejects, strictEqual } from 'node:assert'
import type { Client } from '@hubspot/api-client'
import type { Bench, Trial } from './bench.ts'
import { errorOf, PLAIN, pair } from './inputs.ts'

const INPUTS = { inputs: [pair('101', '201', PLAIN), pair('102', '202', PLAIN)] }

const create = (client: Client) => client.crm.associations.v4.batchApi.create('contacts', 'companies', INPUTS)

const attempts = ({ emulator }: Bench): number => emulator.received.length

/** Tokens, quotas and broken answers as the client takes them. */
export const troubleTrials: readonly Trial[] = [
  {
    title: 'a 503 is retried until it is over',
    client: { numberOfApiCallRetries: 3 },
    async run(bench) {
      bench.emulator.failNext(2, { kind: 'status', status: 503 })
      strictEqual((await create(bench.client)).status, 'COMPLETE')
      deepStrictEqual([attempts(bench), bench.patience.waits], [3, [200, 400]])
    },
  },
  {
    title: 'the ten-second quota makes the client wait and go on',
    emulator: { plan: { associationBurst: 1 } },
    client: { numberOfApiCallRetries: 2 },
    async run(bench) {
      await create(bench.client)
      const { body } = await errorOf(create(bench.client))
      deepStrictEqual([body.policyName, bench.patience.waits], ['TEN_SECONDLY_ROLLING', [10_000]])
    },
  },
  {
    title: 'the search quota makes the client wait a second and go on',
    client: { numberOfApiCallRetries: 2 },
    async run({ client, emulator, patience }) {
      emulator.failNext(1, { kind: 'status', status: 429, policy: 'SECONDLY' })
      const search = { filterGroups: [], properties: [], sorts: [], limit: 1, after: '0' }
      strictEqual((await client.crm.contacts.searchApi.doSearch(search)).total, 3)
      deepStrictEqual(patience.waits, [1000])
    },
  },
  {
    title: 'the daily quota is not retried',
    emulator: { plan: { daily: 1 } },
    client: { numberOfApiCallRetries: 3 },
    async run(bench) {
      await create(bench.client)
      const { code, body } = await errorOf(create(bench.client))
      deepStrictEqual([code, body.policyName, attempts(bench)], [429, 'DAILY', 2])
    },
  },
  {
    title: 'an unknown token is 401, a missing scope 403',
    emulator: { tokens: { access: { 'interop-token': { scopes: ['crm.objects.contacts.read'] } } } },
    async run({ client, connect }) {
      const denied = await errorOf(create(client))
      deepStrictEqual([denied.code, denied.body.category], [403, 'MISSING_SCOPES'])
      const stranger = await errorOf(create(connect({ accessToken: 'stranger' })))
      deepStrictEqual([stranger.code, stranger.body.category], [401, 'INVALID_AUTHENTICATION'])
    },
  },
  {
    title: 'truncated JSON fails, though everything was done',
    async run({ client, emulator }) {
      emulator.failNext(1, { kind: 'truncate' })
      await rejects(create(client))
      strictEqual(emulator.links('contacts', 'companies').length, 2)
    },
  },
]
