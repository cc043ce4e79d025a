import { beforeEach, describe, expect, test } from 'vitest'
import type { ControlApi, Emulator } from '../src/index.ts'
import { createEmulator } from '../src/index.ts'
import { type Ask, asking } from './ask.ts'
import { type AskControl, controlling } from './control.ts'

const LABELS = '/crm/associations/2026-03/contacts/companies/labels'
const LINK = '/crm/objects/2026-03/contacts/101/associations/default/companies/201'

let emulator: Emulator
let control: AskControl
let ask: Ask

beforeEach(() => {
  emulator = createEmulator({ clock: { start: '2026-01-01T00:00:00Z' } })
  emulator.seed({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })
  control = controlling(emulator)
  ask = asking(emulator)
})

describe('the journal', () => {
  test('tells requests and answers with their bodies', async () => {
    const { body: answered } = await ask('POST', LABELS, { name: 'partner', label: 'Partner' })
    await ask('GET', '/nowhere?x=1')
    const { body } = await control('GET /journal')
    expect(body.last).toBe(2)
    expect(body.entries[0]).toEqual({
      number: 1,
      at: '2026-01-01T00:00:00.000Z',
      durationMs: 0,
      method: 'POST',
      path: LABELS,
      query: '',
      operation: 'createAssociationLabel',
      status: 200,
      fault: null,
      request: { text: '{"name":"partner","label":"Partner"}', characters: 36 },
      answer: { text: JSON.stringify(answered), characters: JSON.stringify(answered).length },
    })
    expect(body.entries[1]).toMatchObject({
      number: 2,
      path: '/nowhere',
      query: 'x=1',
      operation: null,
      status: 404,
      request: { text: null, characters: 0 },
    })
  })

  test('is read on from where one stopped', async () => {
    for (let count = 0; count < 5; count++) await ask('GET', LABELS)
    const numbers = async (query: string): Promise<[number[], number]> => {
      const { entries, last } = (await control(`GET /journal${query}`)).body as ControlApi.ControlJournal
      return [entries.map(({ number }) => number), last]
    }
    expect(await numbers('?limit=2')).toEqual([[4, 5], 5])
    expect(await numbers('?since=0&limit=2')).toEqual([[1, 2], 2])
    expect(await numbers('?since=2&limit=2')).toEqual([[3, 4], 4])
    expect(await numbers('?since=5')).toEqual([[], 5])
    expect(await numbers('?since=99')).toEqual([[], 5])
  })

  test('goes on counting after it was emptied', async () => {
    await ask('GET', LABELS)
    expect((await control('DELETE /journal')).status).toBe(204)
    expect((await control('GET /journal')).body).toEqual({ entries: [], last: 0 })
    await ask('GET', LABELS)
    expect((await control('GET /journal?since=1')).body).toMatchObject({ entries: [{ number: 2 }], last: 2 })
  })

  test('shows the beginning of a large body, and how large it is', async () => {
    await ask('POST', LABELS, { name: 'x'.repeat(20_000), label: 'X' })
    const { request } = (await control('GET /journal')).body.entries[0]
    expect([request.text.length, request.characters]).toEqual([16_384, 20_023])
  })

  test('tells of dropped connections and other faults', async () => {
    emulator.failNext(1, { kind: 'drop', when: 'afterWrite' })
    await expect(ask('PUT', LINK)).rejects.toThrow('fetch failed')
    const { body } = await control('GET /journal')
    expect(body.entries).toMatchObject([{ status: null, fault: 'drop', durationMs: 0 }])
  })
})

describe('faults', () => {
  test('are scripted for an operation or a route, told while they wait, and used up', async () => {
    const scripted = { count: 2, fault: { kind: 'status', status: 423 }, route: 'GET /crm/associations/*' }
    const { status, body } = await control('POST /faults', scripted)
    expect([status, body]).toEqual([201, { scripted: [scripted], random: null }])
    expect((await ask('PUT', LINK)).status).toBe(200)
    const locked = await ask('GET', LABELS)
    expect([locked.status, locked.body.message]).toEqual([
      423,
      'The resource is locked by other writes; wait at least two seconds',
    ])
    expect((await control('GET /faults')).body.scripted).toEqual([{ ...scripted, count: 1 }])
    expect((await ask('GET', LABELS)).status).toBe(423)
    expect((await ask('GET', LABELS)).status).toBe(200)
    expect((await control('GET /faults')).body.scripted).toEqual([])
  })

  test('of a moved portal say when to come back', async () => {
    await control('POST /faults', { fault: { kind: 'status', status: 477 } })
    await control('POST /faults', { fault: { kind: 'status', status: 477, retryAfterSeconds: 5 } })
    const answers = [await ask('GET', LABELS), await ask('GET', LABELS)]
    expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [477, '60'],
      [477, '5'],
    ])
  })

  test('by chance begin and end', async () => {
    const random = { seed: 1, rates: [{ percent: 100, fault: { kind: 'status', status: 503 } }] }
    expect((await control('PUT /faults/random', random)).body).toEqual({ scripted: [], random })
    expect((await ask('GET', LABELS)).status).toBe(503)
    expect((await control('DELETE /faults')).status).toBe(204)
    expect((await control('GET /faults')).body).toEqual({ scripted: [], random: null })
    expect((await ask('GET', LABELS)).status).toBe(200)
  })

  test.each([
    [{}, 'fault: lacks "fault"'],
    [{ fault: { kind: 'explode' } }, 'fault, fault: has the kind "explode"; the kinds are status, drop,'],
    [{ fault: {} }, 'fault, fault: has the kind nothing'],
    [{ fault: { kind: 'status' } }, 'fault, fault: lacks "status"'],
    [{ fault: { kind: 'status', status: 99 } }, 'fault, fault.status: is 99, write a status from 200 to 599'],
    [
      { fault: { kind: 'drop', when: 'now' } },
      'fault, fault.when: is "now", write beforeWrite or afterWrite',
    ],
    [{ fault: { kind: 'delay', ms: -1 } }, 'fault, fault.ms: is -1, write a whole number'],
    [{ fault: { kind: 'status', status: 500, body: 7 } }, 'fault, fault.body: is 7, write an object or text'],
    [{ fault: { kind: 'nothing' }, count: 0 }, 'count is 0'],
    [{ fault: { kind: 'nothing' }, route: 'crm' }, 'route "crm" is not a path'],
    [{ fault: { kind: 'nothing' }, path: '/crm' }, 'fault: has the unknown key "path"'],
  ])('%j is refused', async (scripted, message) => {
    const { status, body } = await control('POST /faults', scripted)
    expect([status, body.message]).toEqual([400, expect.stringContaining(message)])
    expect((await control('GET /faults')).body.scripted).toEqual([])
  })

  test.each([
    [{ rates: [] }, 'faults: lacks "seed"'],
    [
      { seed: 1, rates: [{ percent: 101, fault: { kind: 'nothing' } }] },
      'faults, rates[0].percent: is 101, write a number from 0 to 100',
    ],
    [{ seed: 1, rates: [{ percent: 1, fault: { kind: 'drop' } }] }, 'faults, rates[0].fault: lacks "when"'],
  ])('%j is no chance', async (random, message) => {
    const { status, body } = await control('PUT /faults/random', random)
    expect([status, body.message]).toEqual([400, expect.stringContaining(message)])
  })
})
