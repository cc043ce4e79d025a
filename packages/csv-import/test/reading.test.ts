import { createEmulator, type Emulator, type Seed } from '@hubspot-associations/emulator'
import { afterEach, describe, expect, it } from 'vitest'
import { aFile, runCommand } from './run-command.ts'

const portal: Seed = {
  labels: [{ from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor' }],
  records: {
    contacts: [
      { id: '1', properties: { email: 'ada@example.com' } },
      { id: '2', properties: { email: 'ben@example.com' } },
    ],
    companies: [
      { id: '11', properties: { domain: 'example.com' } },
      { id: '12', properties: { domain: 'example.com' } },
      { id: '13', properties: { domain: 'example.org' } },
    ],
  },
}

let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

async function aHubSpot(): Promise<{ emulator: Emulator; env: Record<string, string> }> {
  const emulator = createEmulator()
  emulator.seed(portal)
  const server = await emulator.listen()
  close = () => server.close()
  return { emulator, env: { HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'pat-canary-token' } }
}

const sides = ['--from', 'contacts:email=Email', '--to', 'companies:domain=Site', '--label', 'Role']
const linked = (emulator: Emulator) =>
  emulator.links('contacts', 'companies').map(({ from, to, labels }) => `${from} ${to} ${labels.join()}`)

it('asks once what the properties of an object are', async () => {
  const { env, emulator } = await aHubSpot()
  const file = await aFile('a.csv', 'Email,Site,Role\nada@example.com,example.org,\n')
  expect((await runCommand(['import', file, ...sides], { env })).code).toBe(0)
  expect(
    emulator.received.map(({ operation, path }) => (operation === 'listProperties' ? path : '')),
  ).toEqual(expect.arrayContaining([expect.stringContaining('0-1'), expect.stringContaining('0-2')]))
  expect(emulator.received.filter(({ operation }) => operation === 'listProperties')).toHaveLength(2)
})

describe('a value that several records have', () => {
  const lines = 'Email,Site,Role\nada@example.com,example.com,Advisor\nben@example.com,example.org,\n'

  it('is rejected, and its line stays one line in the rejects', async () => {
    const { env } = await aHubSpot()
    const { code, stdout } = await runCommand(['import', await aFile('a.csv', lines), ...sides], { env })
    expect(code).toBe(1)
    expect(stdout).toContain('line 2, Site: 2 companies have domain "example.com": 11, 12')
  })

  it('means the first of them on request', async () => {
    const { env, emulator } = await aHubSpot()
    const file = await aFile('a.csv', lines)
    const { code } = await runCommand(['import', file, ...sides, '--on-several', 'to=first'], { env })
    expect([code, linked(emulator)]).toEqual([0, ['1 11 Advisor', '2 13 ']])
  })

  it('means all of them on request: each association has an outcome of its own, and can be undone', async () => {
    const { env, emulator } = await aHubSpot()
    const cwd = (await aFile('x', '')).replace(/\/x$/, '')
    const file = await aFile('a.csv', lines)
    const { code, stdout } = await runCommand(['import', file, ...sides, '--on-several', 'all'], { env, cwd })
    expect([code, stdout]).toEqual([0, expect.stringContaining('3 applied')])
    expect(linked(emulator)).toEqual(['1 11 Advisor', '1 12 Advisor', '2 13 '])
    const undo = await runCommand(['undo', 'last'], { env, cwd })
    expect([undo.code, linked(emulator)]).toEqual([0, []])
  })

  it('takes lines of one pair in the order of the file', async () => {
    const { env, emulator } = await aHubSpot()
    const file = await aFile(
      'a.csv',
      'Email,Site,Role,Do\nada@example.com,example.com,Advisor,add\nada@example.com,example.com,,unlink\n',
    )
    const flags = [...sides, '--action', 'Do', '--on-several', 'all']
    const { stdout } = await runCommand(['import', file, ...flags], { env })
    expect(stdout).toContain('4 unchanged')
    expect(linked(emulator)).toEqual([])
  })

  it('is not asked for once per side when the other side is at fault', async () => {
    const { env } = await aHubSpot()
    const file = await aFile('a.csv', 'Email,Site,Role\nnobody@example.com,example.com,\n')
    const { stdout } = await runCommand(['import', file, ...sides, '--on-several', 'all'], { env })
    expect(stdout).toContain('1 rejected')
  })
})

it('finds records by values that are written otherwise, and leaves out what is marked empty', async () => {
  const { env, emulator } = await aHubSpot()
  const file = await aFile(
    'a.csv',
    'Email;Site;Role;Main\n ADA@Example.com ;https://www.Example.org/;#n/a;yes\nben@example.com;Ben@example.org;NULL;0\n',
  )
  const flags = [
    '--normalise',
    'from=case',
    '--normalise',
    'to=www,email-domain',
    '--empty',
    '#N/A',
    '--empty',
    'NULL',
  ]
  const { code, stderr } = await runCommand(['import', file, ...sides, ...flags, '--primary', 'Main'], {
    env,
  })
  expect([code, stderr, linked(emulator)]).toEqual([0, '', ['1 13 Primary', '2 13 ']])
})

it('reads UTF-16, single quotes and a file that names its separator', async () => {
  const { env, emulator } = await aHubSpot()
  const text = "\uFEFFsep=|\r\n'Email'|'Site'|'Role'\r\n'ada@example.com'|'example.org'|'Advisor'\r\n"
  const file = await aFile('a.csv', Buffer.from(text, 'utf16le'))
  const { code } = await runCommand(['import', file, ...sides], { env })
  expect([code, linked(emulator)]).toEqual([0, ['1 13 Advisor']])
})

it.each([
  [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), [], 'is a ZIP file or an Excel workbook'],
  [Buffer.from('Email,Site,Role\n', 'utf16le'), [], 'UTF-16 without a byte order mark'],
  [Buffer.from('Email,Site,Role\n'), ['--quote', 'ab'], '--quote "ab" is not one character'],
])('refuses a file or a flag that it cannot read by', async (bytes, flags, message) => {
  const { env } = await aHubSpot()
  const { code, stderr } = await runCommand(['import', await aFile('a.csv', bytes), ...sides, ...flags], {
    env,
  })
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
})

it('goes on with the preset and the dialect of a run that was stopped while it read the file', async () => {
  const { env, emulator } = await aHubSpot()
  const cwd = (await aFile('x', '')).replace(/\/x$/, '')
  const header = "'Record ID';'Email';'Associated Company IDs';'Associated Company IDs (Advisor)'"
  const file = await aFile('a.csv', `${header}\n'1';'a';'11;12';'12'\n'2';'b';'13';\n`)
  emulator.failNext(1, { kind: 'status', status: 401 }, { operation: 'listAssociationLabels' })
  const stopped = await runCommand(['import', file, '--label-map', 'Adviser=Advisor'], { env, cwd })
  expect([stopped.code, linked(emulator)]).toEqual([3, []])
  const resumed = await runCommand(['resume', 'last'], { env, cwd })
  expect([resumed.code, linked(emulator)]).toEqual([0, ['1 11 ', '1 12 Advisor', '2 13 ']])
})
