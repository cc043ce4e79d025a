import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator } from '@hubspot-associations/emulator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { defaultKinds } from '../src/config-defaults.ts'
import { readConfig } from '../src/config-file.ts'
import { aFile, runCommand } from './run-command.ts'

let cwd: string
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'config-'))
})

const config = `defaults:
  mapping: roles
  max-rejects: 50%
  create-missing-labels: true
  emulator: true
labelMap:
  Chairman: Chair
mappings:
  roles:
    from: { objectType: contacts, property: email, column: Email }
    to: { objectType: companies, column: CompanyId }
    labels: { column: Role }
  plain:
    from: { objectType: contacts, property: email, column: Email }
    to: { objectType: companies, column: CompanyId }
`

const rows = 'Email,CompanyId,Role\nada@example.com,1,Chairman\nben@example.com,2,Chair\n'

const writeConfig = (text: string, name = 'hubspot-associations.yaml') => writeFile(join(cwd, name), text)

describe('a config file', () => {
  it('in the folder gives flags their defaults, labels their spellings, mappings their names', async () => {
    await writeConfig(config)
    const { code, stdout } = await runCommand(['import', await aFile('roles.csv', rows), '--json'], { cwd })
    expect([code, JSON.parse(stdout).summary]).toEqual([
      0,
      expect.objectContaining({ applied: 2, rejected: 0 }),
    ])
    // Both spellings lead to one label.
    expect(JSON.parse(stdout).portal).toBe('the emulator')
  })

  it('is overruled by flags', async () => {
    await writeConfig(config)
    const file = await aFile('roles.csv', rows)
    const plain = await runCommand(['plan', file, '--mapping', 'plain', '--json'], { cwd })
    expect(JSON.parse(plain.stdout).plan.summary).toMatchObject({ newAssociations: 2, labelsToAdd: 0 })
    const own = ['--from', 'contacts:email=Email', '--to', 'companies=CompanyId']
    const flags = await runCommand(['plan', file, ...own, '--json'], { cwd })
    expect(JSON.parse(flags.stdout).plan.summary).toMatchObject({ newAssociations: 2, labelsToAdd: 0 })
  })

  it('elsewhere is named by --config, and its paths are seen from there', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'))
    await writeFile(
      join(elsewhere, 'team.yaml'),
      `${config}  \n`.replace('emulator: true', 'emulator: true\n  report: out.html'),
    )
    const file = await aFile('roles.csv', rows)
    const { code } = await runCommand(['import', file, '--config', join(elsewhere, 'team.yaml')], { cwd })
    expect(code).toBe(0)
    expect(await readFile(join(elsewhere, 'out.html'), 'utf8')).toContain('<!doctype html>')
  })

  it('that was only found sends no token elsewhere and writes nothing outside its folder', async () => {
    await writeConfig('defaults:\n  base-url: https://example.com\n')
    const env = { HUBSPOT_ACCESS_TOKEN: 'token' }
    const { code, stderr } = await runCommand(['check'], { cwd, env })
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /base-url would send the token to https:\/\/example\.com; .*--config hubspot-associations\.yaml/,
      ),
    ])
    await writeConfig('defaults:\n  report: ../report.html\n')
    const file = await aFile(
      'links.csv',
      'from_object_type,from_id,to_object_type,to_id\ncontacts,1,companies,2\n',
    )
    const outside = await runCommand(['import', file, '--emulator'], { cwd })
    expect([outside.code, outside.stderr]).toEqual([
      2,
      expect.stringContaining('would write outside this folder'),
    ])
    const named = ['--config', join(cwd, 'hubspot-associations.yaml')]
    expect((await runCommand(['import', file, '--emulator', ...named], { cwd })).code).toBe(0)
  })

  it('is not read with --no-config', async () => {
    await writeConfig('nonsense: true\n')
    const file = await aFile(
      'links.csv',
      'from_object_type,from_id,to_object_type,to_id\ncontacts,1,companies,2\n',
    )
    expect((await runCommand(['import', file, '--emulator'], { cwd })).code).toBe(2)
    expect((await runCommand(['import', file, '--emulator', '--no-config'], { cwd })).code).toBe(0)
  })

  it('serves commands about a run too', async () => {
    const emulator = createEmulator()
    emulator.seed({ records: { contacts: [{ id: '1' }], companies: [{ id: '2' }] } })
    const server = await emulator.listen()
    close = () => server.close()
    await writeConfig(`defaults: { token-file: token.txt, base-url: '${server.url}', json: true }\n`)
    await writeFile(join(cwd, 'token.txt'), 'pat-canary-token')
    const file = await aFile(
      'links.csv',
      'from_object_type,from_id,to_object_type,to_id\ncontacts,1,companies,2\n',
    )
    expect((await runCommand(['import', file], { cwd })).code).toBe(0)
    const { code, stdout } = await runCommand(['verify', 'last'], { cwd })
    expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ checked: 1, drift: [] })])
  })

  it('that is named and not there is a mistake', async () => {
    expect(
      await runCommand(['import', 'rows.csv', '--config', join(cwd, 'none.yaml')], { cwd }),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('none.yaml: there is no such file'),
    })
  })

  it('or a file with a mapping alone names its lines', async () => {
    const mapping = await aFile('roles.yaml', 'from:\n  objectType: contacts\n  colunm: email\n')
    const { stderr } = await runCommand(['import', await aFile('roles.csv', rows), '--mapping', mapping])
    expect(stderr).toContain('roles.yaml, line 3: from has no key "colunm"; did you mean "column"?')
  })

  it('without the mapping that is asked for says which it has', async () => {
    await writeConfig(config)
    expect(
      await runCommand(['import', await aFile('roles.csv', rows), '--mapping', 'rols'], { cwd }),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'has no mapping "rols" (did you mean "roles"?), and there is no file of that name',
      ),
    })
  })
})

