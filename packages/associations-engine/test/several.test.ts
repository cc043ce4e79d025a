import { createAssociationsClient } from '@hubspot-associations/client'
import { describe, expect, it } from 'vitest'
import type { Mapping, OnSeveral, RecordMapping } from '../src/index.ts'
import { aPortal, labelsOn, outcomesOf, rowsOf, smallPortal } from './a-portal.ts'

const mapping = (onSeveral?: OnSeveral, more: Partial<RecordMapping> = {}): Mapping => ({
  from: { objectType: 'contacts', property: 'email', column: 'Email' },
  to: {
    objectType: 'companies',
    property: 'domain',
    column: 'Domain',
    ...(onSeveral === undefined ? {} : { onSeveral }),
    ...more,
  },
  labels: { column: 'Role' },
})
const shared = { Email: 'ada@example.com', Domain: 'shared.example.com', Role: 'Advisor' }

describe('a value that several records have', () => {
  it('is ambiguous and never guessed', async () => {
    const { client } = aPortal()
    expect(await outcomesOf({ client, mapping: mapping() }, rowsOf(shared))).toMatchObject([
      { code: 'AMBIGUOUS_RECORD', column: 'Domain', message: expect.stringContaining('12, 13') },
    ])
  })

  it('means the record that was there first, on request', async () => {
    const { client } = aPortal()
    await outcomesOf({ client, mapping: mapping('first') }, rowsOf(shared))
    expect(await labelsOn(client, '1', '12')).toEqual(['Advisor'])
    expect(await labelsOn(client, '1', '13')).toBeUndefined()
  })

  it('means all of them on request, and the row still gets one outcome', async () => {
    const { client } = aPortal()
    const options = { client, mapping: mapping('all') }
    const rows = rowsOf(shared, { ...shared, Domain: 'one.example.com' })
    expect(await outcomesOf(options, rows)).toMatchObject([
      { row: { position: 2 }, status: 'applied' },
      { row: { position: 3 }, status: 'applied' },
    ])
    expect(await labelsOn(client, '1', '12')).toEqual(['Advisor'])
    expect(await labelsOn(client, '1', '13')).toEqual(['Advisor'])
    expect((await outcomesOf(options, rows)).map(({ code }) => code)).toEqual([
      'ALREADY_ASSOCIATED',
      'ALREADY_ASSOCIATED',
    ])
  })

  it('gives the row its worst outcome', async () => {
    const { client, emulator } = aPortal()
    emulator.failNext(1, { kind: 'partial', ids: ['13'] }, { operation: 'createAssociationsBatch' })
    const outcomes = await outcomesOf({ client, mapping: mapping('all') }, rowsOf(shared))
    expect(outcomes).toMatchObject([
      { status: 'rejected', message: expect.stringContaining("1 of the row's 2 associations: ") },
    ])
    expect(await labelsOn(client, '1', '12')).toEqual(['Advisor'])
  })
})

it('finds companies by the domain of an e-mail address', async () => {
  const { client } = aPortal()
  const by = mapping(undefined, { column: 'Mail', normalise: ['email-domain'] })
  const rows = rowsOf({ Email: 'ada@example.com', Mail: 'Someone@ONE.example.com', Role: '' })
  expect(await outcomesOf({ client, mapping: by }, rows)).toMatchObject([{ status: 'applied' }])
  expect(await labelsOn(client, '1', '11')).toEqual([])
})

it('asks in halves when a search is cut off', async () => {
  const companies = Array.from({ length: 10_050 }, (_, index) => ({
    id: String(1000 + index),
    properties: { domain: index < 10_040 ? 'many.example.com' : 'few.example.com' },
  }))
  const { emulator } = aPortal({ ...smallPortal, records: { ...smallPortal.records, companies } })
  const unlimited = { max: 1_000_000, intervalMs: 1_000 }
  const client = createAssociationsClient({
    accessToken: 'test',
    fetch: emulator.fetch,
    rateLimits: { search: unlimited, general: unlimited, associations: unlimited },
  })
  const rows = rowsOf(
    { ...shared, Domain: 'few.example.com' },
    { ...shared, Domain: 'many.example.com' },
    { ...shared, Domain: 'none.example.com' },
  )
  const outcomes = await outcomesOf({ client, mapping: mapping('first') }, rows)
  expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
    ['applied', 'NEW_ASSOCIATION'],
    ['applied', 'NEW_ASSOCIATION'],
    ['rejected', 'RECORD_NOT_FOUND'],
  ])
  expect(await labelsOn(client, '1', '11040')).toEqual(['Advisor'])
  const searches = emulator.received.filter(({ operation }) => operation?.startsWith('search'))
  expect(searches.length).toBeGreaterThan(3)
})
