import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Seed } from '../src/index.ts'
import { mergeSeeds, readSeedFile } from '../src/seed-file.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seed-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const seed: Seed = {
  portalId: 7,
  records: { contacts: [{ id: '101', properties: { email: 'ada@example.com' } }] },
}

test('a JSON file is a seed', async () => {
  expect(await readSeedFile(file('portal.json', JSON.stringify(seed)))).toEqual(seed)
})

test('so is a YAML file', async () => {
  const text =
    'portalId: 7\nrecords:\n  contacts:\n    - id: "101"\n      properties: { email: ada@example.com }\n'
  expect(await readSeedFile(file('portal.yaml', text))).toEqual(seed)
})

describe('a CSV file of records', () => {
  test('has an id and a property per column; empty cells are nothing', async () => {
    const path = file(
      'contacts.csv',
      '\uFEFFid,email,firstname\n101,ada@example.com,Ada\n102,,\n,bob@example.com,"B, b"\n',
    )
    expect(await readSeedFile(path)).toEqual({
      records: {
        contacts: [
          { id: '101', properties: { email: 'ada@example.com', firstname: 'Ada' } },
          { id: '102', properties: {} },
          { properties: { email: 'bob@example.com', firstname: 'B, b' } },
        ],
      },
    })
  })

  test.each([
    ['companies.csv', undefined, 'companies'],
    ['2-555.some-vendors.csv', undefined, '2-555'],
    ['whatever.csv', 'p_vendor', 'p_vendor'],
  ])('%s with the object type %s is of %s', async (name, objectType, expected) => {
    const path = file(name, 'Record ID,name\n1,One\n')
    expect(await readSeedFile(path, objectType === undefined ? {} : { objectType })).toEqual({
      records: { [expected]: [{ id: '1', properties: { name: 'One' } }] },
    })
  })
})

describe('a CSV file of associations', () => {
  const header = 'from_object_type,from_id,to_object_type,to_id,label\n'

  test('gives two records one link with all their labels', async () => {
    const rows =
      'contacts,101,companies,201,Payer\ncontacts,102,companies,201,\ncontacts,101,companies,201,Boss; Friend\n'
    expect(await readSeedFile(file('links.csv', header + rows))).toEqual({
      associations: [
        {
          from: 'contacts',
          fromId: '101',
          to: 'companies',
          toId: '201',
          labels: ['Payer', 'Boss', 'Friend'],
        },
        { from: 'contacts', fromId: '102', to: 'companies', toId: '201', labels: [] },
      ],
    })
  })

  test('needs no label column', async () => {
    const text = 'from_object_type,from_id,to_object_type,to_id\ncontacts,101,companies,201\n'
    expect((await readSeedFile(file('links.csv', text))).associations).toMatchObject([{ labels: [] }])
  })

  test('names the line on which a cell is empty', async () => {
    const path = file('links.csv', `${header}contacts,101,companies,201,\n\ncontacts,,companies,201,\n`)
    await expect(readSeedFile(path)).rejects.toThrow(
      `${path}, line 4: the column from_id is empty or missing`,
    )
  })
})

test('several files make one portal', async () => {
  const seeds = await Promise.all(
    [
      file(
        'portal.yaml',
        'portalId: 7\nlabels:\n  - { from: contacts, to: companies, name: payer, label: Payer }\n',
      ),
      file('contacts.csv', 'id,email\n101,ada@example.com\n'),
      file('companies.csv', 'id\n201\n'),
      file('more.json', '{"portalId": 8, "records": {"contacts": [{"id": "102"}]}}'),
      file(
        'links.csv',
        'from_object_type,from_id,to_object_type,to_id,label\ncontacts,101,companies,201,Payer\n',
      ),
    ].map((path) => readSeedFile(path)),
  )
  const merged = mergeSeeds(seeds)
  expect(merged.portalId).toBe(8)
  const emulator = createEmulator()
  emulator.seed(merged)
  expect(emulator.records('contacts').map(({ id }) => id)).toEqual(['101', '102'])
  expect(emulator.links('contacts', 'companies')).toMatchObject([
    { from: '101', to: '201', labels: ['Payer'] },
  ])
})

test.each([
  [
    'portal.json',
    '{"records": {"contacts": [{"id": 101}]}}',
    'seed, records.contacts[0].id: is 101, write text in quotes',
  ],
  [
    'portal.yaml',
    'records:\n  contacts: [\n',
    /line 3, column 1: Flow sequence in block collection must be sufficiently indented and end with a \]$/,
  ],
  ['contacts.csv', 'id,email\n101\n', 'Invalid Record Length: columns length is 2, got 1 on line 2'],
])('a fault in %s is named with its place', async (name, text, message) => {
  const path = file(name, text)
  await expect(readSeedFile(path)).rejects.toThrow(message)
  await expect(readSeedFile(path)).rejects.toThrow(path)
})

test('the library itself loads none of it', async () => {
  const { readFileSync } = await import('node:fs')
  const seen = new Set<string>()
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return
    seen.add(url.href)
    const text = readFileSync(url, 'utf8')
    for (const [, name = ''] of text.matchAll(/^(?:import|export) (?!type).*?from '([^']+)'/gms)) {
      expect(name).not.toMatch(/^(yaml|csv-parse|node:sqlite|vitest)/)
      if (name.startsWith('.')) visit(new URL(name, url))
    }
  }
  visit(new URL('../src/index.ts', import.meta.url))
  expect(seen.size).toBeGreaterThan(60)
})
