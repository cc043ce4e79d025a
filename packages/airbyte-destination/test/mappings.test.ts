import { describe, expect, it } from 'vitest'
import { aCatalog, aPortal, aRecord, aStream, linksIn, run } from './a-sync.ts'

const objects = { kind: 'association', from_object_type: 'contacts', to_object_type: 'companies' }

describe('a mapping', () => {
  it('finds records by unique properties', async () => {
    const emulator = aPortal()
    const mapping = {
      ...objects,
      stream: 'jobs',
      from: { by: 'unique_property', property: 'email', field: 'mail' },
      to: { by: 'unique_property', property: 'code', field: 'employer' },
      labels: { by: 'constant', labels: ['Billing contact'] },
    }
    const { exitCode } = await run('write', {
      emulator,
      config: { mappings: [mapping] },
      catalog: aCatalog('jobs', ['mail', 'employer']),
      input: [aRecord('jobs', { mail: 'Person1@example.com', employer: 'C-11' })],
    })
    expect([exitCode, linksIn(emulator)]).toEqual([0, ['1-11 Billing contact']])
  })

  it('takes labels from a field and splits them', async () => {
    const emulator = aPortal()
    const mapping = { ...objects, stream: 'jobs', labels: { by: 'field', field: 'roles', separator: '|' } }
    await run('write', {
      emulator,
      config: { mappings: [mapping] },
      catalog: aCatalog('jobs', ['from_id', 'to_id', 'roles']),
      input: [aRecord('jobs', { from_id: 1, to_id: 11, roles: 'Billing contact | Advisor' })],
    })
    expect(linksIn(emulator)).toEqual(['1-11 Advisor Billing contact'])
  })

  it('reads what source-hubspot emits, by label: type ids are those of the other portal', async () => {
    const emulator = aPortal()
    const fields = ['from_id', 'to_id', 'association_type_id', 'category', 'label']
    const { exitCode } = await run('write', {
      emulator,
      config: { mappings: [{ ...objects, stream: 'contacts_to_companies' }] },
      catalog: aCatalog('contacts_to_companies', fields),
      input: [
        aRecord('contacts_to_companies', {
          from_id: '1',
          to_id: '11',
          association_type_id: 279,
          category: 'HUBSPOT_DEFINED',
          label: null,
        }),
        aRecord('contacts_to_companies', {
          from_id: '1',
          to_id: '11',
          association_type_id: 1,
          category: 'HUBSPOT_DEFINED',
          label: 'Primary',
        }),
        aRecord('contacts_to_companies', {
          from_id: '1',
          to_id: '11',
          association_type_id: 4711,
          category: 'USER_DEFINED',
          label: 'Advisor',
        }),
      ],
    })
    expect([exitCode, linksIn(emulator)]).toEqual([0, ['1-11 Advisor Primary']])
  })

  it('applies to every stream that its pattern fits, an exact name comes first', async () => {
    const emulator = aPortal()
    const mappings = [
      { ...objects, stream: 'crm_*', labels: { by: 'none' } },
      { ...objects, stream: 'crm_roles', labels: { by: 'constant', labels: ['Advisor'] } },
    ]
    const streams = ['crm_links', 'crm_roles'].map((name) => aStream(name, ['from_id', 'to_id']))
    await run('write', {
      emulator,
      config: { mappings },
      catalog: { streams },
      input: [
        aRecord('crm_links', { from_id: 1, to_id: 11 }),
        aRecord('crm_roles', { from_id: 2, to_id: 12 }),
      ],
    })
    expect(linksIn(emulator)).toEqual(['1-11', '2-12 Advisor'])
  })

  it('is found behind the prefix of a connection', async () => {
    const emulator = aPortal()
    await run('write', {
      emulator,
      config: { mappings: [{ ...objects, stream: 'jobs' }] },
      catalog: aCatalog('prod_jobs', ['from_id', 'to_id']),
      input: [aRecord('prod_jobs', { from_id: 1, to_id: 11 })],
    })
    expect(linksIn(emulator)).toEqual(['1-11'])
  })

  it('finds fields that were written in lower case on their way', async () => {
    const emulator = aPortal()
    const mapping = { ...objects, stream: 'jobs', from: { by: 'id', field: 'ContactId' } }
    await run('write', {
      emulator,
      config: { mappings: [mapping] },
      catalog: aCatalog('jobs', ['contactid', 'to_id']),
      input: [aRecord('jobs', { contactid: 1, to_id: 11 })],
    })
    expect(linksIn(emulator)).toEqual(['1-11'])
  })

  it('tells streams of one name in two namespaces apart', async () => {
    const emulator = aPortal()
    const named = (namespace: string) =>
      aStream('jobs', ['from_id', 'to_id'], {
        stream: { name: 'jobs', namespace, json_schema: { properties: { from_id: {}, to_id: {} } } },
      })
    const { exitCode } = await run('write', {
      emulator,
      config: { mappings: [{ ...objects, stream: 'jobs' }] },
      catalog: { streams: [named('a'), named('b')] },
      input: [
        aRecord('jobs', { from_id: 1, to_id: 11 }, { namespace: 'a' }),
        aRecord('jobs', { from_id: 2, to_id: 12 }, { namespace: 'b' }),
      ],
    })
    expect([exitCode, linksIn(emulator)]).toEqual([0, ['1-11', '2-12']])
  })

  it('keeps what one stream wrote when another writes the same pair', async () => {
    const emulator = aPortal()
    const mappings = ['Advisor', 'Billing contact'].map((label) => ({
      ...objects,
      stream: label.toLowerCase(),
      labels: { by: 'constant', labels: [label] },
    }))
    const streams = mappings.map(({ stream }) => aStream(stream, ['from_id', 'to_id']))
    const input = [1, 2, 3].flatMap((n) =>
      mappings.map(({ stream }) => aRecord(stream, { from_id: n, to_id: 11 })),
    )
    await run('write', { emulator, config: { mappings }, catalog: { streams }, input })
    expect(linksIn(emulator)).toEqual([
      '1-11 Advisor Billing contact',
      '2-11 Advisor Billing contact',
      '3-11 Advisor Billing contact',
    ])
  })
})

