import { readFile, stat } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { createEmulator, type Emulator, type Seed } from '@hubspot-associations/emulator'
import { parse } from 'csv-parse/sync'
import { afterEach, describe, expect, it } from 'vitest'
import { aFile, runCommand } from './run-command.ts'

const portal: Seed = {
  properties: { companies: [{ name: 'code', hasUniqueValue: true }] },
  labels: [
    { from: 'contacts', to: 'companies', name: 'billing_contact', label: 'Billing contact' },
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor', inverseLabel: 'Advised by' },
  ],
  records: {
    contacts: [
      { id: '1', properties: { email: 'ada@example.com' } },
      { id: '2', properties: { email: 'ben@example.com' } },
    ],
    companies: [{ id: '11', properties: { code: 'C-1' } }],
  },
}

const flags = ['--from', 'contacts:email=Email', '--to', 'companies:code=Code', '--label', 'Role']

let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

/** A HubSpot on a loopback port, and the environment that leads there. */
async function aHubSpot(seed: Seed = portal): Promise<{ emulator: Emulator; env: Record<string, string> }> {
  const emulator = createEmulator()
  emulator.seed(seed)
  const server = await emulator.listen()
  close = () => server.close()
  return { emulator, env: { HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'pat-canary-token' } }
}

const writes = ({ received }: Emulator) =>
  received.filter(({ path }) => /batch\/(create|associate)/.test(path))

describe('import over HTTP', () => {
  it('applies what it can, keeps what it cannot, and says both', async () => {
    const { env } = await aHubSpot()
    const file = await aFile(
      'roles.csv',
      'Email,Code,Role\nada@example.com,C-1,Billing contact\nben@example.com,C-1,Advisr\nnobody@example.com,C-1,\n',
    )
    const { code, stdout, stderr } = await runCommand(['import', file, ...flags], { env })
    expect(code).toBe(1)
    expect(stderr).toBe('')
    expect(stdout).toContain('3 rows')
    expect(stdout).toContain('1 applied    1 × new association')
    expect(stdout).toContain('2 rejected')
    expect(stdout).toContain(
      'line 3, Role: contacts → companies has no label "Advisr"; did you mean "Advisor"?',
    )
    const rejects = parse(await readFile(file.replace('.csv', '.rejects.csv')), { columns: true }) as Record<
      string,
      string
    >[]
    expect(rejects).toMatchObject([
      {
        Email: 'ben@example.com',
        Role: 'Advisr',
        line: '3',
        outcome: 'rejected',
        code: 'UNKNOWN_LABEL',
        remedy: expect.stringContaining('Correct the label'),
      },
      { Email: 'nobody@example.com', line: '4', code: 'RECORD_NOT_FOUND', column: 'Email' },
    ])
  })

  it('rejects the rows whose record ids do not exist, and does the others', async () => {
    const { env } = await aHubSpot()
    const file = await aFile(
      'links.csv',
      'from_object_type,from_id,to_object_type,to_id\ncontacts,1,companies,11\ncontacts,1,companies,99\ncontacts,77,companies,11\n',
    )
    const { code, stdout } = await runCommand(['import', file], { env })
    expect(code).toBe(1)
    expect(stdout).toContain('1 applied')
    expect(stdout).toContain('line 3, to_id: HubSpot has no record 99 of companies')
    expect(stdout).toContain('line 4, from_id: HubSpot has no record 77 of contacts')
  })

  it('imports a mended rejects file as it is', async () => {
    const { env } = await aHubSpot()
    const file = await aFile('roles.csv', 'Email,Code,Role\nben@example.com,C-1,Advisr\n')
    await runCommand(['import', file, ...flags], { env })
    const rejects = file.replace('.csv', '.rejects.csv')
    const mended = await aFile('mended.csv', (await readFile(rejects, 'utf8')).replace('Advisr', 'Advisor'))
    const { code, stdout } = await runCommand(['import', mended, ...flags], { env })
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 applied')])
  })

  it('sends no write the second time, and creates no rejects file when all is well', async () => {
    const { env, emulator } = await aHubSpot()
    const file = await aFile('roles.csv', 'Email,Code,Role\nada@example.com,C-1,Advisor\n')
    await runCommand(['import', file, ...flags], { env })
    expect(writes(emulator)).toHaveLength(1)
    const { code, stdout } = await runCommand(['import', file, ...flags], { env })
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 unchanged  1 × already so in HubSpot')])
    expect(writes(emulator)).toHaveLength(1)
    await expect(stat(file.replace('.csv', '.rejects.csv'))).rejects.toThrow()
  })

  it('writes nothing in a dry run', async () => {
    const { env, emulator } = await aHubSpot()
    const file = await aFile('roles.csv', 'Email,Code,Role\nada@example.com,C-1,Advisor\n')
    const { code, stdout } = await runCommand(['import', file, ...flags, '--dry-run'], { env })
    expect([code, stdout]).toEqual([10, expect.stringContaining('nothing was written')])
    expect(stdout).toContain('1 new association')
    expect(writes(emulator)).toEqual([])
  })

  it('reports one line of JSON on request', async () => {
    const { env } = await aHubSpot()
    const file = await aFile('roles.csv', 'Email,Code,Role\nada@example.com,C-1,Advisor\n,C-1,\n')
    const { stdout } = await runCommand(['import', file, ...flags, '--json'], { env })
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: false,
      summary: { rows: 2, applied: 1, rejected: 1, codes: { NEW_ASSOCIATION: 1, MISSING_VALUE: 1 } },
      problems: [{ line: 3, code: 'MISSING_VALUE', column: 'Email' }],
      rejects: file.replace('.csv', '.rejects.csv'),
    })
  })

  it('reads standard input, gzip, semicolons and Windows line ends', async () => {
    const { env } = await aHubSpot()
    const zipped = gzipSync('\uFEFFEmail;Code;Role\r\nada@example.com;C-1;"Advisor"\r\n')
    const { code, stdout } = await runCommand(['import', '-', ...flags], { env, stdin: [zipped] })
    expect([code, stdout]).toEqual([0, expect.stringContaining('Imported standard input into portal')])
  })

  it('renames labels with --label-map and creates them with --create-missing-labels', async () => {
    const { env, emulator } = await aHubSpot()
    const file = await aFile(
      'roles.csv',
      'Email,Code,Role\nada@example.com,C-1,Chairman\nben@example.com,C-1,chair\n',
    )
    const more = ['--label-map', 'Chairman=Chair', '--create-missing-labels']
    const { code } = await runCommand(['import', file, ...flags, ...more], { env })
    expect(code).toBe(0)
    expect(
      emulator.received.filter(({ method, path }) => method === 'POST' && path.endsWith('/labels')),
    ).toHaveLength(1)
  })
})

