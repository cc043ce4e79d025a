import { describe, expect, it } from 'vitest'
import { aCatalog, aLink, aPortal, aRecord, aState, canonicalFields, linksIn, run } from './a-sync.ts'

const inMode = (destination_sync_mode: string, fields = canonicalFields) =>
  aCatalog('links', fields, { destination_sync_mode })

const withDeletions = [...canonicalFields, '_ab_cdc_deleted_at']
const deleted = { _ab_cdc_deleted_at: '2026-01-01T00:00:00Z' }

describe('records that are marked as deleted', () => {
  it('lose their labels, or the association when they name none', async () => {
    const emulator = aPortal()
    const catalog = inMode('append_dedup', withDeletions)
    await run('write', {
      emulator,
      catalog,
      input: [aLink(1, 11, 'Advisor;Billing contact'), aLink(2, 12), aLink(3, 13, 'Advisor')],
    })
    await run('write', {
      emulator,
      catalog,
      input: [
        aLink(1, 11, 'Advisor', deleted),
        aLink(2, 12, null, deleted),
        aLink(3, 13, 'Advisor', { _ab_cdc_deleted_at: null }),
      ],
    })
    expect(linksIn(emulator)).toEqual(['1-11 Billing contact', '3-13 Advisor'])
  })

  it('leave what was never there alone', async () => {
    const { exitCode } = await run('write', {
      catalog: inMode('append', withDeletions),
      input: [aLink(1, 11, 'Advisor', deleted), aLink(2, 12, null, deleted)],
    })
    expect(exitCode).toBe(0)
  })

  it('and the last word of a pair counts', async () => {
    const emulator = aPortal()
    await run('write', {
      emulator,
      catalog: inMode('append', withDeletions),
      input: [aLink(1, 11), aLink(1, 11, null, deleted), aLink(2, 12, null, deleted), aLink(2, 12)],
    })
    expect(linksIn(emulator)).toEqual(['2-12'])
  })
})

it('soft_delete removes', async () => {
  const emulator = aPortal()
  await run('write', { emulator, input: [aLink(1, 11, 'Advisor'), aLink(2, 12)] })
  await run('write', {
    emulator,
    catalog: inMode('soft_delete'),
    input: [aLink(1, 11, 'Advisor'), aLink(2, 12)],
  })
  expect(linksIn(emulator)).toEqual(['1-11'])
})

it('update gives a pair exactly the labels of its record', async () => {
  const emulator = aPortal()
  await run('write', { emulator, input: [aLink(1, 11, 'Advisor')] })
  await run('write', { emulator, catalog: inMode('update'), input: [aLink(1, 11, 'Billing contact')] })
  expect(linksIn(emulator)).toEqual(['1-11 Billing contact'])
})

describe('overwrite', () => {
  it('is refused before anything is written, unless it is said what it means', async () => {
    const emulator = aPortal()
    const { exitCode, failure } = await run('write', {
      emulator,
      catalog: inMode('overwrite'),
      input: [aLink(1, 11)],
    })
    expect([exitCode, failure.failure_type, linksIn(emulator), emulator.received]).toEqual([
      1,
      'config_error',
      [],
      [],
    ])
    expect(failure.message).toContain('say with overwrite_behavior what overwriting is to mean')
  })

  it('may mean append', async () => {
    const emulator = aPortal()
    await run('write', { emulator, input: [aLink(1, 11)] })
    const config = { overwrite_behavior: 'append' }
    await run('write', { emulator, config, catalog: inMode('overwrite'), input: [aLink(2, 12)] })
    expect(linksIn(emulator)).toEqual(['1-11', '2-12'])
  })

  it('removes nothing when the platform clears data: no records, states without content', async () => {
    const emulator = aPortal()
    await run('write', { emulator, input: [aLink(1, 11)] })
    const config = { overwrite_behavior: 'append' }
    const cleared = {
      type: 'STATE',
      state: { type: 'STREAM', stream: { stream_descriptor: { name: 'links' }, stream_state: null } },
    }
    const { exitCode, states } = await run('write', {
      emulator,
      config,
      catalog: inMode('overwrite'),
      input: [cleared],
    })
    expect([exitCode, states.length, linksIn(emulator)]).toEqual([0, 1, ['1-11']])
  })
})

