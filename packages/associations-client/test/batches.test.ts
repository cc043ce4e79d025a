import { describe, expect, test } from 'vitest'
import type { RecordPair } from '../src/index.ts'
import { beginStory, collect, labelNamed, rejection } from './story.ts'

const manyContacts = Array.from({ length: 30 }, (_, index) => ({ id: String(index + 1) }))
const seed = { records: { contacts: manyContacts, companies: [{ id: '11' }, { id: '12' }] } }

function pairs(...ids: string[]): RecordPair[] {
  return ids.map((fromId) => ({ fromId, toId: '11' }))
}

test('a batch of any size is split by what HubSpot takes', async () => {
  const { client, asked, emulator } = beginStory({
    seed,
    batchSizes: { createDefaultBatch: 12, records: 7, readBatch: 10, archiveBatch: 20 },
  })
  const inputs = manyContacts.map(({ id }) => ({ fromId: id, toId: '11' }))
  const results = await client.associations.createDefaultBatch('contacts', 'companies', inputs)
  expect(results.map(({ input, status }) => [input, status])).toEqual(inputs.map((input) => [input, 'done']))
  expect(asked()).toEqual(Array(3).fill('createDefaultAssociationsBatch 200'))
  expect(emulator.links('contacts', 'companies')).toHaveLength(30)
  await client.records.readBatch(
    'contacts',
    manyContacts.map(({ id }) => id),
  )
  await collect(
    client.associations.readBatch(
      'contacts',
      'companies',
      manyContacts.map(({ id }) => id),
    ),
  )
  await client.associations.archiveBatch('contacts', 'companies', inputs)
  expect(asked().slice(3)).toEqual([
    ...Array(5).fill('readObjectsBatch 200'),
    ...Array(3).fill('readAssociationsBatch 200'),
    ...Array(2).fill('archiveAssociationsBatch 200'),
  ])
})

test('HubSpot’s own sizes are the default', async () => {
  const sizes: number[] = []
  const { client } = beginStory({
    fetch: async (_, { body }) => {
      const { inputs } = JSON.parse(body ?? '{}') as {
        inputs: { from: { id: string }; to: { id: string } }[]
      }
      sizes.push(inputs.length)
      return new Response(JSON.stringify({ status: 'COMPLETE', results: inputs }))
    },
  })
  const inputs = Array.from({ length: 4001 }, (_, index) => ({ fromId: String(index), toId: '11' }))
  const results = await client.associations.createDefaultBatch('contacts', 'companies', inputs)
  expect(sizes).toEqual([2000, 2000, 1])
  expect(results.every(({ status }) => status === 'done')).toBe(true)
})

describe('inputs that name the same pair', () => {
  test('are sent once, with their labels joined', async () => {
    const { client, emulator } = beginStory()
    const [boss, billing] = [await labelNamed(client, 'Boss'), await labelNamed(client, 'Billing contact')]
    const results = await client.associations.createBatch('contacts', 'companies', [
      { fromId: '1', toId: '11', types: [boss] },
      { fromId: '2', toId: '11', types: [boss] },
      { fromId: '1', toId: '11', types: [billing, boss] },
    ])
    expect(emulator.received.at(-1)?.body).toMatchObject({ inputs: [{ types: [{}, {}] }, { types: [{}] }] })
    expect(results.map((result) => result.status === 'done' && result.value.labels.toSorted())).toEqual([
      ['Billing contact', 'Boss'],
      ['Boss'],
      ['Billing contact', 'Boss'],
    ])
    expect(results[0]?.input.types).toEqual([boss])
  })

  test('are removed once', async () => {
    const { client, emulator } = beginStory({ seed })
    const results = await client.associations.archiveBatch('contacts', 'companies', [
      ...pairs('1', '2', '1'),
      { fromId: '1', toId: '12' },
    ])
    expect(results.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'done'])
    expect(emulator.received.at(-1)?.body).toEqual({
      inputs: [
        { from: { id: '1' }, to: [{ id: '11' }, { id: '12' }] },
        { from: { id: '2' }, to: [{ id: '11' }] },
      ],
    })
  })

  test('from either side go out in two requests, so that answers stay clear', async () => {
    const { client, asked } = beginStory({ seed })
    const results = await client.associations.createDefaultBatch('contacts', 'contacts', [
      { fromId: '1', toId: '2' },
      { fromId: '2', toId: '1' },
    ])
    expect(results.map(({ status }) => status)).toEqual(['done', 'done'])
    expect(asked()).toHaveLength(2)
  })
})