describe('records of limits', () => {
  const limitFields = ['from_object_type', 'to_object_type', 'label', 'max_to_object_ids']
  const limit = (max: unknown, label: string | null = null) =>
    aRecord('limits', {
      from_object_type: 'contacts',
      to_object_type: 'companies',
      label,
      max_to_object_ids: max,
    })

  const limitsIn = async (emulator: ReturnType<typeof aPortal>): Promise<unknown[]> => {
    const answer = await emulator.fetch(
      'http://hubspot.example.com/crm/associations/2026-03/definitions/configurations/contacts/companies',
      { headers: { authorization: 'Bearer any' } },
    )
    const { results } = (await answer.json()) as {
      results: { label: string | null; userEnforcedMaxToObjectIds: number }[]
    }
    return results
      .filter(({ userEnforcedMaxToObjectIds }) => userEnforcedMaxToObjectIds !== null)
      .map(({ label, userEnforcedMaxToObjectIds }) => [label ?? '', userEnforcedMaxToObjectIds])
  }

  it('set limits, change them and leave the others alone; canonical ones need no mapping', async () => {
    const emulator = aPortal()
    const catalog = aCatalog('limits', limitFields)
    const { exitCode } = await run('write', { emulator, catalog, input: [limit(9), limit('2', 'Advisor')] })
    expect([exitCode, await limitsIn(emulator)]).toEqual([
      0,
      [
        ['', 9],
        ['Advisor', 2],
      ],
    ])
    await run('write', { emulator, catalog, input: [limit(3, 'Advisor')] })
    expect(await limitsIn(emulator)).toEqual([
      ['', 9],
      ['Advisor', 3],
    ])
  })

  it('take limits away when they are marked as deleted, or the stream is soft_delete', async () => {
    const emulator = aPortal()
    const fields = [...limitFields, '_ab_cdc_deleted_at']
    await run('write', {
      emulator,
      catalog: aCatalog('limits', fields),
      input: [limit(9), limit(2, 'Advisor')],
    })
    const gone = aRecord('limits', {
      from_object_type: 'contacts',
      to_object_type: 'companies',
      label: 'Advisor',
      max_to_object_ids: 2,
      _ab_cdc_deleted_at: '2026-01-01T00:00:00Z',
    })
    await run('write', { emulator, catalog: aCatalog('limits', fields), input: [gone] })
    expect(await limitsIn(emulator)).toEqual([['', 9]])
    const catalog = aCatalog('limits', limitFields, { destination_sync_mode: 'soft_delete' })
    await run('write', { emulator, catalog, input: [limit(9)] })
    expect(await limitsIn(emulator)).toEqual([])
  })

  it.each([[0], ['many'], [null], [-1], [1.5]])('are rejected when they say %j', async (max) => {
    const { failure } = await run('write', { catalog: aCatalog('limits', limitFields), input: [limit(max)] })
    expect(failure.failure_type).toBe('config_error')
    expect(failure.message).toContain('field "max_to_object_ids"')
  })
})
