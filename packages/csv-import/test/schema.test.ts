import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Seed } from '@hubspot-associations/emulator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import jsonSchema from '../schema/association-schema.schema.json' with { type: 'json' }
import { type AHubSpot, aHubSpot } from './a-hubspot.ts'
import { aFile, runCommand } from './run-command.ts'

const model: Seed = {
  portalId: 111,
  schemas: [{ name: 'vendor', objectTypeId: '2-500' }],
  labels: [
    { from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' },
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor', inverseLabel: 'Advised by' },
    { from: 'contacts', to: 'contacts', name: 'manager', label: 'Manager', inverseLabel: 'Reports to' },
    { from: '2-500', to: 'deals', name: 'supplier', label: 'Supplies', inverseLabel: 'Supplied by' },
  ],
  limits: [
    { from: 'contacts', to: 'companies', category: 'HUBSPOT_DEFINED', typeId: 279, maxToObjectIds: 5 },
    { from: 'contacts', to: 'companies', label: 'Advisor', maxToObjectIds: 3 },
    { from: 'companies', to: 'contacts', category: 'HUBSPOT_DEFINED', typeId: 2, maxToObjectIds: 40 },
  ],
}

const empty: Seed = {
  portalId: 222,
  schemas: [{ name: 'vendor', objectTypeId: '2-900' }],
  records: { contacts: [{ id: '1' }] },
}

const open: AHubSpot[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

async function hubSpot(seed: Seed): Promise<AHubSpot> {
  const started = await aHubSpot(seed)
  open.push(started)
  return started
}

const isValid = new Ajv2020().compile(jsonSchema)

async function pull({ env }: AHubSpot, ...flags: string[]): Promise<string> {
  const file = await aFile('pulled.yaml', '')
  const { code, stderr } = await runCommand(['schema', 'pull', file, ...flags], { env })
  expect([code, stderr]).toEqual([0, ''])
  return readFile(file, 'utf8')
}

const labelWrites = ({ emulator }: AHubSpot) =>
  emulator.received.filter(({ operation }) =>
    /^(create|update|delete|purge)Association/.test(operation ?? ''),
  )

describe('schema', () => {
  it('moves labels and limits from one portal to another, whose numbers are its own', async () => {
    const one = await hubSpot(model)
    const other = await hubSpot(empty)
    const text = await pull(one)
    expect(isValid(parse(text)), JSON.stringify(isValid.errors)).toBe(true)
    const file = await aFile('labels.yaml', text)
    const applied = await runCommand(['schema', 'apply', file], { env: other.env })
    expect([applied.code, applied.stderr]).toEqual([0, ''])
    expect(applied.stdout).toContain(`Applied ${file} to portal 222: 7 of 7 changes made`)
    expect(await pull(other)).toBe(text)
    const before = labelWrites(other).length
    const again = await runCommand(['schema', 'apply', file], { env: other.env })
    expect([again.code, labelWrites(other).length - before]).toEqual([0, 0])
  })

  it('pulls only the object pairs that are named, also when they have nothing', async () => {
    const { pairs } = parse(
      await pull(await hubSpot(model), '--pair', 'deals:vendor', '--pair', 'contacts:deals'),
    )
    expect(pairs).toEqual([
      {
        from: 'deals',
        to: 'vendor',
        labels: [{ label: 'Supplied by', inverseLabel: 'Supplies', name: 'supplier' }],
        limits: [],
        inverseLimits: [],
      },
      { from: 'contacts', to: 'deals', labels: [], limits: [], inverseLimits: [] },
    ])
  })

  it('writes JSON to a file that ends so, and YAML to standard output', async () => {
    const { env } = await hubSpot(model)
    const file = join(await aFile('x', ''), '..', 'labels.json')
    await runCommand(['schema', 'pull', file], { env })
    const { stdout } = await runCommand(['schema', 'pull', '-'], { env })
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(parse(stdout))
  })

  it('shows what is new, renamed and removed, and says so by its exit code', async () => {
    const { env } = await hubSpot(model)
    const wanted = `version: 1
pairs:
  - from: contacts
    to: companies
    labels:
      - { label: Invoices, renamedFrom: Billing contact }
      - { label: Owner }
    limits:
      - { maxToObjectIds: 9 }
`
    const { code, stdout } = await runCommand(['schema', 'diff', await aFile('s.yaml', wanted)], { env })
    expect(code).toBe(10)
    expect(stdout).toBe(`contacts → companies
  ~ label "Billing contact" becomes "Invoices"
  + label "Owner"
  - label "Advisor" / "Advised by"
  ~ limit contacts → companies: 5 becomes 9

4 differences, 1 of them only with --prune
`)
  })

  it('answers 0 to a diff without differences', async () => {
    const portal = await hubSpot(model)
    const file = await aFile('s.yaml', await pull(portal))
    const { code, stdout } = await runCommand(['schema', 'diff', file], { env: portal.env })
    expect([code, stdout]).toEqual([0, 'No differences\n'])
  })

  it('takes nothing away without --prune, and all that is not named with it', async () => {
    const portal = await hubSpot(model)
    const file = await aFile(
      's.yaml',
      'version: 1\npairs: [{ from: contacts, to: companies, labels: [{ label: Billing contact }], limits: [] }]',
    )
    const kept = await runCommand(['schema', 'apply', file], { env: portal.env })
    expect([kept.code, kept.stdout]).toEqual([0, expect.stringContaining('2 differences left')])
    expect(labelWrites(portal)).toEqual([])
    const dry = await runCommand(['schema', 'apply', file, '--prune', '--dry-run'], { env: portal.env })
    expect([dry.code, labelWrites(portal)]).toEqual([10, []])
    await runCommand(['schema', 'apply', file, '--prune'], { env: portal.env })
    const [pair] = parse(await pull(portal, '--pair', 'contacts:companies')).pairs
    expect(pair).toMatchObject({ labels: [{ label: 'Billing contact' }], limits: [] })
    expect(pair.inverseLimits).toEqual([{ hubspotDefined: 2, maxToObjectIds: 40 }])
  })

  it('tells in JSON what was done and what was refused', async () => {
    const { env } = await hubSpot(model)
    const file = await aFile(
      's.yaml',
      'version: 1\npairs: [{ from: contacts, to: companies, labels: [{ label: New, name: supplier }, { label: Fine }] }]',
    )
    const { code, stdout } = await runCommand(['schema', 'apply', file, '--json'], { env })
    expect(code).toBe(1)
    expect(JSON.parse(stdout).outcomes).toMatchObject([
      { kind: 'create-label', label: 'New', status: 'refused', message: expect.stringContaining('exists') },
      { kind: 'create-label', label: 'Fine', status: 'done' },
    ])
  })

  it.each([
    ['what is no YAML', '{', 'line 1'],
    [
      'an unknown key',
      'version: 1\npairs:\n  - from: contacts\n    to: companies\n    lable: []',
      's.yaml, line 5: pairs[0] has no key "lable"; did you mean "labels"?',
    ],
    [
      'an unknown object',
      'version: 1\npairs:\n  - { from: contacts, to: companies }\n  - { from: contacts, to: vendr }',
      's.yaml, line 4: pairs[1]: "vendr" is not an object type of this portal',
    ],
    [
      'a limit on a label that is not there',
      'version: 1\npairs:\n  - from: contacts\n    to: companies\n    limits:\n      - { label: Advisr, maxToObjectIds: 1 }',
      's.yaml, line 6: contacts → companies has no label "Advisr"; did you mean "Advisor"?',
    ],
  ])('refuses %s with its place, and writes nothing', async (_name, text, message) => {
    const portal = await hubSpot(model)
    const file = await aFile('s.yaml', text)
    const { code, stderr } = await runCommand(['schema', 'apply', file], { env: portal.env })
    expect([code, stderr, labelWrites(portal)]).toEqual([2, expect.stringContaining(message), []])
    expect(stderr).toContain(file)
  })
})

describe('the JSON Schema of the file', () => {
  const inPair = (rest: object) => ({ version: 1, pairs: [{ from: 'contacts', to: 'companies', ...rest }] })

  it('accepts everything that a file may say', () => {
    const full = inPair({
      labels: [{ label: 'A', inverseLabel: 'a', name: 'a_1', renamedFrom: 'Old' }],
      limits: [{ maxToObjectIds: 1 }, { label: 'A', maxToObjectIds: 1 }],
      inverseLimits: [{ hubspotDefined: 2, maxToObjectIds: 1 }],
    })
    expect(isValid(full)).toBe(true)
  })

  it('accepts the example of the README, and so does the program', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
    const [, example = ''] = /```yaml\n(version: 1\n[^`]*)```/.exec(readme) ?? []
    expect(isValid(parse(example)), JSON.stringify(isValid.errors)).toBe(true)
    const { env } = await hubSpot(model)
    const { code } = await runCommand(['schema', 'diff', await aFile('s.yaml', example)], { env })
    expect(code).toBe(10)
  })

  it.each([
    ['no version', { pairs: [] }],
    ['a version to come', { version: 2, pairs: [] }],
    ['a pair without to', { version: 1, pairs: [{ from: 'contacts' }] }],
    ['a misspelt key', inPair({ lables: [] })],
    ['labels as texts', inPair({ labels: ['A'] })],
    ['an empty label', inPair({ labels: [{ label: ' ' }] })],
    ['a name with a hyphen', inPair({ labels: [{ label: 'A', name: 'a-b' }] })],
    ['a limit in quotes', inPair({ limits: [{ maxToObjectIds: '5' }] })],
    ['a limit of zero', inPair({ limits: [{ maxToObjectIds: 0 }] })],
    ['a limit with two targets', inPair({ limits: [{ label: 'A', hubspotDefined: 1, maxToObjectIds: 1 }] })],
  ])('refuses %s', (_name, value) => {
    expect(isValid(value)).toBe(false)
  })
})
