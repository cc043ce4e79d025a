import assert from 'node:assert/strict'
import type { Trial } from '../trial.ts'
import type { Served } from './served.ts'
import { credentials, hubspotNode } from './workflows.ts'

/** What the panel asks of n8n while people fill it in. */
export function panelTrials(served: Served): readonly Trial[] {
  return [
    { title: 'objects and labels are offered', run: () => offersChoices(served) },
    { title: 'records are found while people type', run: () => findsRecords(served) },
    { title: 'a credential is tested', run: () => testsCredentials(served) },
    { title: 'a token that ran out is renewed for a test and for a list', run: () => renewsToken(served) },
  ]
}

const panel = {
  nodeTypeAndVersion: { name: hubspotNode, version: 1 },
  currentNodeParameters: {
    authentication: 'accessToken',
    resource: 'association',
    operation: 'create',
    fromObjectType: 'contacts',
    toObjectType: 'companies',
  },
  credentials: { hubspotAssociationsApi: { id: 'token', name: 'HubSpot by key' } },
}

interface Choice {
  readonly name: string
  readonly value: string
}

/** The choices of a list, usually with the key and objects of this panel. */
async function options({ session }: Served, methodName: string, more = {}): Promise<readonly Choice[]> {
  const asked = { ...panel, path: 'parameters.labels', methodName, ...more }
  const path = '/rest/dynamic-node-parameters/options'
  return (await session.ask<{ readonly data: readonly Choice[] }>('POST', path, asked)).data
}

async function offersChoices(served: Served): Promise<void> {
  const objects = await options(served, 'getObjectTypes')
  assert.ok(objects.some(({ value }) => value === 'contacts'))
  const labels = (await options(served, 'getLabels')).map(({ name }) => name)
  assert.ok(labels.includes('Billing contact') && labels.includes('Primary'), labels.join())
  assert.equal((await options(served, 'getLabelsOrAll'))[0]?.value, '')
}

interface Found {
  readonly results: readonly Choice[]
  readonly paginationToken?: string
}

async function findsRecords({ session }: Served): Promise<void> {
  const records = async (more: object): Promise<Found> => {
    const asked = { ...panel, path: 'parameters.fromRecord', methodName: 'searchFromRecords', ...more }
    const path = '/rest/dynamic-node-parameters/resource-locator-results'
    return (await session.ask<{ readonly data: Found }>('POST', path, asked)).data
  }
  const ben = { name: 'ben@example.com', value: '102' }
  assert.deepEqual((await records({ filter: 'ben@' })).results, [ben])
  const first = await records({})
  assert.equal(first.results.length, 200)
  const { results } = await records({ paginationToken: first.paginationToken })
  assert.ok(results.length > 0 && results.length < 200, `${results.length} on the second page`)
}

async function testsCredentials(served: Served): Promise<void> {
  assert.deepEqual(await tested(served, 'token'), { status: 'OK', message: 'Connection successful!' })
  assert.partialDeepStrictEqual(await tested(served, 'wrong'), { status: 'Error' })
}

async function tested({ session, hubspot }: Served, id: string): Promise<object> {
  const asked = credentials(hubspot).find((each) => each.id === id)
  const path = '/rest/credentials/test'
  return (await session.ask<{ readonly data: object }>('POST', path, { credentials: asked })).data
}

async function renewsToken(served: Served): Promise<void> {
  const { emulator } = served
  const statuses = async (work: () => Promise<void>): Promise<readonly unknown[]> => {
    const start = emulator.received.length
    await work()
    return emulator.received.slice(start).map(({ status }) => status)
  }
  // Refused, renewed, and asked again.
  const renewed = [401, 200, 200]
  const ofTest = await statuses(async () => {
    assert.partialDeepStrictEqual(await tested(served, 'oauth-test'), { status: 'OK' })
  })
  assert.deepEqual(ofTest, renewed)
  const ofList = await statuses(async () => {
    const offered = await options(served, 'getLabels', {
      currentNodeParameters: { ...panel.currentNodeParameters, authentication: 'oAuth2' },
      credentials: { hubspotAssociationsOAuth2Api: { id: 'oauth-list', name: 'HubSpot by OAuth' } },
    })
    assert.ok(offered.some(({ name }) => name === 'Billing contact'))
  })
  assert.deepEqual(ofList, renewed)
}
