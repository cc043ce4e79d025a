import { describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { asking } from './ask.ts'

const LABELS = '/crm/associations/2026-03/contacts/companies/labels'

describe('received', () => {
  test('tells method, path, query, operation, body and status', async () => {
    const emulator = createEmulator()
    const ask = asking(emulator)
    await ask('POST', LABELS, { name: 'partner', label: 'Partner' })
    await ask('GET', `${LABELS}?x=1`)
    await ask('GET', '/nowhere')
    expect(emulator.received).toMatchObject([
      {
        method: 'POST',
        path: LABELS,
        query: '',
        operation: 'createAssociationLabel',
        status: 200,
        body: { name: 'partner', label: 'Partner' },
      },
      {
        method: 'GET',
        path: LABELS,
        query: 'x=1',
        operation: 'listAssociationLabels',
        status: 200,
        body: undefined,
      },
      { method: 'GET', path: '/nowhere', operation: undefined, status: 404 },
    ])
  })

  test('a body that is no JSON is kept as text', async () => {
    const emulator = createEmulator()
    await asking(emulator)('POST', LABELS, undefined, { text: '{oops' })
    expect(emulator.received[0]?.body).toBe('{oops')
  })

  test('is the same list all the time', async () => {
    const emulator = createEmulator()
    const { received } = emulator
    await asking(emulator)('GET', LABELS)
    expect(received).toHaveLength(1)
    emulator.reset()
    expect(received).toHaveLength(0)
  })

  test('tells what was answered', async () => {
    const emulator = createEmulator()
    const ask = asking(emulator)
    const { body } = await ask('GET', LABELS)
    emulator.failNext(1, { kind: 'status', status: 502, body: '<html>' })
    await ask('GET', LABELS).catch(() => undefined)
    expect(emulator.received.map(({ number, answer, fault }) => [number, answer, fault])).toEqual([
      [1, body, undefined],
      [2, '<html>', 'status'],
    ])
  })

  test('forgets old bodies first, and old requests when there are too many', async () => {
    const emulator = createEmulator({ journal: { requests: 3, bodyCharacters: 110 } })
    emulator.failNext(4, { kind: 'status', status: 200, body: 'ok' })
    for (const name of ['a', 'b', 'c', 'd']) await post(emulator, { name, label: name.repeat(30) })
    expect(emulator.received).toHaveLength(3)
    expect(emulator.received.map(({ body }) => (body as { name: string } | undefined)?.name)).toEqual([
      undefined,
      'c',
      'd',
    ])
    expect(emulator.received.map(({ answer }) => answer)).toEqual([undefined, 'ok', 'ok'])
  })

  test('an answer counts like a body', async () => {
    const emulator = createEmulator({ journal: { bodyCharacters: 100 } })
    emulator.failNext(1, { kind: 'status', status: 200, body: 'x'.repeat(101) })
    await post(emulator, {})
    expect([emulator.received[0]?.body, emulator.received[0]?.answer]).toEqual([undefined, undefined])
    emulator.failNext(1, { kind: 'status', status: 200, body: 'x'.repeat(90) })
    await post(emulator, {})
    expect([emulator.received[1]?.body, emulator.received[1]?.answer]).toEqual([{}, 'x'.repeat(90)])
  })
})

function post(emulator: Emulator, body: object): Promise<Response> {
  return emulator.fetch(`http://emulator${LABELS}`, {
    method: 'POST',
    headers: { authorization: 'Bearer any' },
    body: JSON.stringify(body),
  })
}

test('reset empties the portal but keeps the options', async () => {
  const emulator = createEmulator({ labelsPerPair: 1, plan: { associationBurst: 2 }, now: () => 0 })
  const ask = asking(emulator)
  emulator.seed({ portalId: 9, records: { contacts: [{ id: '101' }] } })
  await ask('POST', LABELS, { name: 'one', label: 'One' })
  await ask('GET', LABELS)
  expect((await ask('GET', LABELS)).status).toBe(429)
  emulator.reset()
  const { status, body } = await ask('GET', LABELS)
  expect([status, body.results.length]).toEqual([200, 3])
  await ask('POST', LABELS, { name: 'one', label: 'One' })
  emulator.seed({ records: { contacts: [{ id: '101' }] } })
  expect((await ask('POST', LABELS, { name: 'two', label: 'Two' })).status).toBe(429)
})
