import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Seed } from '@hubspot-associations/emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AHubSpot, aHubSpot } from './a-hubspot.ts'
import { aFile, type Finished, runCommand } from './run-command.ts'

const link = (fromId: string, toId: string, ...labels: string[]) => ({
  from: 'contacts',
  fromId,
  to: 'companies',
  toId,
  labels,
})

/** Contact 1 is associated with three companies, contact 2 with one, contact 3 with one that no file is about. */
const portal: Seed = {
  labels: ['Payer', 'Chair', 'Guest'].map((label) => ({
    from: 'contacts',
    to: 'companies',
    name: label.toLowerCase(),
    label,
  })),
  records: {
    contacts: ['1', '2', '3', '4'].map((id) => ({ id, properties: { email: `p${id}@example.com` } })),
    companies: ['11', '12', '13', '14'].map((id) => ({ id })),
  },
  associations: [
    link('1', '11', 'Payer', 'Guest'),
    link('1', '12', 'Payer'),
    link('1', '13', 'Chair'),
    link('2', '11'),
    link('3', '14', 'Payer'),
  ],
}

let hubspot: AHubSpot
let cwd: string
beforeEach(async () => {
  hubspot = await aHubSpot(portal)
  cwd = await mkdtemp(join(tmpdir(), 'mirror-'))
})
afterEach(() => hubspot.close())

const run = (...argv: string[]): Promise<Finished> => runCommand(argv, { env: hubspot.env, cwd })

/** What the portal holds, as `contact company labels`. */
const held = () =>
  hubspot.emulator
    .links('contacts', 'companies')
    .map(({ from, to, labels }) => [from, to, ...labels].join(' '))
    .sort()

const header = 'from_object_type,from_id,to_object_type,to_id'
const plainRows = `${header}\ncontacts,1,companies,11\ncontacts,1,companies,14\ncontacts,2,companies,11\n`
const labelledRows = `${header},label\ncontacts,1,companies,11,Chair\ncontacts,1,companies,14,Payer\ncontacts,2,companies,11,\n`

async function mirror(rows: string, ...flags: string[]): Promise<Finished> {
  return run('import', await aFile('erp.csv', rows), '--mirror', ...flags)
}

describe('a mirror of rows without labels', () => {
  it('unlinks what the listed records hold and no row names, and leaves other records alone', async () => {
    const { code, stdout } = await mirror(plainRows, '--max-removals', '2')
    expect(stdout).toMatch(/^Mirrored .*erp.csv into portal 62515\n {8}3 rows\n/)
    expect(stdout).toContain('        2 removed    associations not in the file\n')
    expect(code).toBe(0)
    expect(held()).toEqual(['1 11 Payer Guest', '1 14', '2 11', '3 14 Payer'])
  })

  it('changes nothing when it is done again', async () => {
    await mirror(plainRows, '--max-removals', '2')
    const { code, stdout } = await mirror(plainRows, '--max-removals', '0', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { unchanged: 3 },
      mirror: { removed: 0, remaining: 0 },
    })
    expect(code).toBe(0)
  })
})

describe('a mirror of rows with labels', () => {
  it('takes the labels that rows name away where they do not, and no association', async () => {
    const { code, stdout } = await mirror(labelledRows, '--max-removals', '3', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { applied: 2, unchanged: 1 },
      mirror: { of: 'labels', removed: 3, remaining: 0, problems: [] },
    })
    expect(code).toBe(0)
    expect(held()).toEqual(['1 11 Chair Guest', '1 12', '1 13', '1 14 Payer', '2 11', '3 14 Payer'])
  })

  it('with --set makes whole associations equal to the rows', async () => {
    await mirror(labelledRows, '--set', '--max-removals', '100%')
    expect(held()).toEqual(['1 11 Chair', '1 14 Payer', '2 11', '3 14 Payer'])
  })
})

