import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking, linkOf } from './ask.ts'

const BATCH = '/crm/associations/2026-03/contacts/companies/batch/create'
const LABELS = '/crm/associations/2026-03/contacts/companies/labels'
const INPUTS = {
  inputs: [linkOf('101', '201', ['HUBSPOT_DEFINED', 279]), linkOf('102', '202', ['HUBSPOT_DEFINED', 279])],
}

let emulator: Emulator
let ask: Ask
let slept: number[]

beforeEach(() => {
  slept = []
  emulator = createEmulator({
    sleep: async (ms) => {
      slept.push(ms)
    },
  })
  emulator.seed({
    records: { contacts: [{ id: '101' }, { id: '102' }], companies: [{ id: '201' }, { id: '202' }] },
  })
  ask = asking(emulator)
})

const create = () => ask('POST', BATCH, INPUTS)
const linked = () => emulator.links('contacts', 'companies').length

describe('which requests', () => {
  test('the next so many, then none', async () => {
    emulator.failNext(2, { kind: 'status', status: 503 })
    expect([(await create()).status, (await create()).status, (await create()).status]).toEqual([
      503, 503, 201,
    ])
  })

  test('of one operation only', async () => {
    emulator.failNext(1, { kind: 'status', status: 503 }, { operation: 'createAssociationsBatch' })
    expect([(await ask('GET', LABELS)).status, (await create()).status]).toEqual([200, 503])
  })

  test('several faults wait for their turn', async () => {
    emulator.failNext(1, { kind: 'status', status: 502 })
    emulator.failNext(1, { kind: 'status', status: 504 })
    expect([(await create()).status, (await create()).status]).toEqual([502, 504])
  })

  test('reset forgets them', async () => {
    emulator.failNext(5, { kind: 'status', status: 503 })
    emulator.reset()
    expect((await ask('GET', LABELS)).status).toBe(200)
  })

  test.each([0, -1, 1.5])('a count of %d is refused', (count) => {
    expect(() => emulator.failNext(count, { kind: 'status', status: 503 })).toThrow('failNext: count')
  })
})

describe('a status', () => {
  test('does nothing and answers the envelope', async () => {
    emulator.failNext(1, { kind: 'status', status: 503 })
    const { body } = await create()
    expect(body).toMatchObject({ status: 'error', correlationId: expect.any(String) })
    expect(linked()).toBe(0)
  })

  test.each([
    ['DAILY', 'You have reached your daily limit.'],
    ['TEN_SECONDLY_ROLLING', 'You have reached your ten_secondly_rolling limit.'],
    ['SECONDLY', 'You have reached your secondly limit.'],
  ] as const)('429 by the policy %s', async (policyName, message) => {
    emulator.failNext(1, { kind: 'status', status: 429, policy: policyName })
    expect((await create()).body).toMatchObject({ errorType: 'RATE_LIMIT', policyName, message })
  })

  test('with headers and a body of one’s own', async () => {
    emulator.failNext(1, {
      kind: 'status',
      status: 477,
      headers: { 'Retry-After': '60' },
      body: { message: 'moving' },
    })
    const { status, body, headers } = await create()
    expect([status, headers.get('retry-after'), body]).toEqual([477, '60', { message: 'moving' }])
  })

  test('with a body that is no JSON', async () => {
    emulator.failNext(1, { kind: 'status', status: 502, body: '<html>' })
    const response = await emulator.fetch('https://api.hubapi.com/nowhere', { method: 'GET' })
    expect(response.status).toBe(404)
    const bad = await emulator.fetch(`https://api.hubapi.com${LABELS}`)
    expect([bad.status, await bad.text()]).toEqual([502, '<html>'])
  })
})

