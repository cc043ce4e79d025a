/** Three lines that a stranger would write first, and what they print. */
export interface Use {
  readonly file: string
  readonly lines: string
  readonly prints: string
}

/** How strangers use a package; one row for each that is published. */
export interface PublishedPackage {
  readonly name: string
  readonly uses: readonly Use[]
  /** What a program in TypeScript would write. */
  readonly typed?: string
  /** What else a stranger would install. */
  readonly with?: readonly string[]
  /** What it needs in turn uses packages that it does not declare, which yarn would keep out of its reach. */
  readonly isBesideSloppyOnes?: true
  /** What `attw` is to take for granted; left out where there is nothing to import. */
  readonly attw?: 'esm-only'
  readonly files: readonly string[]
}

const portal = `const emulator = createEmulator()
emulator.seed({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })`

/** The packages, their first lines, and what their tarballs must hold. */
export const publishedPackages: readonly PublishedPackage[] = [
  {
    name: '@hubspot-associations/client',
    with: ['@hubspot-associations/emulator'],
    uses: [
      {
        file: 'use.mjs',
        lines: `import { createAssociationsClient } from '@hubspot-associations/client'
import { createClientCore } from '@hubspot-associations/client/core'
import { plainType } from '@hubspot-associations/client/association-types'
import { createEmulator } from '@hubspot-associations/emulator'
${portal}
const { associations } = createAssociationsClient({ accessToken: 'pat-na1-your-token', fetch: emulator.fetch })
const [one] = await associations.createDefaultBatch('contacts', 'companies', [{ fromId: '101', toId: '201' }])
console.log(one.status, typeof createClientCore, plainType('contacts', 'companies').typeId)`,
        prints: 'done function 279',
      },
    ],
    typed: `import { createAssociationsClient, type InputResult, type RecordPair } from '@hubspot-associations/client'
import { hubspotDefinedTypes } from '@hubspot-associations/client/association-types'
const hubspot = createAssociationsClient({ accessToken: async () => 'token', apiVersion: '2026-03' })
const results: Promise<readonly InputResult<RecordPair, RecordPair>[]> =
  hubspot.associations.createDefaultBatch('contacts', 'companies', [{ fromId: '1', toId: '2' }])
// @ts-expect-error ids are texts
hubspot.associations.createDefault('contacts', 'companies', { fromId: 1, toId: '2' })
export { hubspotDefinedTypes, results }`,
    attw: 'esm-only',
    files: ['dist/index.js', 'dist/index.d.ts', 'dist/core.js', 'README.md', 'LICENSE'],
  },
  {
    name: '@hubspot-associations/engine',
    with: ['@hubspot-associations/client', '@hubspot-associations/emulator'],
    uses: [
      {
        file: 'use.mjs',
        lines: `import { createAssociationsClient } from '@hubspot-associations/client'
import { canonicalMapping, createAssociationEngine } from '@hubspot-associations/engine'
import { createEmulator } from '@hubspot-associations/emulator'
${portal}
const client = createAssociationsClient({ accessToken: 'pat-na1-your-token', fetch: emulator.fetch })
const cells = { from_object_type: 'contacts', from_id: '101', to_object_type: 'companies', to_id: '201' }
const engine = createAssociationEngine({ client, mapping: canonicalMapping })
for await (const { status, code } of engine.apply([{ position: 1, cells }])) console.log(status, code)`,
        prints: 'applied NEW_ASSOCIATION',
      },
    ],
    typed: `import { createAssociationsClient } from '@hubspot-associations/client'
import { createAssociationEngine, type Mapping, type Outcome } from '@hubspot-associations/engine'
const client = createAssociationsClient({ accessToken: 'token' })
const mapping: Mapping = { from: { objectType: 'contacts', column: 'a' }, to: { objectType: 'companies', column: 'b' } }
export const outcomes: AsyncIterable<Outcome> = createAssociationEngine({ client, mapping }).apply([])`,
    attw: 'esm-only',
    files: ['dist/index.js', 'dist/index.d.ts', 'README.md', 'LICENSE'],
  },
  {
    name: '@hubspot-associations/emulator',
    uses: [
      {
        file: 'use.mjs',
        lines: `import { createEmulator } from '@hubspot-associations/emulator'
${portal}
const { url, close } = await emulator.listen()
const response = await fetch(url + '/crm/v4/objects/contacts/101/associations/default/companies/201', { method: 'PUT', headers: { authorization: 'Bearer token' } })
console.log(response.status, emulator.links('contacts', 'companies').length)
await close()`,
        prints: '200 1',
      },
    ],
    typed: `import { createEmulator, type Seed } from '@hubspot-associations/emulator'
const seed: Seed = { records: { contacts: [{ id: '1' }] } }
createEmulator({ plan: 'free' }).seed(seed)`,
    with: ['@types/node'],
    attw: 'esm-only',
    files: ['dist/index.js', 'dist/index.d.ts', 'README.md', 'LICENSE'],
  },
  {
    name: '@hubspot-associations/csv-import',
    uses: [
      {
        file: 'use.mjs',
        lines: `import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
const manifest = import.meta.resolve('@hubspot-associations/csv-import/package.json')
writeFileSync('links.csv', 'from_object_type,from_id,to_object_type,to_id\\ncontacts,101,companies,201\\n')
const program = fileURLToPath(new URL('dist/bin.js', manifest))
const report = execFileSync(process.execPath, [...process.execArgv, program, 'import', 'links.csv', '--emulator', '--json'])
console.log(JSON.parse(report).summary.applied)`,
        prints: '1',
      },
    ],
    files: [
      'dist/bin.js',
      'dist/third-party/echarts.txt',
      'schema/config.schema.json',
      'README.md',
      'LICENSE',
    ],
  },
  {
    name: 'n8n-nodes-hubspot-associations',
    with: ['n8n-workflow@2.41.0'],
    isBesideSloppyOnes: true,
    uses: [
      {
        file: 'use.cjs',
        lines: `const manifest = require.resolve('n8n-nodes-hubspot-associations/package.json')
const { nodes: [file] } = require(manifest).n8n
const { HubspotAssociations } = require(require('node:path').join(manifest, '..', file))
console.log(new HubspotAssociations().description.name)`,
        prints: 'hubspotAssociations',
      },
    ],
    files: ['dist/nodes/HubspotAssociations/HubspotAssociations.node.js', 'README.md', 'LICENSE'],
  },
]
