import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { PAIRS, TYPE } from './batch-of-2000.ts'

const PACKAGE = '@hubspot/api-client@14.0.1'
const folder = fileURLToPath(new URL('../node_modules/.cache/official-client/', import.meta.url))

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
  if (!existsSync(`${folder}/node_modules`)) {
    mkdirSync(folder, { recursive: true })
    const npm = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--silent', PACKAGE]
    execFileSync('npm', npm, { stdio: 'inherit' })
  }
  const { Client } = createRequire(folder)('@hubspot/api-client') as {
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
