import { afterAll, describe, expect, test } from 'vitest'
import { useEmulator } from '../src/vitest.ts'

const LINK = '/crm/objects/2026-03/contacts/101/associations/default/companies/201'
const headers = { authorization: 'Bearer any' }

const portal = useEmulator({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })
const urls: string[] = []

describe('every test', () => {
  test('has the seeded emulator, in process and over HTTP', async () => {
    urls.push(portal.url)
    expect((await portal.fetch(LINK, { method: 'PUT', headers })).status).toBe(200)
    expect((await fetch(`${portal.url}${LINK}`, { method: 'PUT', headers })).status).toBe(200)
    expect((await portal.fetch(new Request(`${portal.url}/_emulator/state`))).status).toBe(200)
    expect(portal.emulator.links('contacts', 'companies')).toHaveLength(1)
    expect(portal.emulator.received).toHaveLength(2)
  })

  test('has a fresh one', async () => {
    urls.push(portal.url)
    expect(portal.emulator.links('contacts', 'companies')).toEqual([])
    expect(portal.emulator.received).toEqual([])
  })

  test('finds the former ones closed', async () => {
    const former = urls.filter((url) => url !== portal.url)
    for (const url of former) await expect(fetch(url)).rejects.toThrow('fetch failed')
  })
})

describe('with options', () => {
  const strict = useEmulator({}, { tokens: { access: { good: {} } } })

  test('they hold', async () => {
    expect((await strict.fetch('/crm/properties/2026-03/contacts', { headers })).status).toBe(401)
  })
})

afterAll(() => {
  expect(() => portal.url).toThrow('there is no emulator outside of a test')
})
