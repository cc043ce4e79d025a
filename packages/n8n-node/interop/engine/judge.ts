import assert from 'node:assert/strict'
import { runTrials, type Trial } from '../trial.ts'
import type { Verdict } from '../verdict.ts'
import { createParameters, goodItem, step, withPortal } from './portal.ts'
import { startStep } from './run-step.ts'

/** n8n's own engine runs the packed node: expressions, item linking, error outputs and requests are real. */
export function judgeByEngine(version: string): Promise<Verdict> {
  return runTrials(`n8n-core ${version}`, trials)
}

const bad = { ...goodItem, role: 'Bilng contact' }
const without = { domain: 'two.example.com', note: 'no e-mail' }

const trials: Trial[] = [
  {
    title: 'expressions are worked out for each item, and each output item is linked to its own',
    run: () =>
      withPortal(async (portal) => {
        const items = [goodItem, { email: 'ben@example.com', domain: 'two.example.com', role: '' }]
        const { outputs, error } = await step(portal, { parameters: createParameters(), items })
        assert.equal(error, undefined)
        assert.deepEqual(
          outputs[0]?.map(({ json, pairedItem }) => [
            json.fromRecordId,
            json.toRecordId,
            json.status,
            pairedItem,
          ]),
          [
            ['101', '201', 'applied', { item: 0 }],
            ['102', '202', 'applied', { item: 1 }],
          ],
        )
        assert.deepEqual(portal.emulator.links('contacts', 'companies')[0]?.labels, ['Billing contact'])
      }),
  },
  {
    title: 'items in trouble go to the error output, with the fields they came with',
    run: () =>
      withPortal(async (portal) => {
        const items = [bad, goodItem, without]
        const parameters = createParameters()
        const { outputs } = await step(portal, { parameters, items, onError: 'continueErrorOutput' })
        assert.deepEqual(
          outputs[0]?.map(({ pairedItem }) => pairedItem),
          [{ item: 1 }],
        )
        assert.deepEqual(
          outputs[1]?.map(({ json: { details, ...json } }) => json),
          [
            {
              ...bad,
              error:
                'Labels: contacts → companies has no label "Bilng contact"; did you mean "Billing contact"?',
            },
            { ...without, error: 'From Record: empty where email belongs' },
          ],
        )
      }),
  },
  {
    title: 'items in trouble stay among the others with On Error: Continue',
    run: () =>
      withPortal(async (portal) => {
        const parameters = createParameters()
        const items = [bad, goodItem]
        const { outputs } = await step(portal, { parameters, items, onError: 'continueRegularOutput' })
        assert.equal(outputs.length, 1)
        assert.deepEqual(
          outputs[0]?.map(({ json }) => Object.keys(json)[0]),
          ['error', 'status'],
        )
      }),
  },
  {
    title: 'an item in trouble stops the workflow, and the error names it and what was done',
    run: () =>
      withPortal(async (portal) => {
        const { error, outputs } = await step(portal, {
          parameters: createParameters(),
          items: [goodItem, bad],
        })
        assert.deepEqual(outputs, [])
        assert.match(error?.message ?? '', /^Labels: contacts → companies has no label "Bilng contact"/)
        assert.match(error?.description ?? '', /HubSpot was changed for 1 item \(0\), which stays so/)
        assert.equal(error?.context?.itemIndex, 1)
      }),
  },
  {
    title: 'a dry run is taken from each item, and where it gives nothing nothing is written',
    run: () =>
      withPortal(async (portal) => {
        const parameters = createParameters({ options: { dryRun: '={{ $json.dry }}' } })
        const items = [
          { ...goodItem, dry: 'true' },
          { ...goodItem, email: 'ben@example.com', dry: false },
          { ...goodItem, email: 'chloe@example.com' },
        ]
        const { outputs } = await step(portal, { parameters, items, onError: 'continueErrorOutput' })
        assert.deepEqual(
          outputs[0]?.map(({ json }) => json.status),
          ['planned', 'applied'],
        )
        assert.match(String(outputs[1]?.[0]?.json.error), /^Dry Run: "" is neither true nor false/)
        assert.equal(portal.emulator.links('contacts', 'companies').length, 1)
      }),
  },
  {
    title: 'ten thousand items with five hundred bad ones take five requests to write',
    run: () =>
      withPortal(async (portal) => {
        const count = 10_000
        const items = Array.from({ length: count }, (_, index) => ({
          id: index % 20 === 7 ? `X${index}` : String(1000 + index),
        }))
        const contacts = items.filter(({ id }) => !id.startsWith('X'))
        portal.emulator.seed({ records: { contacts } })
        const parameters = createParameters({
          fromRecord: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
          toRecord: { __rl: true, mode: 'id', value: '201' },
          labels: ['USER_DEFINED:1'],
        })
        const { outputs } = await step(portal, { parameters, items, onError: 'continueErrorOutput' })
        assert.deepEqual(
          outputs.map(({ length }) => length),
          [9500, 500],
        )
        const writes = portal.emulator.received.filter(
          ({ operation }) => operation === 'createAssociationsBatch',
        )
        assert.equal(writes.length, 5)
      }),
  },
  {
    title: 'Stop ends the requests and the waits',
    run: () =>
      withPortal(async (portal) => {
        portal.emulator.failNext(1, { kind: 'status', status: 429, policy: 'TEN_SECONDLY_ROLLING' })
        const credentials = { accessToken: 'test', baseUrl: portal.url }
        const running = startStep({ parameters: createParameters(), items: [goodItem], credentials })
        while (portal.emulator.received.length === 0) await new Promise((resolve) => setImmediate(resolve))
        const start = Date.now()
        running.cancel()
        await running.result.catch(() => undefined)
        assert.ok(Date.now() - start < 2_000, 'it went on waiting')
        assert.equal(portal.emulator.received.length, 1)
      }),
  },
  {
    title: 'an answer that got lost is asked for again, and nothing is done twice',
    run: () =>
      withPortal(async (portal) => {
        portal.emulator.failNext(
          1,
          { kind: 'drop', when: 'afterWrite' },
          { operation: 'createAssociationsBatch' },
        )
        const { outputs } = await step(portal, { parameters: createParameters(), items: [goodItem] })
        assert.equal(outputs[0]?.[0]?.json.status, 'applied')
        assert.equal(portal.emulator.links('contacts', 'companies').length, 1)
      }),
  },
  {
    title: 'a HubSpot that is down is told for every item, after some tries',
    run: async () => {
      const { outputs } = await step(
        { url: 'http://127.0.0.1:9', emulator: undefined as never },
        {
          parameters: createParameters(),
          items: [goodItem, goodItem],
          onError: 'continueErrorOutput',
        },
      )
      assert.equal(outputs[1]?.length, 2)
      assert.match(
        String(outputs[1]?.[0]?.json.error),
        /No usable answer to labels\.list: connect ECONNREFUSED/,
      )
    },
  },
]
