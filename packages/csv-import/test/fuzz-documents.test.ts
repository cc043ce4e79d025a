import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requiredColumns, rowMapper } from '@hubspot-associations/engine'
import { fuzz, mutatedText } from '@hubspot-associations/fuzzing'
import { afterAll, expect, it } from 'vitest'
import { readConfig } from '../src/config-file.ts'
import { namedMapping } from '../src/named-mapping.ts'
import { readSchemaFile } from '../src/schema-file.ts'
import { UsageError } from '../src/usage-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
afterAll(() => rmSync(folder, { recursive: true }))

const mapping = `from:
  objectType: contacts
  property: email
  column: Email
  normalise: [trim, lowercase]
to: { objectTypeColumn: Kind, objectTypes: { Firm: companies }, column: CompanyId }
labels:
  column: Role
  separator: ";"
  rename:
    Boss: Decision maker
    "": ""
action: { column: Do, value: set }
emptyMarkers: ["#N/A", "-"]
`

const typedMapping = `{"from":{"objectType":"0-1","column":"a"},"to":{"objectType":"0-2","column":"b","property":"domain","onSeveral":"all"},
"labels":{"typeIdColumn":"t","categoryColumn":"c"}}`

const config = `# how we import
defaults:
  mapping: roles
  separator: "\\t"
  rejects: out/rejects.csv
  create-missing-labels: true
  max-rejects: 5%
labelMap: { Chairman: Chair, "Vice Chairman": Vice Chair }
mappings:
  roles:
${mapping.replace(/^/gm, '    ').trimEnd()}
`

const schema = `version: 1
pairs:
  - from: contacts
    to: companies
    labels:
      - label: Billing contact
      - { label: Boss, inverseLabel: Led by, name: boss, renamedFrom: Chief }
    limits:
      - { label: Boss, maxToObjectIds: 1 }
      - { hubspotDefined: 279, maxToObjectIds: 50 }
    inverseLimits: [{ maxToObjectIds: 3 }]
  - { from: contacts, to: contacts, labels: [] }
`

/** Reads a file; trouble is one or more lines that name the file first. */
async function settled<T>(
  path: string,
  text: string,
  read: (path: string) => Promise<T>,
): Promise<T | undefined> {
  await writeFile(path, text)
  try {
    return await read(path)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    expect(error.message).toContain(path)
    expect(error.message.length).toBeLessThan(2_000)
    return undefined
  }
}

it('a mapping file is read, or refused by its name; what is read can map rows', async () => {
  const path = join(folder, 'mapping.yaml')
  await fuzz(mutatedText(mapping, typedMapping), async (text) => {
    const read = await settled(path, text, (name) => namedMapping(name, undefined))
    if (read === undefined) return
    const cells = Object.fromEntries(requiredColumns(read).map((column) => [column, 'Boss']))
    const mapped = rowMapper(read)({ position: 2, cells })
    expect('code' in mapped ? mapped.message : mapped.row.position).toBeTruthy()
  })
})

it('a config file is read, or refused with its line', async () => {
  const path = join(folder, 'hubspot-associations.yaml')
  await fuzz(mutatedText(config), async (text) => {
    const read = await settled(path, text, readConfig)
    for (const value of read?.defaults.values() ?? []) expect(['string', 'boolean']).toContain(typeof value)
    for (const label of Object.values(read?.labelMap ?? {})) expect(typeof label).toBe('string')
  })
})

it('a schema file is read, or refused by its name', async () => {
  const path = join(folder, 'schema.yaml')
  await fuzz(mutatedText(schema), async (text) => {
    const read = await settled(path, text, readSchemaFile)
    expect(read?.schema.version ?? 1).toBe(1)
  })
})