describe('a bad input among good ones', () => {
  test('fails alone: a record that does not exist', async () => {
    const { client, emulator, asked } = beginStory({ seed })
    const results = await client.associations.createDefaultBatch(
      'contacts',
      'companies',
      pairs('1', '404', '2'),
    )
    expect(results.map(({ status }) => status)).toEqual(['done', 'failed', 'done'])
    expect(results[1]).toMatchObject({
      input: { fromId: '404' },
      error: { category: 'VALIDATION_ERROR', status: 400 },
    })
    expect(asked()).toEqual(['createDefaultAssociationsBatch 400', 'createDefaultAssociationsBatch 200'])
    expect(emulator.links('contacts', 'companies')).toHaveLength(2)
  })

  test('or when HubSpot answers it in part', async () => {
    const { client, asked } = beginStory({ seed, emulated: { missingRecords: 'entry' } })
    const results = await client.associations.createDefaultBatch(
      'contacts',
      'companies',
      pairs('1', '404', '2'),
    )
    expect(results.map(({ status }) => status)).toEqual(['done', 'failed', 'done'])
    expect(asked()).toHaveLength(1)
  })

  test('fails alone: a label that does not exist', async () => {
    const { client } = beginStory()
    const boss = await labelNamed(client, 'Boss')
    const results = await client.associations.createBatch('contacts', 'companies', [
      { fromId: '1', toId: '11', types: [boss] },
      { fromId: '2', toId: '11', types: [{ category: 'USER_DEFINED', typeId: 9999 }] },
    ])
    expect(results.map(({ status }) => status)).toEqual(['done', 'failed'])
    expect(results[1]).toMatchObject({ error: { context: { associationSpec: ['USER_DEFINED=9999'] } } })
  })

  test('a company of the number of a missing contact is left out of it', async () => {
    const { client } = beginStory({
      seed: { records: { contacts: [{ id: '1' }], companies: [{ id: '404' }] } },
    })
    const results = await client.associations.createDefaultBatch('contacts', 'companies', [
      { fromId: '404', toId: '404' },
      { fromId: '1', toId: '404' },
    ])
    expect(results.map(({ status }) => status)).toEqual(['failed', 'done'])
  })

  test('an object type that does not exist fails them all in one request', async () => {
    const { client, asked } = beginStory({ seed })
    const results = await client.associations.createDefaultBatch('contacts', 'widgets', pairs('1', '2', '3'))
    expect(results).toMatchObject(
      Array(3).fill({ status: 'failed', error: { message: expect.stringContaining('widgets') } }),
    )
    expect(asked()).toHaveLength(1)
  })
})

