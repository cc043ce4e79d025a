import assert from 'node:assert/strict'
import { packageName } from '../places.ts'
import type { Trial } from '../trial.ts'
import type { Served } from './served.ts'
import { hubspotNode } from './workflows.ts'

/** What a running n8n knows of the package. */
export function registrationTrials(served: Served): readonly Trial[] {
  return [
    {
      title: 'the node and its twin for agents are known, with icons and codex',
      run: () => nodesAreKnown(served),
    },
    { title: 'both credentials are known', run: () => credentialsAreKnown(served) },
    { title: 'the fields that come out are told before anything has run', run: () => tellsFields(served) },
  ]
}

interface NodeType {
  readonly name: string
  readonly iconUrl?: Readonly<Record<string, string>>
  readonly codex?: { readonly categories: readonly string[] }
}

async function nodesAreKnown({ url, session }: Served): Promise<void> {
  const types = await session.ask<readonly NodeType[]>('GET', '/types/nodes.json')
  const ours = types.filter(({ name }) => name.startsWith(packageName))
  assert.deepEqual(ours.map(({ name }) => name).toSorted(), [hubspotNode, `${hubspotNode}Tool`])
  const { iconUrl = {}, codex } = ours.find(({ name }) => name === hubspotNode) ?? {}
  assert.deepEqual(codex?.categories, ['Sales', 'Marketing & Content'])
  assert.deepEqual(Object.keys(iconUrl).toSorted(), ['dark', 'light'])
  for (const icon of Object.values(iconUrl)) {
    const answer = await fetch(`${url}/${icon}`)
    assert.equal(answer.headers.get('content-type')?.split(';')[0], 'image/svg+xml')
  }
}

async function credentialsAreKnown({ session }: Served): Promise<void> {
  const types = await session.ask<readonly { readonly name: string }[]>('GET', '/types/credentials.json')
  const ours = types.map(({ name }) => name).filter((name) => name.startsWith('hubspotAssociations'))
  assert.deepEqual(ours.toSorted(), ['hubspotAssociationsApi', 'hubspotAssociationsOAuth2Api'])
}

async function tellsFields({ session }: Served): Promise<void> {
  const path = `/schemas/${hubspotNode}/1.0.0/association/create.json`
  const { properties } = await session.ask<{ readonly properties: object }>('GET', path)
  assert.ok('toRecordId' in properties)
}
