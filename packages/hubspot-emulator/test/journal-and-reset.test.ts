import { describe, expect, test } from 'vitest'
import { createEmulator } from '../src/index.ts'
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

  test('forgets old bodies first, and old requests when there are too many', async () => {
    const emulator = createEmulator({ journal: { requests: 3, bodyCharacters: 110 } })
    const ask = asking(emulator)
    for (const name of ['a', 'b', 'c', 'd']) await ask('POST', LABELS, { name, label: name.repeat(30) })
    expect(emulator.received).toHaveLength(3)
    expect(emulator.received.map(({ body }) => (body as { name: string } | undefined)?.name)).toEqual([
      undefined,
      'c',
      'd',
    ])
  })
})

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