let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

const wrong: [string, string, string][] = [
  [
    'an unknown key',
    'labelMap: {}\nmapping: {}\n',
    'line 2: there is no key "mapping"; did you mean "mappings"?',
  ],
  [
    'an unknown flag',
    'defaults:\n  json: true\n  max-reject: 3\n',
    'line 3: defaults.max-reject is not a flag that can have a default; did you mean "max-rejects"?',
  ],
  [
    'a flag that changes what rows ask for',
    'defaults:\n  unlink: true\n',
    'line 2: defaults.unlink is not a flag that can have a default',
  ],
  ['a switch that is a text', 'defaults:\n\n  json: "yes"\n', 'line 3: defaults.json must be true or false'],
  ['a text that is a list', 'defaults:\n  report: [a]\n', 'line 2: defaults.report must be a text'],
  ['a list of mappings', 'mappings:\n  - a\n', 'line 1: mappings must be keys with values'],
  [
    'a label that is a number',
    'labelMap:\n  Chairman: 7\n',
    'line 2: labelMap.Chairman must be the text of a label',
  ],
  [
    'a mapping without a column',
    'mappings:\n  roles:\n    to: { objectType: companies, column: Id }\n    from:\n      objectType: contacts\n',
    'line 4: mappings.roles: from.column is missing',
  ],
  [
    'a mistyped key of a mapping',
    'mappings:\n  roles:\n    from:\n      objectType: contacts\n      colunm: Email\n    to: { objectType: companies, column: Id }\n',
    'line 5: mappings.roles: from has no key "colunm"; did you mean "column"?',
  ],
  ['YAML that is none', 'defaults: {\n', 'line 2, column 1:'],
  ['a text', 'hello\n', 'line 1: the file must be keys with values'],
]

describe('a config file that is wrong', () => {
  it.each(wrong)('%s is named with file, line and key', async (_, text, message) => {
    await writeConfig(text)
    const { code, stderr } = await runCommand(['import', 'rows.csv', '--emulator'], { cwd })
    expect(stderr).toContain(`hubspot-associations: ${join(cwd, 'hubspot-associations.yaml')}, ${message}`)
    expect(code).toBe(2)
  })

  it('a value that the flag does not take is named too', async () => {
    await writeConfig('defaults: { log: xml }\n')
    expect(await runCommand(['import', 'rows.csv', '--emulator'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('defaults.log must be one of json'),
    })
  })
})

describe('the JSON Schema', async () => {
  const schema = JSON.parse(await readFile(new URL('../schema/config.schema.json', import.meta.url), 'utf8'))
  const isValid = new Ajv2020({ strict: true, strictRequired: false }).compile(schema)

  const right = [
    config,
    '{}\n',
    'defaults: { separator: "|", max-rejects: 20, log: json, token-file: t }\n',
    `mappings:
  typed:
    from: { objectTypeColumn: T, column: A, objectTypes: { Firma: companies } }
    to: { objectType: companies, property: domain, column: B, normalise: [www], onSeveral: first }
    labels: { type: { category: HUBSPOT_DEFINED, typeId: 279 } }
    action: { value: set }
    emptyMarkers: ['#N/A']
`,
  ]
  it.each(right)('takes what the program takes: %s', async (text) => {
    await expect(readConfig(await aFile('c.yaml', text))).resolves.toBeDefined()
    expect(isValid(parse(text)), JSON.stringify(isValid.errors)).toBe(true)
  })

  it.each(wrong.filter(([name]) => !name.startsWith('YAML')))(
    'refuses what the program refuses: %s',
    (_, text) => {
      expect(isValid(parse(text))).toBe(false)
    },
  )

  it('knows every flag that can have a default', () => {
    expect(Object.keys(schema.$defs.defaults.properties)).toEqual([...defaultKinds.keys()])
  })

  it('and each of them is a flag of import', async () => {
    const { stdout } = await runCommand(['import', '--help'])
    for (const flag of defaultKinds.keys()) expect(stdout).toContain(`--${flag}`)
  })
})
