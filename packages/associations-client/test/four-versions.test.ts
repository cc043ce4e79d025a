import { describe, expect, test } from 'vitest'
import { API_VERSIONS } from '../src/index.ts'
import { beginStory, collect, labelNamed } from './story.ts'

describe.each(API_VERSIONS)('spoken to as %s', (apiVersion) => {
  const begin = () => beginStory({ apiVersion })

  test('every request has its place in the contract', async () => {
    const { client, emulator } = begin()
    await client.account.details()
    await client.schemas.list()
    await client.properties.list('contacts')
    await client.limits.listAll()
    await client.limits.tracking.labels()
    await client.limits.tracking.records('0-1', '0-2')
    await client.associations.requestHighUsageReport('7')
    expect(
      emulator.received.filter(({ operation, status }) => operation === undefined || status !== 200),
    ).toEqual([])
  })

  test('pairs are associated without a label, and read back', async () => {
    const { client, emulator } = begin()
    const inputs = [
      { fromId: '1', toId: '11' },
      { fromId: '2', toId: '12' },
    ]
    const results = await client.associations.createDefaultBatch('contacts', 'companies', inputs)
    expect(results).toEqual(inputs.map((input) => ({ status: 'done', input, value: input })))
    expect(emulator.links('contacts', 'companies').map(({ from, to }) => `${from}-${to}`)).toEqual([
      '1-11',
      '2-12',
    ])
    const read = await collect(client.associations.readBatch('contacts', 'companies', ['1', '3']))
    expect(read).toMatchObject([
      {
        status: 'done',
        input: '1',
        value: [{ toId: '11', types: [{ category: 'HUBSPOT_DEFINED', typeId: 279, label: null }] }],
      },
      { status: 'done', input: '3', value: [] },
    ])
  })

  test('pairs are associated with labels', async () => {
    const { client } = begin()
    const [boss, billing] = [await labelNamed(client, 'Boss'), await labelNamed(client, 'Billing contact')]
    const results = await client.associations.createBatch('contacts', 'companies', [
      { fromId: '1', toId: '11', types: [boss, billing] },
      { fromId: '2', toId: '11', types: [boss] },
    ])
    expect(results.map((result) => result.status === 'done' && result.value)).toEqual([
      { fromId: '1', toId: '11', labels: expect.arrayContaining(['Boss', 'Billing contact']) },
      { fromId: '2', toId: '11', labels: ['Boss'] },
    ])
  })

  test('one pair is labelled, listed, and unlinked', async () => {
    const { client, emulator } = begin()
    const boss = await labelNamed(client, 'Boss')
    const pair = { fromId: '1', toId: '11' }
    expect(await client.associations.create('contacts', 'companies', { ...pair, types: [boss] })).toEqual({
      ...pair,
      labels: ['Boss'],
    })
    await client.associations.createDefault('contacts', 'companies', { fromId: '1', toId: '12' })
    const listed = await collect(client.associations.list('contacts', '1', 'companies'))
    expect(listed.map(({ toId, types }) => [toId, types.map(({ label }) => label)])).toEqual([
      ['11', [null, 'Boss']],
      ['12', [null]],
    ])
    await client.associations.archive('contacts', 'companies', pair)
    await client.associations.archive('contacts', 'companies', pair)
    expect(emulator.links('contacts', 'companies')).toHaveLength(1)
  })

  test('labels are taken away one by one, or with the association', async () => {
    const { client, emulator } = begin()
    const [boss, billing] = [await labelNamed(client, 'Boss'), await labelNamed(client, 'Billing contact')]
    const pair = { fromId: '1', toId: '11' }
    await client.associations.createBatch('contacts', 'companies', [{ ...pair, types: [boss, billing] }])
    const removed = await client.associations.archiveLabelsBatch('contacts', 'companies', [
      { ...pair, types: [boss] },
    ])
    expect(removed).toMatchObject([{ status: 'done', value: pair }])
    const [left] = await collect(client.associations.list('contacts', '1', 'companies'))
    expect(left?.types.map(({ label }) => label)).toEqual([null, 'Billing contact'])
    expect(await client.associations.archiveBatch('contacts', 'companies', [pair])).toMatchObject([
      { status: 'done', value: pair },
    ])
    expect(emulator.links('contacts', 'companies')).toEqual([])
  })

  test('labels are created, renamed and deleted', async () => {
    const { client } = begin()
    const created = await client.labels.create('contacts', 'companies', {
      name: 'advisor',
      label: 'Advisor',
      inverseLabel: 'Advised by',
    })
    expect(created.map(({ label }) => label).sort()).toEqual(['Advised by', 'Advisor'])
    const { typeId } = await labelNamed(client, 'Advisor')
    await client.labels.update('contacts', 'companies', {
      typeId,
      label: 'Counsel',
      inverseLabel: 'Counselled by',
    })
    expect(await labelNamed(client, 'Counsel')).toMatchObject({ category: 'USER_DEFINED', typeId })
    await client.labels.delete('contacts', 'companies', typeId)
    expect((await client.labels.list('contacts', 'companies')).map(({ label }) => label)).not.toContain(
      'Counsel',
    )
  })

  test('limits are set, changed, read and removed', async () => {
    const { client } = begin()
    const type = { category: 'HUBSPOT_DEFINED', typeId: 279 } as const
    const limitNow = async () =>
      (await client.limits.list('contacts', 'companies')).find(
        ({ typeId, category }) => typeId === 279 && category === 'HUBSPOT_DEFINED',
      )?.maxToObjectIds
    const created = await client.limits.createBatch('contacts', 'companies', [{ ...type, maxToObjectIds: 5 }])
    expect(created).toMatchObject([{ status: 'done', value: { ...type, maxToObjectIds: 5 } }])
    expect(await limitNow()).toBe(5)
    expect(
      await client.limits.updateBatch('contacts', 'companies', [{ ...type, maxToObjectIds: 6 }]),
    ).toMatchObject([{ status: 'done' }])
    expect(await limitNow()).toBe(6)
    expect(await client.limits.purgeBatch('contacts', 'companies', [type])).toEqual([
      { status: 'done', input: type, value: type },
    ])
    expect(await limitNow()).toBeNull()
  })

  test('a limit of a type that the pair does not have fails alone', async () => {
    const { client } = begin()
    const results = await client.limits.createBatch('contacts', 'companies', [
      { category: 'HUBSPOT_DEFINED', typeId: 279, maxToObjectIds: 5 },
      { category: 'HUBSPOT_DEFINED', typeId: 5, maxToObjectIds: 5 },
    ])
    expect(results).toMatchObject([
      { status: 'done' },
      { status: 'failed', error: { category: 'VALIDATION_ERROR' } },
    ])
  })

  test('records are read by id and by e-mail address, in any spelling', async () => {
    const { client } = begin()
    const byId = await client.records.readBatch('contacts', ['1', '99', '1'])
    expect(byId).toMatchObject([
      { status: 'done', input: '1', value: { id: '1' } },
      { status: 'failed', input: '99', error: { category: 'OBJECT_NOT_FOUND' } },
    ])
    const byEmail = await client.records.readBatch('contacts', ['ADA@Example.com', 'nobody@example.com'], {
      idProperty: 'email',
    })
    expect(byEmail).toMatchObject([
      {
        status: 'done',
        input: 'ADA@Example.com',
        value: { id: '1', properties: { email: 'ada@example.com' } },
      },
      { status: 'failed', input: 'nobody@example.com', error: { category: 'OBJECT_NOT_FOUND' } },
    ])
  })

  test('records are searched for, in lower case', async () => {
    const { client } = begin()
    const filterGroups = [
      {
        filters: [
          { propertyName: 'domain', operator: 'IN', values: ['EXAMPLE.com', 'Example.org'] } as const,
        ],
      },
    ]
    const found = await collect(client.records.search('companies', { filterGroups, properties: ['domain'] }))
    expect(found.map(({ id }) => id).sort()).toEqual(['11', '12'])
  })

  test('records are searched for by a text, a page at a time', async () => {
    const { client } = begin()
    const query = { filterGroups: [], text: 'example.org', properties: ['domain'] }
    const page = await client.records.searchPage('companies', query)
    expect(page).toEqual({ records: [expect.objectContaining({ id: '12' })] })
  })

  test('the account and its custom objects are looked up', async () => {
    const { client, emulator } = begin()
    emulator.seed({
      schemas: [{ name: 'vendor', objectTypeId: '2-777', labels: { singular: 'Vendor', plural: 'Vendors' } }],
    })
    expect(await client.account.details()).toMatchObject({ portalId: '62515', timeZone: 'Europe/Berlin' })
    expect(await client.schemas.list()).toEqual([
      {
        objectTypeId: '2-777',
        fullyQualifiedName: 'p62515_vendor',
        name: 'vendor',
        labels: { singular: 'Vendor', plural: 'Vendors' },
        associations: expect.any(Array),
      },
    ])
    const email = (await client.properties.list('contacts')).find(({ name }) => name === 'email')
    expect(email).toMatchObject({ name: 'email', type: 'string' })
  })

  test('tells what the subscription allows', async () => {
    const { client } = begin()
    expect(await client.limits.tracking.records('0-1', '0-2')).toMatchObject({
      limit: 50_000,
      totalRecordsAtLimit: 0,
      atLimit: [],
    })
    const [usage] = await client.limits.tracking.labels()
    expect(usage).toMatchObject({ fromObjectTypeId: '0-1', toObjectTypeId: '0-2', limit: 50 })
    expect(usage?.labels).toContain('Boss')
  })

  test('the report is asked for once', async () => {
    const { client } = begin()
    const report = await client.associations.requestHighUsageReport('7')
    expect(report).toMatchObject({ userId: '7', userEmail: expect.stringContaining('@example.com') })
    expect(report.enqueuedAt).toBeGreaterThan(0)
  })
})

test('v4 is announced to end, once; the dated versions are not', async () => {
  const v4 = beginStory({ apiVersion: 'v4' })
  await v4.client.labels.list('contacts', 'companies')
  await v4.client.labels.list('contacts', 'companies')
  expect(v4.events).toEqual([
    { type: 'notice', code: 'api-version-ends', message: expect.stringContaining('30 March 2027') },
  ])
  expect(beginStory().events).toEqual([])
})
