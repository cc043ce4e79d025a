import { describe, expect, it } from 'vitest'
import { canonicalMapping, type Mapping } from '../src/index.ts'
import { aPortal, labelsOn, outcomesOf, rowsOf, smallPortal } from './a-portal.ts'

const byEmail: Mapping = {
  from: { objectType: 'contacts', property: 'email', column: 'email' },
  to: { objectType: 'companies', property: 'code', column: 'code' },
  labels: { column: 'role' },
}

const byId: Mapping = {
  from: { objectType: 'contacts', column: 'contact' },
  to: { objectType: 'companies', column: 'company' },
  labels: { column: 'role' },
}

const writes = (paths: readonly { readonly path: string }[]) =>
  paths.filter(({ path }) => /batch\/(create|associate)/.test(path))

describe('associating', () => {
  it('links records by unique properties and labels them by name', async () => {
    const { client, emulator } = aPortal()
    const rows = rowsOf(
      { email: 'ada@example.com', code: 'C-1', role: 'Billing contact' },
      { email: 'BEN@example.com', code: 'C-1', role: '' },
    )
    const outcomes = await outcomesOf({ client, mapping: byEmail }, rows)
    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
      ['applied', 'NEW_ASSOCIATION'],
      ['applied', 'NEW_ASSOCIATION'],
    ])
    expect(await labelsOn(client, '1', '11')).toEqual(['Billing contact'])
    expect(await labelsOn(client, '2', '11')).toEqual([])
    expect(writes(emulator.received)).toHaveLength(2)
  })

  it('adds a label without wiping those that are there', async () => {
    const association = {
      from: 'contacts',
      fromId: '1',
      to: 'companies',
      toId: '11',
      labels: ['Decision maker'],
    }
    const { client } = aPortal({ ...smallPortal, associations: [association] })
    const [outcome] = await outcomesOf(
      { client, mapping: byId },
      rowsOf({ contact: '1', company: '11', role: 'Advisor' }),
    )
    expect(outcome).toMatchObject({ status: 'applied', code: 'LABELS_ADDED' })
    expect(await labelsOn(client, '1', '11')).toEqual(['Advisor', 'Decision maker'])
  })

  it('sends one input for all rows of a pair', async () => {
    const { client, emulator } = aPortal()
    const rows = rowsOf(
      { contact: '1', company: '11', role: 'Advisor;Billing contact' },
      { contact: '1', company: '11', role: 'Decision maker' },
      { contact: '1', company: '11', role: 'Advisor' },
      { contact: '1', company: '11', role: '' },
    )
    const outcomes = await outcomesOf({ client, mapping: byId }, rows)
    expect(outcomes.map(({ code }) => code)).toEqual([
      'NEW_ASSOCIATION',
      'NEW_ASSOCIATION',
      'REPEATED_ROW',
      'REPEATED_ROW',
    ])
    expect(await labelsOn(client, '1', '11')).toEqual(['Advisor', 'Billing contact', 'Decision maker'])
    expect(writes(emulator.received)).toHaveLength(1)
  })

  it('changes nothing and sends no write the second time', async () => {
    const { client, emulator } = aPortal()
    const rows = rowsOf(
      { contact: '1', company: '11', role: 'Advisor' },
      { contact: '2', company: '12', role: '' },
      { contact: '9', company: '12', role: '' },
    )
    await outcomesOf({ client, mapping: byId }, rows)
    const before = emulator.received.length
    const again = await outcomesOf({ client, mapping: byId }, rows.slice(0, 2))
    expect(again.map(({ code }) => code)).toEqual(['ALREADY_ASSOCIATED', 'ALREADY_ASSOCIATED'])
    expect(writes(emulator.received.slice(before))).toEqual([])
  })

  it('keeps labels when a file names a pair in both directions', async () => {
    const { client } = aPortal()
    const rows = rowsOf(
      {
        from_object_type: 'contacts',
        from_id: '1',
        to_object_type: 'companies',
        to_id: '11',
        label: 'Billing contact',
      },
      {
        from_object_type: 'companies',
        from_id: '11',
        to_object_type: 'contacts',
        to_id: '1',
        label: 'Advised by',
      },
      {
        from_object_type: 'contacts',
        from_id: '1',
        to_object_type: 'contacts',
        to_id: '2',
        label: 'Manager',
      },
      {
        from_object_type: 'contacts',
        from_id: '2',
        to_object_type: 'contacts',
        to_id: '1',
        label: 'Reports to',
      },
    )
    const outcomes = await outcomesOf({ client, mapping: canonicalMapping }, rows)
    expect(outcomes.map(({ code }) => code)).toEqual([
      'NEW_ASSOCIATION',
      'LABELS_ADDED',
      'NEW_ASSOCIATION',
      'ALREADY_ASSOCIATED',
    ])
    expect(await labelsOn(client, '1', '11')).toEqual(['Advisor', 'Billing contact'])
  })

  it('reads each record once and in windows of any size ends in the same portal', async () => {
    for (const windowSize of [1, 2, 10_000]) {
      const { client } = aPortal()
      const rows = rowsOf(
        { contact: '1', company: '11', role: 'Advisor' },
        { contact: '1', company: '11', role: 'Billing contact' },
        { contact: '1', company: '12', role: '' },
      )
      await outcomesOf({ client, mapping: byId, windowSize }, rows)
      expect(await labelsOn(client, '1', '11')).toEqual(['Advisor', 'Billing contact'])
      expect(await labelsOn(client, '1', '12')).toEqual([])
    }
  })

  it('takes an association type by category and id, checked against the portal', async () => {
    const { client } = aPortal()
    const labels = await client.labels.list('contacts', 'companies')
    const advisor = labels.find(({ label }) => label === 'Advisor')!
    const mapping: Mapping = { ...byId, labels: { categoryColumn: 'category', typeIdColumn: 'type' } }
    const rows = rowsOf(
      { contact: '1', company: '11', category: 'USER_DEFINED', type: `${advisor.typeId}` },
      { contact: '1', company: '12', category: 'HUBSPOT_DEFINED', type: '280' },
      { contact: '1', company: '13', category: 'USER_DEFINED', type: '99999' },
    )
    const outcomes = await outcomesOf({ client, mapping }, rows)
    expect(outcomes.map(({ code }) => code)).toEqual([
      'NEW_ASSOCIATION',
      'WRONG_DIRECTION',
      'INVALID_ASSOCIATION_TYPE',
    ])
    expect(await labelsOn(client, '1', '11')).toEqual(['Advisor'])
  })
})