describe('a dropped connection', () => {
  test('before the write: fetch fails and nothing is done', async () => {
    emulator.failNext(1, { kind: 'drop', when: 'beforeWrite' })
    await expect(create()).rejects.toThrow(new TypeError('fetch failed'))
    expect(linked()).toBe(0)
    expect(emulator.received[0]).toMatchObject({ method: 'POST', status: undefined })
  })

  test('after the write: fetch fails and it is done', async () => {
    emulator.failNext(1, { kind: 'drop', when: 'afterWrite' })
    await expect(create()).rejects.toThrow(new TypeError('fetch failed'))
    expect(linked()).toBe(2)
  })
})

describe('answers that mislead', () => {
  test('truncated JSON, after the write', async () => {
    emulator.failNext(1, { kind: 'truncate' })
    const response = await emulator.fetch(`https://api.hubapi.com${BATCH}`, {
      method: 'POST',
      headers: { authorization: 'Bearer any' },
      body: JSON.stringify(INPUTS),
    })
    expect(response.status).toBe(201)
    await expect(response.json()).rejects.toThrow(SyntaxError)
    expect(linked()).toBe(2)
  })

  test('success without having done anything', async () => {
    emulator.failNext(1, { kind: 'nothing' })
    const { status, body } = await create()
    expect([status, body.status, body.results]).toEqual([201, 'COMPLETE', []])
    expect(linked()).toBe(0)
    emulator.failNext(1, { kind: 'nothing' })
    expect((await ask('DELETE', '/crm/objects/2026-03/contacts/101/associations/companies/201')).status).toBe(
      204,
    )
  })

  test('207 with chosen records failing, the others are done', async () => {
    emulator.failNext(1, { kind: 'partial', ids: ['202'] })
    const { status, body } = await create()
    expect([status, body.status, body.numErrors, body.results.length]).toEqual([207, 'COMPLETE', 1, 1])
    expect(body.errors[0].context).toEqual({ fromObjectId: ['102'], toObjectId: ['202'] })
    expect(emulator.links('contacts', 'companies').map(({ from }) => from)).toEqual(['101'])
  })

  test('207 of inputs that have only an id, together with the operation’s own errors', async () => {
    await create()
    emulator.failNext(1, { kind: 'partial', ids: ['101'] })
    const inputs = ['101', '102', '999'].map((id) => ({ id }))
    const { status, body } = await ask('POST', '/crm/associations/2026-03/contacts/companies/batch/read', {
      inputs,
    })
    expect([status, body.numErrors, body.results.length]).toEqual([207, 2, 1])
    expect(body.errors[1].context).toEqual({ ids: ['101'] })
  })

  test('207 from an archive that otherwise answers 204', async () => {
    await create()
    emulator.failNext(1, { kind: 'partial', ids: ['202'] })
    const inputs = [
      { from: { id: '101' }, to: [{ id: '201' }] },
      { from: { id: '102' }, to: [{ id: '202' }] },
    ]
    const { status } = await ask('POST', '/crm/v4/associations/contacts/companies/batch/archive', { inputs })
    expect([status, linked()]).toEqual([207, 1])
  })

  test('chosen records that the request does not name change nothing', async () => {
    emulator.failNext(1, { kind: 'partial', ids: ['777'] })
    expect((await create()).status).toBe(201)
  })
})

test('a delay comes before everything and changes nothing else', async () => {
  emulator.failNext(1, { kind: 'delay', ms: 90_000 })
  expect((await create()).status).toBe(201)
  expect(slept).toEqual([90_000])
})

test('a delayed request can be aborted', async () => {
  const stuck = createEmulator({ sleep: () => new Promise(() => undefined) })
  stuck.failNext(1, { kind: 'delay', ms: 1 })
  const controller = new AbortController()
  const answer = stuck.fetch(`https://api.hubapi.com${LABELS}`, { signal: controller.signal })
  controller.abort()
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
})

test('a request aborted before it was sent is not received', async () => {
  await expect(
    emulator.fetch(`https://api.hubapi.com${LABELS}`, { signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({
    name: 'AbortError',
  })
  expect(emulator.received).toEqual([])
})
