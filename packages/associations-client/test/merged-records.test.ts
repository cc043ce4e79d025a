import type { Emulator } from '@hubspot-associations/emulator'
import { expect, test } from 'vitest'
import { API_VERSIONS } from '../src/index.ts'
import { beginStory } from './story.ts'

async function merge(emulator: Emulator, primaryObjectId: string, objectIdToMerge: string): Promise<string> {
  const answer = await emulator.fetch('https://api.hubapi.com/crm/objects/2026-03/contacts/merge', {
    method: 'POST',
    headers: { authorization: 'Bearer token' },
    body: JSON.stringify({ primaryObjectId, objectIdToMerge }),
  })
  return ((await answer.json()) as { id: string }).id
}

test.each(API_VERSIONS)(
  'the id of a merged record gives the record it was merged into, in %s',
  async (apiVersion) => {
    const { client, emulator } = beginStory({ apiVersion })
    const survivor = await merge(emulator, '1', '2')
    const read = await client.records.readBatch('contacts', ['2', '3', '404'])
    expect(read.map(({ input, status }) => [input, status])).toEqual([
      ['2', 'done'],
      ['3', 'done'],
      ['404', 'failed'],
    ])
    expect(read.map((result) => result.status === 'done' && result.value.id)).toEqual([survivor, '3', false])
  },
)

test.each(API_VERSIONS)(
  'archived records are read where they are asked for, with their date, in %s',
  async (apiVersion) => {
    const { client, emulator } = beginStory({ apiVersion })
    await emulator.fetch('https://api.hubapi.com/crm/objects/2026-03/contacts/2', {
      method: 'DELETE',
      headers: { authorization: 'Bearer token' },
    })
    const [gone] = await client.records.readBatch('contacts', ['2'])
    expect(gone).toMatchObject({ status: 'failed', error: { category: 'OBJECT_NOT_FOUND' } })
    const [archived] = await client.records.readBatch('contacts', ['2'], { archived: true })
    expect(archived).toMatchObject({ status: 'done', value: { id: '2', archived: true } })
    expect(archived?.status === 'done' && Date.parse(archived.value.archivedAt ?? '')).toBeGreaterThan(0)
    const [alive] = await client.records.readBatch('contacts', ['1'], { archived: true })
    expect(alive).toMatchObject({ status: 'failed' })
  },
)
