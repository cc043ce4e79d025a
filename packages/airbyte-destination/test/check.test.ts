import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aPortal, credentials, run, smallPortal } from './a-sync.ts'
import { anS3, storageConfig } from './an-s3.ts'

const objects = { kind: 'association', from_object_type: 'contacts', to_object_type: 'companies' }

/** What check answers; a configuration that does not work is an answer, so it ends well in any case. */
async function checked(
  config: object,
  emulator = aPortal(),
): Promise<{ status: string; problems: string[] }> {
  const { exitCode, messages } = await run('check', { emulator, config })
  expect([exitCode, messages.length, messages[0].type]).toEqual([0, 1, 'CONNECTION_STATUS'])
  const { status, message = '' } = messages[0].connectionStatus
  expect(message).not.toContain('canary')
  return { status, problems: message === '' ? [] : message.split('\n') }
}

const all = ['contacts', 'companies'].flatMap((name) => [
  `crm.objects.${name}.read`,
  `crm.objects.${name}.write`,
])

describe('check', () => {
  it('succeeds when everything that is configured is there, and writes nothing', async () => {
    const emulator = aPortal()
    emulator.snapshot()
    const mappings = [
      {
        ...objects,
        stream: 'a',
        from: { by: 'unique_property', property: 'email' },
        labels: { by: 'constant', labels: ['Advisor'] },
      },
      { kind: 'limit', stream: 'b', from_object_type: 'contacts', to_object_type: 'companies' },
    ]
    expect(await checked({ mappings }, emulator)).toEqual({ status: 'SUCCEEDED', problems: [] })
    expect(emulator.diff()).toMatchObject({ records: { added: [] }, links: { added: [] } })
  })

  it.runIf(existsSync('/proc/self'))('does not wait for a folder that cannot be made', async () => {
    const storage = { storage_type: 'Local', local_path: '/proc/rejects/deep' }
    const { problems } = await checked({ object_storage_config: storage })
    expect(problems).toEqual([expect.stringMatching(/cannot be kept in \/proc\/rejects.* \(ENOENT\)/)])
  })

  it('names every problem at once', async () => {
    const folder = aFolder()
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const mappings = [
      {
        ...objects,
        stream: 'a',
        from: { by: 'unique_property', property: 'emial' },
        labels: { by: 'constant', labels: ['Advisr', 'Advisor'] },
      },
      { ...objects, stream: 'b', from_object_type: 'contcts' },
    ]
    const { status, problems } = await checked({
      mappings,
      object_storage_config: { storage_type: 'Local', local_path: file },
    })
    expect(status).toBe('FAILED')
    expect(problems).toEqual([
      expect.stringContaining('mappings[0] (a): contacts have no property "emial"; did you mean "email"?'),
      expect.stringContaining(
        'mappings[0] (a): contacts → companies has no label "Advisr"; did you mean "Advisor"?',
      ),
      expect.stringContaining('mappings[1] (b): "contcts"'),
      expect.stringContaining('Rejected records cannot be kept'),
    ])
  })

  it('tells of a token that is not accepted', async () => {
    const emulator = aPortal(smallPortal, { tokens: { access: { other: { scopes: all } }, refresh: {} } })
    const { status, problems } = await checked({ mappings: [{ ...objects, stream: 'a' }] }, emulator)
    expect([status, problems.length]).toEqual(['FAILED', 1])
    expect(problems[0]).toContain('401')
  })

  it('tells of a scope that is missing', async () => {
    const scopes = ['crm.objects.contacts.read', 'oauth']
    const access = { [credentials.access_token]: { scopes } }
    const emulator = aPortal(smallPortal, { tokens: { access, refresh: {} } })
    const { status, problems } = await checked({ mappings: [{ ...objects, stream: 'a' }] }, emulator)
    expect(status).toBe('FAILED')
    expect(problems.join()).toContain('crm.objects.companies')
  })

  it('tries the place for rejected records, and leaves nothing there', async () => {
    const storage = await anS3()
    expect(await checked({ object_storage_config: storageConfig(storage) })).toMatchObject({
      status: 'SUCCEEDED',
    })
    expect([...storage.objects]).toEqual([])
    const { problems } = await checked({
      object_storage_config: storageConfig(storage, { secret_access_key: 'wrong' }),
    })
    expect(problems[0]).toContain('403 SignatureDoesNotMatch')
  })

  it('answers when the configuration cannot be read as one', async () => {
    expect(await checked({ on_reject: 'maybe' })).toEqual({
      status: 'FAILED',
      problems: ['The configuration cannot be used: on_reject cannot be "maybe"; there are "fail", "skip"'],
    })
  })

  it('answers when HubSpot does not', async () => {
    const emulator = aPortal()
    emulator.failNext(100, { kind: 'status', status: 503 })
    const { status, problems } = await checked({}, emulator)
    expect([status, problems.length]).toEqual(['FAILED', 1])
  })
})

it('spec says what the connector is', async () => {
  const { exitCode, messages } = await run('spec')
  expect([exitCode, messages.length]).toEqual([0, 1])
  expect(messages[0].spec).toMatchObject({
    supported_destination_sync_modes: ['append', 'append_dedup', 'overwrite', 'update', 'soft_delete'],
    supportsIncremental: true,
    connectionSpecification: { required: ['credentials'] },
  })
})

it('discover offers associations and limits with their fields and keys', async () => {
  const { messages } = await run('discover')
  const { operations } = messages[0].destination_catalog
  const modes = operations.map(
    (each: { object_name: string; sync_mode: string }) => `${each.object_name} ${each.sync_mode}`,
  )
  expect(modes).toEqual([
    'association append',
    'association append_dedup',
    'association update',
    'association soft_delete',
    'limit append',
    'limit append_dedup',
    'limit soft_delete',
  ])
  for (const { json_schema, matching_keys } of operations) {
    const fields = Object.keys(json_schema.properties)
    expect(fields).toEqual(expect.arrayContaining([...json_schema.required, ...matching_keys.flat()]))
  }
})
