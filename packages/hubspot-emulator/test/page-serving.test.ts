import { expect, test } from 'vitest'
import { createEmulator } from '../src/index.ts'
import { asking } from './ask.ts'

const emulatorWithTriangle = (): ReturnType<typeof createEmulator> => {
  const emulator = createEmulator()
  emulator.seed({
    records: { contacts: [{ id: '101' }, { id: '102' }], companies: [{ id: '201' }, { id: '202' }] },
    labels: [
      {
        from: 'contacts',
        to: 'companies',
        name: 'billing',
        label: 'Billing contact',
        inverseLabel: 'Billed by',
      },
    ],
    associations: [
      { from: 'contacts', fromId: '101', to: 'companies', toId: '201', labels: ['Billing contact'] },
      { from: 'contacts', fromId: '101', to: 'contacts', toId: '102' },
      { from: 'contacts', fromId: '102', to: 'companies', toId: '202' },
    ],
  })
  return emulator
}

test.each(['/', '/_emulator'])('a browser at %s is led to the page', async (path) => {
  const { status, headers } = await createEmulator().fetch(`http://127.0.0.1${path}`)
  expect([status, headers.get('location')]).toEqual([302, '/_emulator/'])
})

test('the page is one file under a strict policy, and looking at it is no request', async () => {
  const emulator = createEmulator()
  const answer = await emulator.fetch('http://127.0.0.1/_emulator/')
  expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';/)
  expect(await answer.text()).toMatch(/^<!doctype html>/)
  expect(emulator.received).toEqual([])
})

test('links among records are told once, as they read from the first', async () => {
  const ask = asking(emulatorWithTriangle())
  const { status, body } = await ask('GET', '/_emulator/links?among=companies/201,contacts/101,contacts/102')
  expect(status).toBe(200)
  expect(body.links).toMatchObject([
    {
      from: { name: 'companies', id: '201' },
      to: { name: 'contacts', id: '101' },
      types: expect.arrayContaining([expect.objectContaining({ label: 'Billed by' })]),
    },
    { from: { name: 'contacts', id: '101' }, to: { name: 'contacts', id: '102' } },
  ])
})

test('records that have gone have no links among the others', async () => {
  const ask = asking(emulatorWithTriangle())
  await ask('POST', '/crm/objects/2026-03/contacts/batch/archive', { inputs: [{ id: '101' }] })
  const { body } = await ask('GET', '/_emulator/links?among=companies/201,contacts/101,contacts/999')
  expect(body).toEqual({ links: [] })
})

test.each([
  ['', 'write among=contacts/101,companies/201'],
  ['contacts', 'write among=contacts/101,companies/201'],
  [Array.from({ length: 101 }, (_, id) => `contacts/${id}`).join(), '101 records, 100 are the most'],
])('links among "%s" are refused with the remedy', async (among, remedy) => {
  const { status, body } = await asking(createEmulator())('GET', `/_emulator/links?among=${among}`)
  expect(status).toBe(400)
  expect(body.message).toContain(remedy)
})
