import { createRequire } from 'node:module'
import { join } from 'node:path'
import { installPeer } from '@hubspot-associations/figures'
import { PAIRS, TYPE } from './batch-of-2000.ts'

const folder = join(import.meta.dirname, 'peer')

interface OfficialClient {
  readonly crm: {
    readonly associations: {
      readonly v4: {
        readonly batchApi: { create(from: string, to: string, body: unknown): Promise<unknown> }
      }
    }
  }
}

/** The same batch through HubSpot's own client, which is installed for this comparison only. */
export function officialCall(baseUrl: string): () => Promise<unknown> {
  installPeer(folder)
  const { Client } = createRequire(join(folder, 'package.json'))('@hubspot/api-client') as {
    Client: new (options: object) => OfficialClient
  }
  const client = new Client({
    accessToken: 'pat-na1-bench',
    basePath: baseUrl,
    limiterOptions: { minTime: 0, maxConcurrent: 1 },
  })
  const types = [{ associationCategory: TYPE.category, associationTypeId: TYPE.typeId }]
  return () => {
    const inputs = PAIRS.map(({ fromId, toId }) => ({ _from: { id: fromId }, to: { id: toId }, types }))
    return client.crm.associations.v4.batchApi.create('contacts', 'companies', { inputs })
  }
}
