import type { Seed } from '@hubspot-associations/emulator'
import { describe, expect, it } from 'vitest'
import { canonicalMapping, type Mapping, type Row } from '../src/index.ts'
import { aPortal, labelsOn, outcomesOf, rowsOf, smallPortal } from './a-portal.ts'

type Limits = NonNullable<Seed['limits']>
type Associations = NonNullable<Seed['associations']>

const byId: Mapping = {
  from: { objectType: 'contacts', column: 'contact' },
  to: { objectType: 'companies', column: 'company' },
  labels: { column: 'role' },
  action: { column: 'action' },
}

const limited = (limits: Limits, associations: Associations = []) =>
  aPortal({ ...smallPortal, limits, associations })

const linked = (fromId: string, toId: string, labels: string[] = []): Associations[number] => ({
  from: 'contacts',
  fromId,
  to: 'companies',
  toId,
  labels,
})

const row = (contact: string, company: string, role = '', action = 'add') => ({
  contact,
  company,
  role,
  action,
})

async function applied(portal: ReturnType<typeof aPortal>, rows: Row[], dryRun = false) {
  const outcomes = await outcomesOf({ client: portal.client, mapping: byId, dryRun }, rows)
  return outcomes.map((outcome) => [outcome.code, 'message' in outcome ? outcome.message : ''])
}

const writes = ({ emulator }: ReturnType<typeof aPortal>) =>
  emulator.received.filter(({ path }) => /batch\/(create|associate)/.test(path)).length