describe('a mirror can be looked at, taken back and checked', () => {
  it('a plan needs no bound, says what would go, and writes nothing', async () => {
    const before = held()
    const out = join(cwd, 'plan.json')
    const planned = await run('plan', await aFile('erp.csv', plainRows), '--mirror', '--out', out)
    expect(planned.code).toBe(10)
    expect(planned.stdout).toContain('2 associations to remove  2 × not in the file')
    const plan = JSON.parse(await readFile(out, 'utf8'))
    expect(plan.changes).toEqual([
      expect.objectContaining({
        change: 'unlink',
        to: { objectType: 'companies', id: '12' },
        notInFile: true,
      }),
      expect.objectContaining({ change: 'unlink', lines: [], removeLabels: ['Chair'] }),
      expect.objectContaining({ change: 'associate', lines: [3] }),
    ])
    expect(held()).toEqual(before)
  })

  it.each([
    ['associations', plainRows],
    ['labels', labelledRows],
  ])('an undo gives back all that a mirror of %s removed', async (_of, rows) => {
    const before = held()
    await mirror(rows, '--max-removals', '100%')
    expect(held()).not.toEqual(before)
    const { code } = await run('undo', 'last')
    expect(held()).toEqual(before)
    expect(code).toBe(0)
    await run('undo', 'last')
    expect(held()).not.toEqual(before)
  })

  it('verify finds what came back, and what has come since', async () => {
    await mirror(plainRows, '--max-removals', '100%')
    expect((await run('verify', 'last')).code).toBe(0)
    hubspot.emulator.seed({ associations: [link('1', '12'), link('2', '13', 'Guest')] })
    const { code, stdout } = await run('verify', 'last')
    expect(code).toBe(1)
    expect(stdout).toContain(
      '0 of 3 rows are not in HubSpot as they should be, and 2 more are there that the file does not name',
    )
    expect(stdout).toContain('line 2: contacts 1 is also associated with companies 12')
    expect(stdout).toContain('line 4: contacts 2 is also associated with companies 13')
  })

  it('verify of labels tells the label, and leaves others alone', async () => {
    await mirror(labelledRows, '--max-removals', '100%')
    hubspot.emulator.seed({ associations: [link('1', '12', 'Payer', 'Guest')] })
    const { stdout } = await run('verify', 'last', '--json')
    expect(JSON.parse(stdout).drift).toEqual([
      { line: 2, message: 'contacts 1 also has Payer on companies 12', notInFile: true },
    ])
  })
})

describe('a mirror is refused, and nothing is written', () => {
  it.each([
    [
      'without a bound',
      plainRows,
      [],
      2,
      '--mirror removes what the file does not name: say with --max-removals',
    ],
    [
      'beyond its bound',
      plainRows,
      ['--max-removals', '1'],
      1,
      'would remove 2 of 4 associations (50 %), and --max-removals allows 1; nothing was written',
    ],
    ['beyond a share', plainRows, ['--max-removals', '10%'], 1, '--max-removals allows 10 %'],
    [
      'with a bound that is none',
      plainRows,
      ['--max-removals', 'few'],
      2,
      '--max-removals "few" is neither a number of removals, such as 20, nor a share',
    ],
    ['of an empty file', `${header}\n`, ['--max-removals', '5'], 2, 'an empty file is not mirrored'],
    [
      'with a row at fault',
      `${plainRows}contacts,x,companies,11\n`,
      ['--max-removals', '5'],
      1,
      '1 of 4 rows are rejected: a mirror would take what they name',
    ],
    [
      'with a record that is not there, and would take the place of others',
      plainRows.replace('1,companies,14', '1,companies,404'),
      ['--max-removals', '5'],
      1,
      '1 of 3 rows are rejected',
    ],
    [
      'with rows that remove',
      plainRows,
      ['--max-removals', '5', '--unlink'],
      2,
      '--mirror goes with adding and with --set, not with --unlink',
    ],
    [
      'with a column that says what to do',
      `${header},action\ncontacts,1,companies,11,add\n`,
      ['--max-removals', '5'],
      2,
      'leave the column "action" out',
    ],
    [
      'with labels of which none is named',
      `${header},label\ncontacts,1,companies,11,\n`,
      ['--max-removals', '5'],
      2,
      'no row of contacts → companies names a label',
    ],
    [
      'with a pair both ways round',
      `${plainRows}companies,11,contacts,1\n`,
      ['--max-removals', '5'],
      2,
      'line 5 names two records that another line names the other way round',
    ],
  ] as const)('%s', async (_name, rows, flags, code, message) => {
    const before = held()
    const finished = await mirror(rows, ...flags)
    expect(finished.stderr).toContain(message)
    expect(finished.code).toBe(code)
    expect(held()).toEqual(before)
  })

  it('leaves no run behind that could not go on', async () => {
    await mirror(`${header}\n`, '--max-removals', '5')
    expect((await run('runs')).stdout).toBe('There are no runs here.\n')
  })

  it('goes on once more is allowed', async () => {
    const refused = await mirror(plainRows, '--max-removals', '1')
    expect(refused.stderr).toMatch(/go on with: hubspot-associations resume \S+-erp --max-removals NUMBER\n/)
    expect((await run('resume', 'last')).stderr).toContain('--max-removals allows 1')
    const resumed = await run('resume', 'last', '--max-removals', '2')
    expect(resumed.code).toBe(0)
    expect(held()).toEqual(['1 11 Payer Guest', '1 14', '2 11', '3 14 Payer'])
  })

  it('for the rejects of another import, whose other rows it would remove', async () => {
    const file = await aFile('erp.csv', `${plainRows}contacts,x,companies,11\n`)
    await run('import', file)
    const { code, stderr } = await run(
      'import',
      file.replace('.csv', '.rejects.csv'),
      '--mirror',
      '--max-removals',
      '5',
    )
    expect([code, stderr]).toEqual([2, expect.stringContaining('import it without --mirror')])
  })
})

