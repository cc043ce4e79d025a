import type { AssociationLabel } from '@hubspot-associations/client'
import { describe, expect, it } from 'vitest'
import type { Mapping } from '../src/index.ts'
import { countImagined, createResolvers } from '../src/index.ts'
import { aPortal, labelsOn, outcomesOf, rowsOf, smallPortal } from './a-portal.ts'

const mapping: Mapping = {
  from: { objectType: 'contacts', column: 'Contact' },
  to: { objectType: 'companies', column: 'Company' },
  labels: { column: 'Role', primaryColumn: 'Main' },
}
const row = (Role: string, Main = '') => ({ Contact: '1', Company: '11', Role, Main })

describe('a label may be written', () => {
  it('by its text in any letter case, and with signs between the words', async () => {
    const { client } = aPortal()
    const outcomes = await outcomesOf({ client, mapping }, rowsOf(row('billing_contact; DECISION-MAKER')))
    expect(outcomes).toMatchObject([{ status: 'applied' }])
    expect(await labelsOn(client, '1', '11')).toEqual(['Billing contact', 'Decision maker'])
  })

  it('by a yes in a column of its own', async () => {
    const { client } = aPortal()
    await outcomesOf({ client, mapping }, rowsOf(row('Advisor', 'true')))
    expect(await labelsOn(client, '1', '11')).toEqual(['Advisor', 'Primary'])
  })

  it('by both of its texts', async () => {
    const { client } = aPortal()
    const outcomes = await outcomesOf({ client, mapping }, rowsOf(row('Advisor/Advised by')))
    expect(outcomes).toMatchObject([{ status: 'applied' }])
    expect(await labelsOn(client, '1', '11')).toEqual(['Advisor'])
  })

  it('by its internal name, which object schemas tell, each read once', async () => {
    const { client, emulator } = aPortal({
      ...smallPortal,
      labels: [
        { from: 'contacts', to: 'companies', name: 'invoice_receiver', label: 'Billing contact' },
        { from: 'contacts', to: 'companies', name: 'adv', label: 'Advisor', inverseLabel: 'Advised by' },
      ],
    })
    const outcomes = await outcomesOf(
      { client, mapping },
      rowsOf(row('Invoice_Receiver'), row('adv'), row('nobody')),
    )
    expect(outcomes).toMatchObject([{ status: 'applied' }, { status: 'applied' }, { code: 'UNKNOWN_LABEL' }])
    expect(await labelsOn(client, '1', '11')).toEqual(['Advisor', 'Billing contact'])
    expect(emulator.received.filter(({ operation }) => operation === 'getObjectSchema')).toHaveLength(1)
  })

  it('not by a name that is HubSpot’s own, whatever custom label has the same number', async () => {
    const { client } = aPortal({
      ...smallPortal,
      labels: [{ from: 'contacts', to: 'companies', name: 'chair', label: 'Head', typeId: 1 }],
    })
    const outcomes = await outcomesOf({ client, mapping }, rowsOf(row('chair'), row('contact_to_company')))
    expect(outcomes.map(({ code }) => code)).toEqual(['NEW_ASSOCIATION', 'UNKNOWN_LABEL'])
  })

  it('is answered with the nearest names', async () => {
    const { client } = aPortal()
    expect(await outcomesOf({ client, mapping }, rowsOf(row('Decison maker')))).toMatchObject([
      {
        code: 'UNKNOWN_LABEL',
        column: 'Role',
        message: 'contacts → companies has no label "Decison maker"; did you mean "Decision maker"?',
      },
    ])
  })

  it('is created on request, with the same text in both directions', async () => {
    const { client } = aPortal()
    const options = { client, mapping, createMissingLabels: true }
    const outcomes = await outcomesOf(options, rowsOf(row('Chair'), row('chair')))
    expect(outcomes.map(({ code }) => code)).toEqual(['NEW_ASSOCIATION', 'REPEATED_ROW'])
    const back = await client.labels.list('companies', 'contacts')
    expect(back.map(({ label }) => label)).toContain('Chair')
  })

  it('is created as a pair when both texts are written', async () => {
    const { client } = aPortal()
    const options = { client, mapping, createMissingLabels: true }
    const outcomes = await outcomesOf(options, rowsOf(row('Owner / Owned by'), row('Owner')))
    expect(outcomes.map(({ code }) => code)).toEqual(['NEW_ASSOCIATION', 'REPEATED_ROW'])
    const texts = async (from: string, to: string) =>
      (await client.labels.list(from, to)).map(({ label }) => label)
    expect(await texts('contacts', 'companies')).toContain('Owner')
    expect(await texts('companies', 'contacts')).toContain('Owned by')
    expect(await texts('contacts', 'companies')).not.toContain('Owned by')
  })

  it('is created as a pair between records of one object, the right way round', async () => {
    const { client } = aPortal()
    const contacts: Mapping = {
      from: { objectType: 'contacts', column: 'A' },
      to: { objectType: 'contacts', column: 'B' },
      labels: { column: 'Role' },
    }
    const rows = rowsOf({ A: '1', B: '2', Role: 'Parent/Child' }, { A: '3', B: '2', Role: 'Child' })
    const outcomes = await outcomesOf({ client, mapping: contacts, createMissingLabels: true }, rows)
    expect(outcomes.map(({ status }) => status)).toEqual(['applied', 'applied'])
    const held = await Array.fromAsync(client.associations.list('contacts', '2', 'contacts'))
    const labels = Object.fromEntries(
      held.map(({ toId, types }) => [toId, types.flatMap(({ label }) => label ?? [])]),
    )
    // Seen from contact 2: contact 1 is its parent, so 2 is the child; contact 3 is a child, so 2 is the parent.
    expect(labels).toEqual({ 1: ['Child'], 3: ['Parent'] })
  })

  it('is not created as a pair when one of the two texts is there already', async () => {
    const { client } = aPortal()
    const options = { client, mapping, createMissingLabels: true }
    expect(await outcomesOf(options, rowsOf(row('Advisor/Advisee')))).toMatchObject([
      {
        code: 'UNKNOWN_LABEL',
        message:
          'contacts → companies has the label "Advisor", but none that is called "Advisee" on the other side',
      },
    ])
  })

  it('is only planned in a dry run', async () => {
    const { client, emulator } = aPortal()
    const options = { client, mapping, createMissingLabels: true, dryRun: true }
    expect(await outcomesOf(options, rowsOf(row('Owner/Owned by')))).toMatchObject([{ status: 'planned' }])
    expect(emulator.received.filter(({ operation }) => operation === 'createAssociationLabel')).toEqual([])
  })

  it('is planned once, whichever side of it rows name', async () => {
    const { client } = aPortal()
    const { label } = createResolvers(client, { createMissingLabels: true, dryRun: true })
    const pair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }
    const own = { from: pair.from, to: pair.from }
    const asked = [
      ['Owner/Owned by', pair],
      ['Owner', pair],
      ['Owned by', { from: pair.to, to: pair.from }],
      ['Twin', own],
      ['Twin', own],
    ] as const
    const found: AssociationLabel[] = []
    for (const [text, direction] of asked) {
      const type = await label({ text }, direction)
      if (!('code' in type)) found.push(type)
    }
    expect(found.map((type) => type.label)).toEqual(['Owner', 'Owner', 'Owned by', 'Twin', 'Twin'])
    expect(countImagined(found)).toBe(2)
  })
})

