import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking } from './ask.ts'

const CONTACTS = '/crm/objects/2026-03/contacts'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator()
  const contacts = Array.from({ length: 25 }, (_, index) => ({
    id: String(101 + index),
    properties: { firstname: `Person ${index}` },
  }))
  emulator.seed({ records: { contacts } })
  ask = asking(emulator)
})

const idsOf = (body: { results: { id: string }[] }) => body.results.map(({ id }) => id)

describe('the list of all records', () => {
  test('gives ten a page unless asked for more, and goes on where the page ended', async () => {
    const { status, body } = await ask('GET', CONTACTS)
    expect([status, idsOf(body)]).toEqual([200, Array.from({ length: 10 }, (_, index) => `${101 + index}`)])
    const next = await ask('GET', `${CONTACTS}?limit=100&after=${body.paging.next.after}`)
    expect(idsOf(next.body)).toEqual(Array.from({ length: 15 }, (_, index) => `${111 + index}`))
    expect(next.body).not.toHaveProperty('paging')
  })

  test('names no further page when the last one is full', async () => {
    const { body } = await ask('GET', `${CONTACTS}?limit=25`)
    expect([body.results.length, body.paging]).toEqual([25, undefined])
  })

  test('leaves archived records out, or shows nothing but them', async () => {
    await ask('POST', `${CONTACTS}/batch/archive`, { inputs: [{ id: '102' }] })
    const { body } = await ask('GET', `${CONTACTS}?limit=2`)
    expect(idsOf(body)).toEqual(['101', '103'])
    const archived = await ask('GET', `${CONTACTS}?archived=true`)
    expect(idsOf(archived.body)).toEqual(['102'])
  })

  test('shows the properties that were asked for', async () => {
    const { body } = await ask('GET', `${CONTACTS}?limit=1&properties=firstname,phone`)
    expect(body.results[0].properties).toMatchObject({ firstname: 'Person 0', phone: null })
  })

  test.each(['limit=101', 'limit=0', 'limit=x', 'after=x'])('refuses %s', async (query) => {
    const { status } = await ask('GET', `${CONTACTS}?${query}`)
    expect(status).toBe(400)
  })
})