describe('reading', () => {
  test('drains every record to its last page', async () => {
    const companies = Array.from({ length: 12 }, (_, index) => ({ id: String(index + 100) }))
    const { client, asked } = beginStory({
      emulated: { associationPageSize: 5 },
      seed: {
        records: { contacts: [{ id: '1' }, { id: '2' }], companies },
        associations: [
          ...companies.map(({ id }) => ({ from: 'contacts', fromId: '1', to: 'companies', toId: id })),
          { from: 'contacts', fromId: '2', to: 'companies', toId: '100' },
        ],
      },
    })
    const read = await collect(client.associations.readBatch('contacts', 'companies', ['1', '2', '1']))
    const counts = read.map((result) => [result.input, result.status === 'done' && result.value.length])
    expect(counts).toEqual([
      ['2', 1],
      ['1', 12],
    ])
    expect(asked()).toHaveLength(3)
    expect(await collect(client.associations.list('contacts', '1', 'companies'))).toHaveLength(12)
  })

  test.each(['entry', 'refuse'] as const)(
    'a record that does not exist does not spoil the others (%s)',
    async (unknownIdsInRead) => {
      const { client } = beginStory({ seed, emulated: { unknownIdsInRead } })
      await client.associations.createDefault('contacts', 'companies', { fromId: '1', toId: '11' })
      const read = await collect(client.associations.readBatch('contacts', 'companies', ['1', '404', '2']))
      const found = read.find(({ input }) => input === '1')
      expect(found).toMatchObject({ status: 'done', value: [{ toId: '11' }] })
      expect(read.map(({ input }) => input).toSorted()).toEqual(['1', '2', '404'])
    },
  )

  test('a cursor that does not move is an error, not a loop', async () => {
    const page = {
      from: { id: '1' },
      to: [{ toObjectId: 5, associationTypes: [] }],
      paging: { next: { after: 'x' } },
    }
    const { client } = beginStory({ fetch: async () => new Response(JSON.stringify({ results: [page] })) })
    const read = await collect(client.associations.readBatch('contacts', 'companies', ['1']))
    expect(read).toMatchObject([{ status: 'failed', error: { message: expect.stringContaining("'x'") } }])
  })

  test('nothing to read is no request', async () => {
    const { client, asked } = beginStory()
    expect(await collect(client.associations.readBatch('contacts', 'companies', []))).toEqual([])
    expect(asked()).toEqual([])
  })

  test('ids come as strings, whether the wire has numbers or strings', async () => {
    for (const idFormat of ['number', 'string'] as const) {
      const { client } = beginStory({ seed, emulated: { idFormat } })
      await client.associations.createDefault('contacts', 'companies', { fromId: '1', toId: '11' })
      const [record] = await collect(client.associations.list('contacts', '1', 'companies'))
      expect(record?.toId).toBe('11')
    }
  })
})

describe('inputs that make no sense are refused before anything is sent', () => {
  test.each([
    ['no types', { fromId: '1', toId: '11', types: [] }, /types is empty, HubSpot would do nothing/],
    ['half a type', { fromId: '1', toId: '11', types: [{ typeId: 3 }] }, /a type needs category and typeId/],
    [
      'no id',
      { fromId: '', toId: '11', types: [{ category: 'USER_DEFINED', typeId: 1 }] },
      /fromId must be a record id/,
    ],
    [
      'a rounded id',
      { fromId: '1', toId: 2 ** 60, types: [{ category: 'USER_DEFINED', typeId: 1 }] },
      /toId .* not a safe integer/,
    ],
  ])('%s', async (_, input, message) => {
    const { client, asked } = beginStory()
    const thrown = await rejection(client.associations.createBatch('contacts', 'companies', [input as never]))
    expect(thrown).toBeInstanceOf(TypeError)
    expect(String(thrown)).toMatch(message)
    expect(asked()).toEqual([])
  })

  test('an object type that would address another path', async () => {
    const { client } = beginStory()
    expect(String(await rejection(client.labels.list('..', 'companies')))).toMatch(
      /fromObjectType must be an object type/,
    )
  })
})

test('a search stops at HubSpot’s end and says that there is more', async () => {
  let page = 0
  const { client, events } = beginStory({
    rateLimits: { search: { max: 1000, intervalMs: 1 } },
    fetch: async () => {
      page++
      const results = [{ id: String(page), properties: {} }]
      return new Response(
        JSON.stringify({ total: 12_345, results, paging: { next: { after: String(page * 2500) } } }),
      )
    },
  })
  const found = await collect(client.records.search('contacts', { filterGroups: [] }))
  expect(found).toHaveLength(4)
  expect(events).toEqual([
    { type: 'notice', code: 'search-cut-off', message: expect.stringContaining('12345') },
  ])
})

test('values that differ in case only are asked for apart, except e-mail addresses', async () => {
  const bodies: { inputs: { id: string }[] }[] = []
  const { client } = beginStory({
    fetch: async (_, { body }) => {
      bodies.push(JSON.parse(body ?? '{}'))
      return new Response(JSON.stringify({ results: [] }))
    },
  })
  await client.records.readBatch('contacts', ['AB', 'ab'], { idProperty: 'code' })
  await client.records.readBatch('contacts', ['A@example.com', 'a@example.com'], { idProperty: 'email' })
  expect(bodies.map(({ inputs }) => inputs.map(({ id }) => id))).toEqual([['AB'], ['ab'], ['A@example.com']])
})