it('reads object schemas only for a word that no label has', async () => {
  const { client, emulator } = aPortal()
  const reads = () => emulator.received.filter(({ operation }) => operation === 'getObjectSchema').length
  await outcomesOf({ client, mapping }, rowsOf(row('Advisor'), row('Two words')))
  expect(reads()).toBe(0)
  await outcomesOf({ client, mapping }, rowsOf(row('nobody'), row('no_one')))
  expect(reads()).toBe(1)
})

it.each([403, 404, 400])('does without names where HubSpot answers %s to object schemas', async (status) => {
  const { client, emulator } = aPortal()
  emulator.failNext(2, { kind: 'status', status }, { operation: 'getObjectSchema' })
  expect(await outcomesOf({ client, mapping }, rowsOf(row('nobody')))).toMatchObject([
    { code: 'UNKNOWN_LABEL' },
  ])
})

it('asks again for names after a fault of the moment', async () => {
  const { client } = aPortal()
  let calls = 0
  const get: typeof client.schemas.get = (...asked) =>
    calls++ === 0 ? Promise.reject(new Error('down')) : client.schemas.get(...asked)
  const { label } = createResolvers(
    { ...client, schemas: { ...client.schemas, get } },
    { createMissingLabels: false, dryRun: false },
  )
  const pair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }
  await expect(label({ text: 'nobody' }, pair)).rejects.toThrow('down')
  expect(await label({ text: 'nobody' }, pair)).toMatchObject({ code: 'UNKNOWN_LABEL' })
})