describe('limits of the portal', () => {
  it('reject a row before it is sent, with the limit and the count', async () => {
    const portal = limited(
      [{ from: 'contacts', to: 'companies', label: 'Billing contact', maxToObjectIds: 1 }],
      [linked('1', '11', ['Billing contact'])],
    )
    expect(await applied(portal, rowsOf(row('1', '12', 'Billing contact')))).toEqual([
      ['LIMIT_EXCEEDED', 'contact 1 may have 1 "Billing contact" of companies and has 1 already'],
    ])
    expect(writes(portal)).toBe(0)
  })

  it('count the rows of one run, first come, first served', async () => {
    const portal = limited(
      [{ from: 'contacts', to: 'companies', category: 'HUBSPOT_DEFINED', typeId: 279, maxToObjectIds: 2 }],
      [linked('1', '11')],
    )
    const rows = rowsOf(row('1', '13'), row('1', '12'), row('2', '12'))
    expect(await applied(portal, rows)).toEqual([
      ['NEW_ASSOCIATION', ''],
      ['LIMIT_EXCEEDED', 'contact 1 may have 2 companies and has 1, and 1 more in this run'],
      ['NEW_ASSOCIATION', ''],
    ])
    expect(portal.emulator.links('contacts', 'companies').map(({ from, to }) => `${from}-${to}`)).toEqual([
      '1-11',
      '1-13',
      '2-12',
    ])
  })

  it('hold for the record at the other end too', async () => {
    const portal = limited(
      [{ from: 'companies', to: 'contacts', category: 'HUBSPOT_DEFINED', typeId: 280, maxToObjectIds: 2 }],
      [linked('3', '11')],
    )
    const rows = rowsOf(row('2', '11'), row('1', '11'))
    expect(await applied(portal, rows)).toEqual([
      ['NEW_ASSOCIATION', ''],
      ['LIMIT_EXCEEDED', 'company 11 may have 2 contacts and has 1, and 1 more in this run'],
    ])
  })

  it('hold for a paired label at the other end, under its other text', async () => {
    const portal = limited(
      [{ from: 'companies', to: 'contacts', label: 'Advised by', maxToObjectIds: 1 }],
      [linked('3', '11', ['Advisor'])],
    )
    expect(await applied(portal, rowsOf(row('2', '11', 'Advisor'), row('2', '11', '')))).toEqual([
      ['LIMIT_EXCEEDED', 'company 11 may have 1 "Advised by" of contacts and has 1 already'],
      ['NEW_ASSOCIATION', ''],
    ])
    expect(await labelsOn(portal.client, '2', '11')).toEqual([])
  })

  it('reject only the rows that ask for the label that is full', async () => {
    const portal = limited(
      [{ from: 'contacts', to: 'companies', label: 'Billing contact', maxToObjectIds: 1 }],
      [linked('1', '11', ['Billing contact'])],
    )
    const rows = rowsOf(row('1', '12', 'Decision maker'), row('1', '12', 'Billing contact'))
    expect((await applied(portal, rows)).map(([code]) => code)).toEqual(['NEW_ASSOCIATION', 'LIMIT_EXCEEDED'])
    expect(await labelsOn(portal.client, '1', '12')).toEqual(['Decision maker'])
  })

  it('leave alone what is there already, however full the record is', async () => {
    const portal = limited(
      [{ from: 'contacts', to: 'companies', label: 'Billing contact', maxToObjectIds: 1 }],
      [linked('1', '11', ['Billing contact']), linked('1', '12', ['Billing contact'])].slice(0, 1),
    )
    expect(await applied(portal, rowsOf(row('1', '11', 'Billing contact')))).toEqual([
      ['ALREADY_ASSOCIATED', ''],
    ])
  })

  it('see the room that removing rows make, wherever they stand', async () => {
    const portal = limited(
      [{ from: 'contacts', to: 'companies', label: 'Billing contact', maxToObjectIds: 1 }],
      [linked('1', '11', ['Billing contact'])],
    )
    const rows = rowsOf(row('1', '12', 'Billing contact'), row('1', '11', 'Billing contact', 'remove-label'))
    expect((await applied(portal, rows)).map(([code]) => code)).toEqual(['NEW_ASSOCIATION', 'LABELS_REMOVED'])
    expect(await labelsOn(portal.client, '1', '12')).toEqual(['Billing contact'])
  })

  it('are told in a dry run as they will be kept', async () => {
    const portal = limited([
      { from: 'contacts', to: 'companies', category: 'HUBSPOT_DEFINED', typeId: 279, maxToObjectIds: 1 },
    ])
    const rows = rowsOf(row('1', '11'), row('1', '12'))
    const options = { client: portal.client, mapping: byId, dryRun: true, windowSize: 1 }
    const outcomes = await outcomesOf(options, rows)
    expect(outcomes.map(({ status }) => status)).toEqual(['planned', 'rejected'])
  })

  it('are counted anew in each window, which has been written by then', async () => {
    const portal = limited([
      { from: 'contacts', to: 'companies', category: 'HUBSPOT_DEFINED', typeId: 279, maxToObjectIds: 2 },
    ])
    const rows = rowsOf(row('1', '11'), row('1', '12'), row('1', '13'))
    const outcomes = await outcomesOf({ client: portal.client, mapping: byId, windowSize: 1 }, rows)
    expect(outcomes.map(({ status }) => status)).toEqual(['applied', 'applied', 'rejected'])
  })

  it('leave Primary to HubSpot, which moves it from record to record', async () => {
    const portal = limited(
      [{ from: 'contacts', to: 'companies', category: 'HUBSPOT_DEFINED', typeId: 1, maxToObjectIds: 1 }],
      [linked('1', '11', ['Primary'])],
    )
    await applied(portal, rowsOf(row('1', '12', 'Primary')))
    expect(writes(portal)).toBe(1)
  })

  it('hold within one object type for both records', async () => {
    const { client } = aPortal({
      ...smallPortal,
      limits: [
        { from: 'contacts', to: 'contacts', category: 'HUBSPOT_DEFINED', typeId: 449, maxToObjectIds: 1 },
      ],
      associations: [{ from: 'contacts', fromId: '1', to: 'contacts', toId: '2', labels: [] }],
    })
    const rows = rowsOf({
      from_object_type: 'contacts',
      from_id: '3',
      to_object_type: 'contacts',
      to_id: '1',
    })
    const [outcome] = await outcomesOf({ client, mapping: canonicalMapping }, rows)
    expect(outcome).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: 'contact 1 may have 1 contacts and has 1 already',
    })
  })
})

describe('without limits', () => {
  it('the check costs one call per direction, and no row is read twice', async () => {
    const portal = aPortal()
    await applied(portal, rowsOf(row('1', '11', 'Advisor'), row('2', '12'), row('3', '13')))
    const operations = portal.emulator.received.map(({ operation }) => operation)
    expect(operations.filter((name) => name === 'listAssociationLimits')).toHaveLength(2)
    expect(operations.filter((name) => name === 'readAssociationsBatch')).toHaveLength(1)
  })

  it('a portal that may not read limits is imported into all the same', async () => {
    const portal = aPortal()
    portal.emulator.failNext(2, { kind: 'status', status: 403 }, { operation: 'listAssociationLimits' })
    expect(await applied(portal, rowsOf(row('1', '11')))).toEqual([['NEW_ASSOCIATION', '']])
  })
})
