import { describe, expect, it } from 'vitest'
import {
  aCatalog,
  aLink,
  aPortal,
  aRecord,
  aState,
  aStream,
  canonicalFields,
  linksIn,
  type Run,
  run,
} from './a-sync.ts'

const objects = { kind: 'association', from_object_type: 'contacts', to_object_type: 'companies' }

/** Runs a sync that must fail by the user's configuration, and write nothing. */
async function refused(options: Run): Promise<string> {
  const emulator = aPortal()
  const { exitCode, failure, messages } = await run('write', { emulator, ...options })
  const failures = messages.filter(({ trace }) => trace?.type === 'ERROR')
  expect([exitCode, failures.length, failure.failure_type, linksIn(emulator)]).toEqual([
    1,
    1,
    'config_error',
    [],
  ])
  expect(JSON.stringify(messages)).not.toContain('pat-canary-token')
  return failure.message
}

describe('bad input', () => {
  it('a mapping to a missing field names the field, and those that there are', async () => {
    const mappings = [{ ...objects, stream: 'jobs', from: { by: 'id', field: 'contct_id' } }]
    const catalog = aCatalog('jobs', ['contact_id', 'to_id'])
    const input = [aRecord('jobs', { contact_id: 1, to_id: 11 })]
    expect(await refused({ config: { mappings }, catalog, input })).toBe(
      'Stream jobs has no field "contct_id"; did you mean "contact_id"? Nothing was written.',
    )
  })

  it('a null where an id belongs names line and field', async () => {
    expect(await refused({ input: [aLink(1, 11), aLink(null, 12), aState('links', 1)] })).toBe(
      'A record of stream links was rejected (line 2 of the input, field "from_id"): a cell is empty. ' +
        'Fill it in, or leave it out. Configure object_storage_config to keep rejected records with their reasons. ' +
        'To go on without such records, set on_reject to skip.',
    )
  })

  it('a number beyond safe integers is not rounded', async () => {
    const big = JSON.stringify(aLink(1, 11)).replace('"from_id":1', '"from_id":9007199254740993')
    const message = await refused({ input: [big] })
    expect(message).toContain('field "from_id"): not a record id.')
    expect(message).not.toContain('90071992547409')
  })

  it('an id that was cut on its way here is not taken for another', async () => {
    const changes = [{ field: 'from_id', change: 'TRUNCATED', reason: 'SOURCE_FIELD_SIZE_LIMITATION' }]
    const data = { from_object_type: 'contacts', from_id: '1', to_object_type: 'companies', to_id: '11' }
    expect(await refused({ input: [aRecord('links', data, { meta: { changes } })] })).toContain(
      'field "from_id"',
    )
  })

  it('a stream in the catalogue without a mapping names it and the configured ones', async () => {
    const mappings = [{ ...objects, stream: 'jobs' }]
    const catalog = { streams: [aStream('jobs', ['from_id', 'to_id']), aStream('people', ['id'])] }
    const message = await refused({
      config: { mappings },
      catalog,
      input: [aRecord('jobs', { from_id: 1, to_id: 11 })],
    })
    expect(message).toContain('Stream people has no mapping (there are mappings for "jobs")')
  })

  it('a record of a stream that the catalogue does not name', async () => {
    expect(await refused({ input: [aRecord('people', { id: 1 })] })).toBe(
      'Line 1 of the input is a record of stream people, which the catalog does not name; it names links. ' +
        'Add the stream to the connection, or refresh its schema.',
    )
  })

  it.each([
    ['{}', 'The configured catalog has no list "streams"'],
    ['{"streams":[{}]}', 'has no name at streams[0].stream.name'],
    [
      JSON.stringify(aCatalog('links', canonicalFields, { destination_sync_mode: 'upsert' })),
      'has no known mode at streams[0]',
    ],
    [JSON.stringify({ streams: [aStream('links'), aStream('links')] }), 'names the stream links twice'],
    ['not json', 'is not JSON (look at its beginning and its end)'],
    ['{"streams":\n [1;2]}', 'catalog.txt, is not JSON (line 2 column 4)'],
  ])('an invalid catalogue: %s', async (catalog, message) => {
    expect(await refused({ catalog, input: [aLink(1, 11)] })).toContain(message)
  })

  it('a configuration for another connector', async () => {
    const credentials = { type: 'OAuth', client_id: 'a', client_secret: 'canary', refresh_token: 'c' }
    const message = await refused({ config: { credentials }, input: [aLink(1, 11)] })
    expect(message).toContain('credentials has no key "type"')
    expect(message).not.toContain('canary')
  })

  it('an unknown label, for which nothing of the record is repeated', async () => {
    const message = await refused({ input: [aLink(1, 11, 'Secret role')] })
    expect(message).toContain('field "label"): unknown label.')
    expect(message).not.toContain('Secret role')
  })

  it('a record that HubSpot does not have', async () => {
    expect(await refused({ input: [aLink(999, 11)] })).toContain('record not found')
  })
})

describe('states that stand where none is expected', () => {
  it('a state before any record comes back at once', async () => {
    const { states, exitCode } = await run('write', { input: [aState('links', 1)] })
    expect([exitCode, states[0].destinationStats]).toEqual([0, { recordCount: 0 }])
  })

  it('a state of a stream that the catalogue does not name comes back too', async () => {
    const { states } = await run('write', { input: [aState('people', 1)] })
    expect(states).toHaveLength(1)
  })
})

it('an empty catalogue is a sync of nothing', async () => {
  const { exitCode, messages } = await run('write', { catalog: { streams: [] } })
  expect([exitCode, messages.some(({ trace }) => trace?.type === 'ERROR')]).toEqual([0, false])
})

it('a command that does not exist', async () => {
  const { exitCode, failure } = await run('wirte')
  expect([exitCode, failure.message]).toEqual([
    1,
    '"wirte" is not a command of this connector; did you mean "write"?',
  ])
})

it('a connection by sockets is refused', async () => {
  expect(await refused({ env: { DATA_CHANNEL_MEDIUM: 'SOCKET' } })).toContain('not from sockets')
})
