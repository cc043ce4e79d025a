import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert'
import * as published from '@hubspot/api-client'
import type { Bench, Trial } from './bench.ts'
import { errorOf, PLAIN, pair } from './inputs.ts'

const ONE = { inputs: [pair('101', '201', PLAIN)] }
const TWO = { inputs: [...ONE.inputs, pair('102', '202', PLAIN)] }

const batchApi = ({ client }: Bench) => client.crm.associations.v4.batchApi

/** Faults of the client itself, shown on the emulator; they are met here, not worked around. */
export const knownFaults: readonly Trial[] = [
  {
    title: 'association limits are in the package but on no object that the client hands out',
    async run({ client }) {
      deepStrictEqual(Object.keys(client.crm.associations.v4.schema), ['definitionsApi'])
    },
  },
  {
    title: 'making a second client without retries takes them from the first',
    client: { numberOfApiCallRetries: 3 },
    async run({ client, connect, emulator }) {
      connect()
      emulator.failNext(1, { kind: 'status', status: 503 })
      const first = client.crm.associations.v4.batchApi.create('contacts', 'companies', ONE)
      strictEqual((await errorOf(first)).code, 503)
    },
  },
  {
    title: '`from` is dropped from the body without a word; `_from` has to be written',
    async run(bench) {
      const inputs = [{ from: { id: '101' }, to: { id: '201' }, types: [PLAIN] }] as never
      const { code, body } = await errorOf(batchApi(bench).create('contacts', 'companies', { inputs }))
      strictEqual(code, 400)
      ok(body.message.endsWith('Some required fields were not set: [from]'), body.message)
    },
  },
  {
    title: 'a number of retries of 1 means none',
    client: { numberOfApiCallRetries: 1 },
    async run(bench) {
      bench.emulator.failNext(1, { kind: 'status', status: 503 })
      await errorOf(batchApi(bench).create('contacts', 'companies', ONE))
      strictEqual(bench.emulator.received.length, 1)
    },
  },
  {
    title: 'a 429 of another policy is not retried, and Retry-After is not read',
    client: { numberOfApiCallRetries: 3 },
    async run(bench) {
      const headers = { 'Retry-After': '1' }
      bench.emulator.failNext(1, { kind: 'status', status: 429, policy: 'DAILY', headers })
      strictEqual((await errorOf(batchApi(bench).create('contacts', 'companies', ONE))).code, 429)
      strictEqual(bench.emulator.received.length, 1)
    },
  },
  {
    title: 'a broken connection is not retried',
    client: { numberOfApiCallRetries: 3 },
    async run(bench) {
      bench.emulator.failNext(1, { kind: 'drop', when: 'beforeWrite' })
      await rejects(batchApi(bench).create('contacts', 'companies', ONE))
      strictEqual(bench.emulator.received.length, 1)
    },
  },
  {
    title: 'every retry prints to standard error',
    client: { numberOfApiCallRetries: 2 },
    async run(bench) {
      bench.emulator.failNext(1, { kind: 'status', status: 503 })
      await batchApi(bench).create('contacts', 'companies', ONE)
      deepStrictEqual(bench.patience.printed, [
        'Request failed with status code [503], will retry [1] time in [200] ms',
      ])
    },
  },
  {
    title: '200 for a batch create is taken for an error, 201 and 207 are not',
    async run(bench) {
      const body = { status: 'COMPLETE', results: [], startedAt: new Date(0), completedAt: new Date(0) }
      bench.emulator.failNext(1, { kind: 'status', status: 200, body })
      strictEqual((await errorOf(batchApi(bench).create('contacts', 'companies', ONE))).code, 200)
    },
  },
  {
    title: '207 is taken for an error by archive labels and create default, so what was done is not told',
    async run(bench) {
      const partial = { kind: 'partial', ids: ['202'] } as const
      bench.emulator.failNext(2, partial)
      const { code } = await errorOf(batchApi(bench).createDefault('contacts', 'companies', TWO))
      strictEqual(code, 207)
      const archived = await errorOf(batchApi(bench).archiveLabels('contacts', 'companies', TWO))
      strictEqual(archived.code, 207)
    },
  },
  {
    title: '207 for a batch create is success like any other, with errors that nothing makes one look at',
    async run(bench) {
      bench.emulator.failNext(1, { kind: 'partial', ids: ['202'] })
      const answer = await batchApi(bench).create('contacts', 'companies', TWO)
      deepStrictEqual([answer.status, 'numErrors' in answer && answer.numErrors], ['COMPLETE', 1])
    },
  },
  {
    title: '2,001 inputs go out as one request, which is refused',
    async run(bench) {
      const inputs = Array.from({ length: 2001 }, () => pair('101', '201', PLAIN))
      strictEqual((await errorOf(batchApi(bench).create('contacts', 'companies', { inputs }))).code, 400)
      strictEqual(bench.emulator.received.length, 1)
    },
  },
  {
    title: 'the options for a search limiter are published and used by nothing',
    emulator: { plan: { searchPerSecond: 1 } },
    async run({ client }) {
      ok('SEARCH_LIMITER_OPTIONS' in published)
      const search = { filterGroups: [], properties: [], sorts: [], limit: 1, after: '0' }
      const two = [1, 2].map(() => client.crm.contacts.searchApi.doSearch(search))
      strictEqual((await errorOf(Promise.all(two))).code, 429)
    },
  },
  {
    title: 'a create whose answer was a 5xx is sent again, so a record may be there twice',
    client: { numberOfApiCallRetries: 2 },
    async run({ client, emulator }) {
      emulator.failNext(1, { kind: 'status', status: 502 })
      await client.crm.companies.basicApi.create({ properties: { name: 'Example' } } as never)
      deepStrictEqual(
        emulator.received.map(({ operation }) => operation),
        ['createObject', 'createObject'],
      )
    },
  },
  {
    title: 'the time in the answer to a report request is made an invalid date',
    async run({ client, emulator }) {
      const { userId, enqueueTime } = await client.crm.associations.v4.reportApi.request(7001)
      deepStrictEqual([userId, String(enqueueTime)], [7001, 'Invalid Date'])
      strictEqual(emulator.received[0]?.status, 200)
    },
  },
]
