import type { Emulator } from '@hubspot-associations/emulator'
import { expect, it } from 'vitest'
import { describeOutcome, type Outcome } from '../src/index.ts'
import { aPortal, outcomesOf, rowsOf } from './a-portal.ts'

const byId = {
  from: { objectType: 'contacts', column: 'contact' },
  to: { objectType: 'companies', column: 'company' },
}
const byEmail = { ...byId, from: { objectType: 'contacts', property: 'email', column: 'contact' } }

async function ask(emulator: Emulator, method: string, path: string, body?: object): Promise<{ id: string }> {
  const answer = await emulator.fetch(`https://api.hubapi.com/crm/objects/2026-03/${path}`, {
    method,
    headers: { authorization: 'Bearer token' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return answer.status === 204 ? { id: '' } : ((await answer.json()) as { id: string })
}

const merge = (emulator: Emulator, type: string, primaryObjectId: string, objectIdToMerge: string) =>
  ask(emulator, 'POST', `${type}/merge`, { primaryObjectId, objectIdToMerge })

const said = (outcome: Outcome | undefined) =>
  outcome && [outcome.code, 'column' in outcome && outcome.column, describeOutcome(outcome).message]

it('says into which record one was merged, on either side, also where several became one', async () => {
  const { client, emulator } = aPortal()
  const contact = await merge(emulator, 'contacts', '1', '2')
  const company = await merge(emulator, 'companies', '11', '12')
  const outcomes = await outcomesOf(
    { client, mapping: byId },
    rowsOf(
      { contact: '1', company: '13' },
      { contact: '2', company: '13' },
      { contact: '3', company: '12' },
      { contact: '3', company: '13' },
    ),
  )
  expect(outcomes.map(said)).toEqual([
    ['RECORD_MERGED', 'contact', `contact 1 was merged into ${contact.id}; use ${contact.id}`],
    ['RECORD_MERGED', 'contact', `contact 2 was merged into ${contact.id}; use ${contact.id}`],
    ['RECORD_MERGED', 'company', `company 12 was merged into ${company.id}; use ${company.id}`],
    ['NEW_ASSOCIATION', false, 'new association'],
  ])
})

it('says when a record was archived, and how to go on', async () => {
  const { client, emulator } = aPortal()
  await ask(emulator, 'DELETE', 'companies/11')
  const [outcome] = await outcomesOf({ client, mapping: byId }, rowsOf({ contact: '1', company: '11' }))
  expect(said(outcome)).toEqual([
    'RECORD_ARCHIVED',
    'company',
    expect.stringMatching(/^company 11 was archived on \d{4}-\d\d-\d\d$/),
  ])
  expect(outcome && describeOutcome(outcome).remedy).toBe(
    'Restore the record in HubSpot, or take the row out.',
  )
})

it('says of a value that only an archived record has it', async () => {
  const { client, emulator } = aPortal()
  await ask(emulator, 'DELETE', 'contacts/1')
  const rows = rowsOf(
    { contact: 'ada@example.com', company: '11' },
    { contact: 'no@example.com', company: '11' },
  )
  const outcomes = await outcomesOf({ client, mapping: byEmail }, rows)
  expect(outcomes.map(said)).toEqual([
    [
      'RECORD_ARCHIVED',
      'contact',
      expect.stringMatching(/^contact 1 with email "ada@example.com" was archived on /),
    ],
    ['RECORD_NOT_FOUND', 'contact', 'no record of contacts has email "no@example.com"'],
  ])
})

it('a record that never was is not found, and asking for it twice takes no further call', async () => {
  const { client, emulator } = aPortal()
  const rows = rowsOf({ contact: '1', company: '404' }, { contact: '2', company: '404' })
  const outcomes = await outcomesOf({ client, mapping: byId }, rows)
  expect(outcomes.map(said)).toEqual([
    ['RECORD_NOT_FOUND', 'company', 'HubSpot has no record 404 of companies'],
    ['RECORD_NOT_FOUND', 'company', 'HubSpot has no record 404 of companies'],
  ])
  expect(emulator.received.filter(({ operation }) => operation === 'readObjectsBatch')).toHaveLength(2)
})

it('a token that may not read records loses no outcome over it', async () => {
  const { client, emulator } = aPortal()
  emulator.failNext(1, { kind: 'status', status: 403 }, { operation: 'readObjectsBatch' })
  const [outcome] = await outcomesOf({ client, mapping: byId }, rowsOf({ contact: '1', company: '404' }))
  expect(said(outcome)?.[0]).toBe('RECORD_NOT_FOUND')
})

it('many wrong ids cost no more than a bounded number of questions', async () => {
  const { client, emulator } = aPortal()
  const rows = Array.from({ length: 3_000 }, (_, at) => ({ contact: '1', company: String(90_000 + at) }))
  const outcomes = await outcomesOf({ client, mapping: byId }, rowsOf(...rows))
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
  expect(emulator.received.filter(({ operation }) => operation === 'readObjectsBatch')).toHaveLength(40)
})