describe('import into an emulator', () => {
  it('needs no account, no token and no seed', async () => {
    const file = await aFile(
      'links.csv',
      'from_object_type,from_id,to_object_type,to_id,label\ncontacts,1,companies,2,\n0-3,7,2-555,8,\ncontacts,1,companies,2,\n',
    )
    const { code, stdout, stderr } = await runCommand(['import', file, '--emulator'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('2 applied')
    expect(stdout).toContain('1 × repeats an earlier row')
  })

  it('takes an object for the same one however it is spelled, and an unknown one for unknown', async () => {
    const file = await aFile(
      'links.csv',
      'from_object_type,from_id,to_object_type,to_id\nContact,1,companies,2\n0-1,1,company,2\ncontacts,1,comapnies,2\n',
    )
    const { code, stdout } = await runCommand(['import', file, '--emulator'])
    expect(code).toBe(1)
    expect(stdout).toContain('1 × repeats an earlier row')
    expect(stdout).toContain('"comapnies" is not an object type of this portal; did you mean "companies"?')
  })

  it('holds the records that a file names by property', async () => {
    const file = await aFile(
      'roles.csv',
      'Email,Code,Role\nada@example.com,C-1,Chair\nADA@example.com,C-2,\n',
    )
    const { code, stdout } = await runCommand([
      'import',
      file,
      ...flags,
      '--emulator',
      '--create-missing-labels',
    ])
    expect([code, stdout]).toEqual([0, expect.stringContaining('2 applied')])
  })
})

describe('mistakes', () => {
  const cases: [string, string, string[], number, string][] = [
    ['an empty file', '', flags, 2, 'is empty: its first line must name the columns'],
    ['a missing column', 'Emial,Code,Role\n', flags, 2, 'line 1: no column "Email" (did you mean "Emial"?)'],
    [
      'a wrong separator',
      'Email;Code;Role\n',
      [...flags, '--separator', ','],
      2,
      'seem to be separated by ";", not by ","',
    ],
    [
      'a separator of two characters',
      'Email,Code,Role\n',
      [...flags, '--separator', ';;'],
      2,
      'is not one character',
    ],
    ['a flag that does not exist', 'Email\n', ['--lable', 'Role'], 2, '(Did you mean --label?)'],
    [
      'an object type that does not exist',
      'A,B\n1,2\n',
      ['--from', 'contcats=A', '--to', 'companies=B'],
      2,
      'did you mean "contacts"?',
    ],
    [
      'a property that does not exist',
      'A,B\n1,2\n',
      ['--from', 'contacts:mail=A', '--to', 'companies=B'],
      2,
      'from.property: contacts have no property "mail"',
    ],
    ['half a mapping', 'A,B\n', ['--from', 'contacts=A'], 2, '--to is missing'],
  ]
  it.each(cases)('%s is explained in one line', async (_name, content, argv, expected, message) => {
    const { env, emulator } = await aHubSpot()
    const { code, stderr } = await runCommand(['import', await aFile('rows.csv', content), ...argv], { env })
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(code).toBe(expected)
    expect(writes(emulator)).toEqual([])
  })

  it('a header without rows is no mistake', async () => {
    const { env } = await aHubSpot()
    const { code, stdout } = await runCommand(
      ['import', await aFile('rows.csv', 'Email,Code,Role\n'), ...flags],
      { env },
    )
    expect([code, stdout]).toEqual([0, expect.stringContaining('0 rows')])
  })

  it('a file that is not there, a folder, and a mistyped command', async () => {
    expect(await runCommand(['import', '/nowhere/rows.csv', '--emulator'])).toMatchObject({
      code: 2,
      stderr: 'hubspot-associations: cannot read /nowhere/rows.csv: there is no such file\n',
    })
    expect(await runCommand(['import', '/', '--emulator'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it is a folder'),
    })
    expect(await runCommand(['imprt', 'rows.csv'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean import?'),
    })
  })

  it('damaged gzip', async () => {
    const { env } = await aHubSpot()
    const file = await aFile(
      'rows.csv.gz',
      gzipSync(`Email,Code,Role\n${'ada@example.com,C-1,\n'.repeat(5_000)}`).subarray(0, 60),
    )
    const { code, stderr } = await runCommand(['import', file, ...flags], { env })
    expect([code, stderr]).toEqual([2, expect.stringContaining('its gzip data is damaged or cut off')])
  })

  it('no token', async () => {
    const file = await aFile('rows.csv', 'Email,Code,Role\n')
    const { code, stderr } = await runCommand(['import', file, ...flags])
    expect([code, stderr]).toEqual([2, expect.stringContaining('no access token: set HUBSPOT_ACCESS_TOKEN')])
  })

  it('the file of the token in place of another, without showing it', async () => {
    const token = 'pat-na1-a-long-secret'
    const file = await aFile('token.txt', token)
    const { code, stderr } = await runCommand(['import', file, ...flags], {
      env: { HUBSPOT_ACCESS_TOKEN: token },
    })
    expect([code, stderr]).toEqual([2, expect.stringContaining('[token]')])
    expect(stderr).not.toContain(token)
  })

  it.each([
    ['a token that HubSpot does not take', { kind: 'status', status: 401 } as const, /token/i],
    ['a scope that is missing', { kind: 'status', status: 403 } as const, /scope/i],
  ])('%s stops before anything is written, and the token is not shown', async (_name, fault, message) => {
    const { env, emulator } = await aHubSpot()
    emulator.failNext(100, fault)
    const file = await aFile('rows.csv', 'Email,Code,Role\nada@example.com,C-1,\n')
    const { code, stdout, stderr } = await runCommand(['import', file, ...flags], { env })
    expect([code, stderr]).toEqual([3, expect.stringMatching(message)])
    expect(stdout + stderr).not.toContain('canary')
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('no network', async () => {
    const { env } = await aHubSpot()
    await close?.()
    close = undefined
    const file = await aFile('rows.csv', 'Email,Code,Role\nada@example.com,C-1,\n')
    const { code, stderr } = await runCommand(['import', file, ...flags], { env })
    expect([code, stderr]).toEqual([3, expect.stringMatching(/Check the connection to HubSpot/)])
  })
})
