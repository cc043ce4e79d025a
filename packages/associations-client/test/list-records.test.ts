import { expect, test } from 'vitest'
import { API_VERSIONS } from '../src/index.ts'
import { beginStory, collect, rejection } from './story.ts'

test.each(API_VERSIONS)('every record of an object type is listed in %s', async (apiVersion) => {
  const { client, emulator } = beginStory({ apiVersion })
  const records = await collect(client.records.list('contacts'))
  expect(records.map(({ id }) => id)).toEqual(['1', '2', '3'])
  expect(emulator.received).toMatchObject([{ operation: 'listObjects', status: 200 }])
})

test('more records than a search would give come page by page, a hundred each', async () => {
  const contacts = Array.from({ length: 10_050 }, (_, index) => ({ id: String(index + 1) }))
  const { client, emulator } = beginStory({ seed: { records: { contacts } } })
  const records = await collect(client.records.list('contacts'))
  expect(new Set(records.map(({ id }) => id)).size).toBe(10_050)
  expect(emulator.received).toHaveLength(101)
})

test('a cursor that comes back is an error, not a loop and not a list cut short', async () => {
  let pages = 0
  const fetch = async (): Promise<Response> => {
    const after = ['x', 'y'][pages++ % 2]
    return new Response(JSON.stringify({ results: [{ id: String(pages) }], paging: { next: { after } } }))
  }
  const { client } = beginStory({ fetch })
  const error = await rejection(collect(client.records.list('contacts')))
  expect(error).toMatchObject({ name: 'ServerError', message: expect.stringContaining("cursor 'x'") })
  expect(pages).toBe(3)
})

test('an object type without records gives nothing', async () => {
  const { client } = beginStory()
  expect(await collect(client.records.list('deals'))).toEqual([])
})

test('schemas name the association types of their object', async () => {
  const { client } = beginStory({
    seed: {
      schemas: [{ name: 'vendor', objectTypeId: '2-7' }],
      labels: [{ from: 'contacts', to: '2-7', name: 'buyer', label: 'Buyer' }],
    },
  })
  const [vendor] = await client.schemas.list()
  expect(vendor?.associations).toContainEqual(
    expect.objectContaining({ fromObjectTypeId: '0-1', toObjectTypeId: '2-7', name: 'buyer' }),
  )
})