describe('a mirror', () => {
  const config = { overwrite_behavior: 'mirror', max_deletes_percent: 60 }
  const catalog = inMode('overwrite')
  const complete = (status = 'COMPLETE') => ({
    type: 'TRACE',
    trace: {
      type: 'STREAM_STATUS',
      emitted_at: 1,
      stream_status: { stream_descriptor: { name: 'links' }, status },
    },
  })

  /** A portal in which contacts 1 and 2 have companies, some of which no stream sends. */
  async function aGrownPortal() {
    const emulator = aPortal()
    await run('write', {
      emulator,
      input: [
        aLink(1, 11),
        aLink(1, 12),
        aLink(2, 11, 'Advisor'),
        aLink(2, 12, 'Advisor;Billing contact'),
        aLink(3, 13),
      ],
    })
    return emulator
  }

  it('removes what the records of the stream hold and it does not send, once the source says that it is complete', async () => {
    const emulator = await aGrownPortal()
    const { exitCode, messages } = await run('write', {
      emulator,
      config,
      catalog,
      input: [aLink(1, 11), complete()],
    })
    expect([exitCode, linksIn(emulator)]).toEqual([
      0,
      ['1-11', '2-11 Advisor', '2-12 Advisor Billing contact', '3-13'],
    ])
    expect(messages.some(({ log }) => log?.message === 'The mirror removed 1 associations or labels')).toBe(
      true,
    )
  })

  it('of a stream with labels takes away those labels and nothing else', async () => {
    const emulator = await aGrownPortal()
    await run('write', { emulator, config, catalog, input: [aLink(2, 11, 'Advisor'), complete()] })
    expect(linksIn(emulator)).toEqual(['1-11', '1-12', '2-11 Advisor', '2-12 Billing contact', '3-13'])
  })

  it.each([
    ['the input merely ended', [aLink(1, 11)], 1, 'config_error'],
    ['the source broke off', [aLink(1, 11), complete('INCOMPLETE')], 1, 'transient_error'],
    ['no records came', [complete()], 0, undefined],
  ])('removes nothing when %s', async (_, input, code, failureType) => {
    const emulator = await aGrownPortal()
    const before = linksIn(emulator)
    const { exitCode, failure, states } = await run('write', {
      emulator,
      config,
      catalog,
      input: [...input, aState('links', 1)],
    })
    expect([exitCode, failure?.failure_type, linksIn(emulator), states.length]).toEqual([
      code,
      failureType,
      before,
      1,
    ])
  })

  it('removes nothing when a record was rejected', async () => {
    const emulator = await aGrownPortal()
    const before = linksIn(emulator)
    const input = [aLink(1, 11), aLink('no id', 12), complete()]
    const { exitCode } = await run('write', {
      emulator,
      config: { ...config, on_reject: 'skip' },
      catalog,
      input,
    })
    expect([exitCode, linksIn(emulator)]).toEqual([0, before])
  })

  it('removes nothing when it would be more than max_deletes_percent', async () => {
    const emulator = await aGrownPortal()
    const before = linksIn(emulator)
    const strict = { ...config, max_deletes_percent: 20 }
    const { failure } = await run('write', {
      emulator,
      config: strict,
      catalog,
      input: [aLink(1, 11), complete()],
    })
    expect(failure.message).toContain('would remove 1 of 2 associations')
    expect(linksIn(emulator)).toEqual(before)
  })
})

it('a generation that is to be the only one removes nothing', async () => {
  const emulator = aPortal()
  await run('write', { emulator, input: [aLink(1, 11)] })
  const generations = { generation_id: 7, minimum_generation_id: 7, sync_id: 3 }
  await run('write', {
    emulator,
    catalog: aCatalog('links', canonicalFields, generations),
    input: [aLink(2, 12)],
  })
  expect(linksIn(emulator)).toEqual(['1-11', '2-12'])
})

it('objects that users chose on the platform need no mapping', async () => {
  const emulator = aPortal()
  const chosen = { destination_sync_mode: 'append_dedup', destination_object_name: 'association' }
  const data = {
    from_object_type: 'contacts',
    from_id: 1,
    to_object_type: 'companies',
    to_id: 11,
    label: 'Advisor',
  }
  const { exitCode } = await run('write', {
    emulator,
    catalog: aCatalog('warehouse_roles', canonicalFields, chosen),
    input: [aRecord('warehouse_roles', data), aState('warehouse_roles', 1)],
  })
  expect([exitCode, linksIn(emulator)]).toEqual([0, ['1-11 Advisor']])
})
