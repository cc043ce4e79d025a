import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aLink, aPortal, aState, linksIn, run } from './a-sync.ts'
import { anS3, storageConfig } from './an-s3.ts'

const input = [
  aLink(1, 11),
  aLink('no id', 12),
  aLink(2, 12, 'Unknown role'),
  aState('links', 1),
  aLink(3, 13),
  aState('links', 2),
]

describe('on_reject "skip"', () => {
  it('goes on, and counts rejected records in the states that cover them', async () => {
    const emulator = aPortal()
    const { exitCode, states, messages } = await run('write', {
      emulator,
      config: { on_reject: 'skip' },
      input,
    })
    expect([exitCode, linksIn(emulator)]).toEqual([0, ['1-11', '3-13']])
    expect(states.map(({ destinationStats }) => destinationStats)).toEqual([
      { recordCount: 1, rejectedRecordCount: 2 },
      { recordCount: 1 },
    ])
    expect(messages.at(-1).log.message).toBe(
      'Done: 4 records settled: 2 written, 2 rejected (1 × not a record id, 1 × unknown label, 2 × new association)',
    )
  })

  it('fails once more are rejected than max_rejected allows', async () => {
    const limited = (max_rejected: string) =>
      run('write', { config: { on_reject: 'skip', max_rejected }, input })
    const two = await limited('1')
    expect([two.exitCode, two.failure.failure_type]).toEqual([1, 'config_error'])
    expect(two.failure.message).toContain('2 of 2 records were rejected, more than max_rejected allows.')
    expect((await limited('2')).exitCode).toBe(0)
    expect((await limited('49%')).failure.message).toContain('2 of 4 records were rejected')
    expect((await limited('50%')).exitCode).toBe(0)
  })
})

describe('rejected records are kept in a folder', () => {
  it('with reason, remedy and the message digit for digit, for nobody else to read', async () => {
    const folder = aFolder()
    const storage = { storage_type: 'Local', local_path: join(folder, 'deep/rejects') }
    const config = { on_reject: 'skip', object_storage_config: storage }
    const big = JSON.stringify(aLink(1, 11, null, { amount: 1 })).replace(
      '"amount":1',
      '"amount":1.0,"id":9007199254740993',
    )
    const { exitCode } = await run('write', { config, input: [big.replace('"from_id":1', '"from_id":"x"')] })
    const [name = ''] = readdirSync(storage.local_path)
    const path = join(storage.local_path, name)
    const text = readFileSync(path, 'utf8')
    expect([exitCode, name]).toEqual([0, 'rejected-20260101T000000Z.jsonl'])
    expect(JSON.parse(text)).toMatchObject({
      stream: 'links',
      line: 1,
      code: 'INVALID_RECORD_ID',
      field: 'from_id',
      message: '"x" is not a HubSpot record id, which is digits only',
      airbyte_message: { type: 'RECORD' },
    })
    expect(text).toContain('"amount":1.0,"id":9007199254740993')
    for (const each of [path, join(folder, 'deep/rejects'), join(folder, 'deep')])
      expect(statSync(each).mode & 0o077, each).toBe(0)
  })

  it('before the states that cover them come back', async () => {
    const folder = aFolder()
    const config = { on_reject: 'skip', object_storage_config: { storage_type: 'Local', local_path: folder } }
    const kept: number[] = []
    await run('write', {
      config,
      input,
      onLine: (line) => {
        if (!line.includes('"STATE"')) return
        const [name = ''] = readdirSync(folder)
        kept.push(readFileSync(join(folder, name), 'utf8').trim().split('\n').length)
      },
    })
    expect(kept).toEqual([2, 2])
  })

  it('with on_reject "fail" too, where the message says to look', async () => {
    const folder = aFolder()
    const config = { object_storage_config: { storage_type: 'Local', local_path: folder } }
    const { failure, states } = await run('write', {
      config,
      input: [aLink(1, 11, 'Unknown role'), aState('links', 1)],
    })
    const [name = ''] = readdirSync(folder)
    expect(failure.message).toContain(`The rejected records and their reasons are in ${join(folder, name)}.`)
    expect(readFileSync(join(folder, name), 'utf8')).toContain('Unknown role')
    expect(states).toEqual([])
  })

  it('or the sync fails, and no state covers what was not kept', async () => {
    const folder = aFolder()
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const config = { on_reject: 'skip', object_storage_config: { storage_type: 'Local', local_path: file } }
    const { exitCode, failure, states } = await run('write', { config, input })
    expect([exitCode, failure.failure_type, states]).toEqual([1, 'config_error', []])
    expect(failure.message).toContain('Rejected records cannot be kept in')
  })
})

describe('rejected records are kept in storage that is compatible with S3', () => {
  it('in objects named by job and time', async () => {
    const storage = await anS3()
    const config = { on_reject: 'skip', object_storage_config: storageConfig(storage) }
    const { exitCode, states, messages } = await run('write', { config, input, env: { WORKER_JOB_ID: '42' } })
    expect(exitCode).toBe(0)
    expect(states).toHaveLength(2)
    const folder = 'rejects/airbyte/hubspot/42-20260101T000000Z'
    for (const key of storage.objects.keys())
      expect(key).toMatch(new RegExp(`^${folder}/rejected-0000\\d.jsonl$`))
    const lines = [...storage.objects.values()].join('').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).code).toSorted()).toEqual([
      'INVALID_RECORD_ID',
      'UNKNOWN_LABEL',
    ])
    expect(JSON.stringify(messages)).not.toContain('canary')
  })

  it.each([
    [{ secret_access_key: 'wrong' }, '403 SignatureDoesNotMatch'],
    [{ s3_bucket_name: 'other' }, '404 NoSuchBucket'],
  ])('or the sync fails with the reason: %j', async (more, reason) => {
    const storage = await anS3()
    const config = { on_reject: 'skip', object_storage_config: storageConfig(storage, more) }
    const { failure, states } = await run('write', { config, input })
    expect([failure.failure_type, states]).toEqual(['config_error', []])
    expect(failure.message).toContain(`(${reason})`)
  })

  it('or the sync is tried again when nobody answers', async () => {
    const object_storage_config = storageConfig({ url: 'http://127.0.0.1:1', objects: new Map() })
    const { failure } = await run('write', { config: { on_reject: 'skip', object_storage_config }, input })
    expect([failure.failure_type, failure.message]).toEqual([
      'transient_error',
      expect.stringContaining('(no answer)'),
    ])
  })
})
