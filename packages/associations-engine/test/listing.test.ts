import { expect, test } from 'vitest'
import { createAssociationEngine, type Listing, type ListingMapping, listAssociations } from '../src/index.ts'
import { aPortal, rowsOf } from './a-portal.ts'

const mapping: ListingMapping = {
  from: { objectTypeColumn: 'from', propertyColumn: 'by', column: 'record' },
  to: { objectTypeColumn: 'to' },
  labels: { column: 'labels' },
}

async function aLinkedPortal() {
  const portal = aPortal()
  const { client } = portal
  const engine = createAssociationEngine({
    client,
    mapping: {
      from: { objectType: 'contacts', column: 'from' },
      to: { objectType: 'companies', column: 'to' },
      labels: { column: 'labels' },
    },
  })
  await Array.fromAsync(
    engine.apply(
      rowsOf(
        { from: '1', to: '11', labels: 'Billing contact' },
        { from: '1', to: '12', labels: 'Advisor' },
        { from: '2', to: '12' },
      ),
    ),
  )
  return portal
}

const told = (listing: Listing) =>
  listing.status === 'done'
    ? listing.associations.map(({ fromId, toId, types }) =>
        `${fromId}-${toId} ${types.flatMap(({ label }) => label ?? []).join('+')}`.trim(),
      )
    : `${listing.status} ${listing.code} ${listing.column}: ${listing.message}`

const ask = (record: unknown, rest: object = {}) => ({ from: 'contacts', to: 'companies', record, ...rest })

async function listed(rows: readonly Record<string, unknown>[], { enough }: { enough?: number } = {}) {
  const { client, emulator } = await aLinkedPortal()
  const before = emulator.received.length
  const options = { client, mapping, ...(enough === undefined ? {} : { enough }) }
  const listings = await Array.fromAsync(listAssociations(rowsOf(...rows), options))
  listings.sort((a, b) => a.row.position - b.row.position)
  const reads = emulator.received
    .slice(before)
    .filter(({ operation }) => operation === 'readAssociationsBatch')
  return { told: listings.map(told), listings, reads }
}

test('each row lists the associations of its record, with all labels', async () => {
  const { told, reads } = await listed([
    ask('1'),
    ask('ben@example.com', { by: 'email' }),
    ask('3'),
    ask('1'),
    { from: 'companies', to: 'contacts', record: '12' },
  ])
  expect(told).toEqual([
    ['1-11 Billing contact', '1-12 Advisor'],
    ['2-12'],
    [],
    ['1-11 Billing contact', '1-12 Advisor'],
    ['12-1 Advised by', '12-2'],
  ])
  expect(reads).toHaveLength(2)
})

test('a label keeps the others out; several let each of them in', async () => {
  const { told } = await listed([
    ask('1', { labels: 'advisor' }),
    ask('1', { labels: ['Advisor', 'Billing contact'] }),
    ask('2', { labels: 'Advisor' }),
  ])
  expect(told).toEqual([['1-12 Advisor'], ['1-11 Billing contact', '1-12 Advisor'], []])
})

test('what cannot be listed says why, and keeps nothing else from it', async () => {
  const { told } = await listed([
    ask('abc'),
    ask(undefined),
    ask('nobody@example.com', { by: 'email' }),
    ask('1', { labels: 'Advised by' }),
    ask('1', { to: undefined }),
    ask('1', { to: 'compnies' }),
    ask('1'),
    ask('999'),
    ask({ id: 1 }),
  ])
  expect(told).toEqual([
    'rejected INVALID_RECORD_ID record: "abc" is not a HubSpot record id, which is digits only',
    expect.stringContaining('rejected MISSING_VALUE record: '),
    'rejected RECORD_NOT_FOUND record: no record of contacts has email "nobody@example.com"',
    expect.stringContaining('rejected WRONG_DIRECTION labels: '),
    expect.stringContaining('rejected MISSING_VALUE to: '),
    expect.stringContaining('rejected UNKNOWN_OBJECT_TYPE to: '),
    ['1-11 Billing contact', '1-12 Advisor'],
    [],
    'rejected UNREADABLE_ROW record: there is a list or an object where a record id belongs',
  ])
})

test('no more pages are read than are enough', async () => {
  const { client, emulator } = aPortal({
    records: {
      contacts: [{ id: '1' }],
      companies: Array.from({ length: 1200 }, (_, index) => ({ id: String(index + 11) })),
    },
    associations: Array.from({ length: 1200 }, (_, index) => ({
      from: 'contacts',
      fromId: '1',
      to: 'companies',
      toId: String(index + 11),
    })),
  })
  const count = async (enough?: number) => {
    const before = emulator.received.length
    const options = { client, mapping, ...(enough === undefined ? {} : { enough }) }
    const [listing] = await Array.fromAsync(listAssociations(rowsOf(ask('1')), options))
    const pages = emulator.received
      .slice(before)
      .filter(({ operation }) => operation === 'readAssociationsBatch').length
    return [listing?.status === 'done' && listing.associations.length, pages]
  }
  expect(await count()).toEqual([1200, 3])
  expect(await count(50)).toEqual([500, 1])
})

test('a thousand records are one request', async () => {
  const { reads } = await listed(Array.from({ length: 1000 }, (_, index) => ask(String(index + 1))))
  expect(reads).toHaveLength(1)
})