describe('verbs', () => {
  const held = ['Billing contact', 'Decision maker']
  const seed = {
    ...smallPortal,
    associations: ['11', '12', '13'].map((toId) => ({
      from: 'contacts',
      fromId: '1',
      to: 'companies',
      toId,
      labels: held,
    })),
  }
  const mapping: Mapping = { ...byId, action: { column: 'do' } }

  it('set, remove-label and unlink do what they say and no more', async () => {
    const { client } = aPortal(seed)
    const rows = rowsOf(
      { do: 'set', contact: '1', company: '11', role: 'Advisor' },
      { do: 'remove-label', contact: '1', company: '12', role: 'Billing contact' },
      { do: 'unlink', contact: '1', company: '13' },
      { do: 'unlink', contact: '2', company: '13' },
    )
    const outcomes = await outcomesOf({ client, mapping }, rows)
    expect(outcomes.map(({ code }) => code)).toEqual([
      'LABELS_SET',
      'LABELS_REMOVED',
      'UNLINKED',
      'NOTHING_TO_REMOVE',
    ])
    expect(await labelsOn(client, '1', '11')).toEqual(['Advisor'])
    expect(await labelsOn(client, '1', '12')).toEqual(['Decision maker'])
    expect(await labelsOn(client, '1', '13')).toBeUndefined()
    const again = await outcomesOf({ client, mapping }, rows)
    expect(again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged'])
  })

  it('remove-label never removes the association by way of the unlabelled type', async () => {
    const { client } = aPortal(seed)
    const typed: Mapping = { ...mapping, labels: { categoryColumn: 'category', typeIdColumn: 'type' } }
    const rows = rowsOf(
      { do: 'remove-label', contact: '1', company: '11', category: 'HUBSPOT_DEFINED', type: '279' },
      { do: 'remove-label', contact: '1', company: '12' },
    )
    const outcomes = await outcomesOf({ client, mapping: typed }, rows)
    expect(outcomes.map(({ code }) => code)).toEqual(['WOULD_UNLINK', 'WOULD_UNLINK'])
    expect(await labelsOn(client, '1', '11')).toEqual(held)
  })
})

describe('a dry run', () => {
  it('writes nothing and says what would be', async () => {
    const { client, emulator } = aPortal()
    const rows = rowsOf(
      { contact: '1', company: '11', role: 'Advisor' },
      { contact: '1', company: '11', role: 'Brand new' },
    )
    const outcomes = await outcomesOf(
      { client, mapping: byId, dryRun: true, createMissingLabels: true },
      rows,
    )
    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
      ['planned', 'NEW_ASSOCIATION'],
      ['planned', 'NEW_ASSOCIATION'],
    ])
    expect(await labelsOn(client, '1', '11')).toBeUndefined()
    expect((await client.labels.list('contacts', 'companies')).map(({ label }) => label)).not.toContain(
      'Brand new',
    )
    expect(writes(emulator.received)).toEqual([])
  })
})