it('takes nothing away for a record that was merged into another, and says which', async () => {
  const { url } = { url: hubspot.env.HUBSPOT_BASE_URL }
  const answer = await fetch(`${url}/crm/objects/2026-03/companies/merge`, {
    method: 'POST',
    headers: { authorization: 'Bearer token' },
    body: JSON.stringify({ primaryObjectId: '14', objectIdToMerge: '12' }),
  })
  const { id } = (await answer.json()) as { id: string }
  const before = held()
  const { stdout } = await mirror(plainRows, '--max-removals', '5')
  expect(stdout).toContain(`line 3, to_id: company 14 was merged into ${id}; use ${id}. Use the id`)
  expect(held()).toEqual(before)
})

describe('a mirror of many rows', () => {
  const people = Array.from({ length: 20_500 }, (_, at) => String(at + 1))
  const rows = (ids: readonly string[]) =>
    `${header}\n${ids.map((id) => `companies,11,contacts,${id}\n`).join('')}`

  it('of one record removes once what no row of it names, in whichever part of the file', async () => {
    await hubspot.close()
    hubspot = await aHubSpot({
      records: { companies: [{ id: '11' }], contacts: people.map((id) => ({ id })) },
      associations: people.map((toId) => ({
        from: 'companies',
        fromId: '11',
        to: 'contacts',
        toId,
      })),
    })
    const kept = people.filter((_, at) => at % 5_000 !== 7)
    const { stdout } = await mirror(rows(kept), '--max-removals', '0.1%', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { rows: 20_495, unchanged: 20_495 },
      mirror: { removed: 5, remaining: 0 },
    })
    expect(hubspot.emulator.links('companies', 'contacts')).toHaveLength(20_495)
    expect(JSON.parse((await run('verify', 'last', '--json')).stdout)).toMatchObject({
      checked: 20_495,
      drift: [],
    })
  })
})

describe('a mirror between records of one object', () => {
  const family: Seed = {
    records: { companies: ['1', '2', '3', '4'].map((id) => ({ id })) },
    associations: ['2', '3', '4'].map((toId) => ({ from: 'companies', fromId: '1', to: 'companies', toId })),
  }

  it('keeps what another row names the other way round', async () => {
    await hubspot.close()
    hubspot = await aHubSpot(family)
    const rows = `${header}\ncompanies,1,companies,2\ncompanies,3,companies,1\n`
    const { stdout } = await mirror(rows, '--max-removals', '5', '--json')
    expect(JSON.parse(stdout).mirror).toMatchObject({ removed: 1 })
    const pairs = hubspot.emulator.links('companies', 'companies').map(({ from, to }) => `${from} ${to}`)
    expect(pairs.sort()).toEqual(['1 2', '1 3', '2 1', '3 1'])
  })
})

it('a row that HubSpot refuses is no reason to refuse the others once something is removed', async () => {
  const rows = `${header}\ncontacts,1,companies,11\ncontacts,4,companies,999\n`
  const { code, stdout, stderr } = await mirror(rows, '--max-removals', '2')
  expect([code, stderr]).toEqual([1, ''])
  expect(stdout).toContain('line 3, to_id: HubSpot has no record 999 of companies')
  expect(held()).toEqual(['1 11 Payer Guest', '2 11', '3 14 Payer'])
  const resumed = await run('resume', 'last')
  expect([resumed.code, resumed.stderr]).toEqual([1, ''])
})

it('a removal that HubSpot refuses remains, and is told with the reason', async () => {
  hubspot.emulator.failNext(1, { kind: 'partial', ids: ['12'] }, { operation: 'archiveAssociationsBatch' })
  const report = join(cwd, 'report.html')
  const { code, stdout } = await mirror(plainRows, '--max-removals', '5', '--report', report)
  expect(code).toBe(1)
  const page = await readFile(report, 'utf8')
  expect(page).toContain('<strong>2</strong><span>associations remaining</span>')
  expect(page).toMatch(/Not removed.*<li>contacts 1 → companies 12: HubSpot refused /s)
  expect(stdout).toContain('2 remaining  associations not in the file')
  expect(stdout).toMatch(/Not removed:\n {2}contacts 1 → companies 12: HubSpot refused .+\.\n/)
})