describe('missing labels', () => {
  it('are created on request, once each, in the direction of the row', async () => {
    const { client, emulator } = aPortal()
    const rows = rowsOf(
      { contact: '1', company: '11', role: 'Öffentliche Hand' },
      { contact: '2', company: '11', role: 'Öffentliche Hand' },
      { contact: '3', company: '11', role: 'Chair' },
    )
    const outcomes = await outcomesOf({ client, mapping: byId, createMissingLabels: true }, rows)
    expect(outcomes.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied'])
    expect(await labelsOn(client, '2', '11')).toEqual(['Öffentliche Hand'])
    const created = emulator.received.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/labels'),
    )
    expect(created).toHaveLength(2)
  })

  it('that HubSpot will not have reject their rows and stop nothing else', async () => {
    const full = Array.from({ length: 47 }, (_, i) => ({
      from: 'contacts',
      to: 'companies',
      name: `l${i}`,
      label: `L${i}`,
    }))
    const { client } = aPortal({ ...smallPortal, labels: [...smallPortal.labels!, ...full] })
    const rows = rowsOf(
      { contact: '1', company: '11', role: 'One too many' },
      { contact: '2', company: '11', role: 'L1' },
    )
    const outcomes = await outcomesOf({ client, mapping: byId, createMissingLabels: true }, rows)
    expect(outcomes).toMatchObject([
      {
        status: 'rejected',
        code: 'UNKNOWN_LABEL',
        column: 'role',
        message: expect.stringContaining('50 association types'),
      },
      { status: 'applied' },
    ])
  })
})

describe('a row at fault is rejected, and the others are done', () => {
  it.each([
    [
      { email: 'nobody@example.com', code: 'C-1' },
      'RECORD_NOT_FOUND',
      'email',
      'no record of contacts has email "nobody@example.com"',
    ],
    [
      { email: 'ada@example.com', code: 'C-9' },
      'RECORD_NOT_FOUND',
      'code',
      'no record of companies has code "C-9"',
    ],
    [
      { email: 'ada@example.com', code: 'C-1', role: 'Biling contact' },
      'UNKNOWN_LABEL',
      'role',
      'did you mean "Billing contact"?',
    ],
    [
      { email: 'ada@example.com', code: 'C-1', role: 'Advised by' },
      'WRONG_DIRECTION',
      'role',
      'belongs to companies → contacts',
    ],
    [{ email: '', code: 'C-1' }, 'MISSING_VALUE', 'email', 'empty where email belongs'],
  ])('%o', async (cells, code, column, message) => {
    const { client } = aPortal()
    const rows = rowsOf(cells, { email: 'ben@example.com', code: 'C-1', role: 'Advisor' })
    const [bad, good] = await outcomesOf({ client, mapping: byEmail }, rows)
    expect(bad).toMatchObject({ status: 'rejected', code, column, message: expect.stringContaining(message) })
    expect(good).toMatchObject({ status: 'applied' })
  })

  it('by an ambiguous value of a property that is not unique', async () => {
    const { client } = aPortal()
    const mapping: Mapping = {
      ...byEmail,
      to: { objectType: 'companies', property: 'domain', column: 'domain' },
    }
    const rows = rowsOf(
      { email: 'ada@example.com', domain: 'shared.example.com' },
      { email: 'ada@example.com', domain: 'One.example.com' },
    )
    const [ambiguous, found] = await outcomesOf({ client, mapping }, rows)
    expect(ambiguous).toMatchObject({
      code: 'AMBIGUOUS_RECORD',
      column: 'domain',
      message: '2 companies have domain "shared.example.com": 12, 13',
    })
    expect(found).toMatchObject({ status: 'applied' })
    expect(await labelsOn(client, '1', '11')).toEqual([])
  })

  it('by a record id that does not exist', async () => {
    const { client } = aPortal()
    const rows = rowsOf(
      { contact: '1', company: '11' },
      { contact: '999', company: '11' },
      { contact: '2', company: '888' },
    )
    const outcomes = await outcomesOf({ client, mapping: byId }, rows)
    expect(outcomes).toMatchObject([
      { status: 'applied' },
      {
        status: 'rejected',
        code: 'RECORD_NOT_FOUND',
        column: 'contact',
        message: 'HubSpot has no record 999 of contacts',
      },
      {
        status: 'rejected',
        code: 'RECORD_NOT_FOUND',
        column: 'company',
        message: 'HubSpot has no record 888 of companies',
      },
    ])
  })

  it('by an object type that does not exist', async () => {
    const { client } = aPortal()
    const cells = { from_object_type: 'contcats', from_id: '1', to_object_type: 'companies', to_id: '11' }
    const outcomes = await outcomesOf(
      { client, mapping: canonicalMapping },
      rowsOf(cells, { ...cells, from_object_type: 'Contact' }),
    )
    expect(outcomes).toMatchObject([
      {
        code: 'UNKNOWN_OBJECT_TYPE',
        column: 'from_object_type',
        message: expect.stringContaining('did you mean "contacts"?'),
      },
      { status: 'applied' },
    ])
  })

  it('by a limit that the portal sets', async () => {
    const limit = { from: 'contacts', to: 'companies', label: 'Billing contact', maxToObjectIds: 1 }
    const { client } = aPortal({ ...smallPortal, limits: [limit] })
    const first = await outcomesOf(
      { client, mapping: byId },
      rowsOf({ contact: '1', company: '11', role: 'Billing contact' }),
    )
    const second = await outcomesOf(
      { client, mapping: byId },
      rowsOf({ contact: '1', company: '12', role: 'Billing contact' }),
    )
    expect(first).toMatchObject([{ status: 'applied' }])
    expect(second).toMatchObject([{ status: 'rejected', code: 'LIMIT_EXCEEDED' }])
    expect(await labelsOn(client, '1', '12')).toBeUndefined()
  })
})
