import { mkdtemp, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Seed,
} from '@hubspot-associations/emulator'
import { afterEach, describe, expect, it } from 'vitest'
import { aFile, runCommand } from './run-command.ts'
import { createVirtualClock } from './virtual-clock.ts'

const people = ['ada', 'ben', 'cleo', 'dan', 'eve', 'fay']
const portal: Seed = {
  records: {
    contacts: people.map((name, at) => ({
      id: String(at + 1),
      properties: { email: `${name}@example.com`, nick: at > 3 ? 'twin' : name },
    })),
    companies: ['11', '12', '13'].map((id) => ({ id })),
  },
  properties: { contacts: [{ name: 'nick', hasUniqueValue: false }] },
  labels: [
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor' },
    { from: 'contacts', to: 'companies', name: 'owner', label: 'Owner' },
  ],
  limits: [{ from: 'contacts', to: 'companies', label: 'Owner', maxToObjectIds: 1 }],
  associations: [
    { from: 'contacts', fromId: '1', to: 'companies', toId: '11', labels: ['Advisor'] },
    { from: 'contacts', fromId: '2', to: 'companies', toId: '11', labels: ['Owner'] },
    { from: 'contacts', fromId: '3', to: 'companies', toId: '11', labels: ['Advisor'] },
    { from: 'contacts', fromId: '3', to: 'companies', toId: '12' },
  ],
}

// One row for every line of a plan.
const rows = `Nick,Company,Role,Do
ada,11,Advisor,
ada,12,Owner,
ada,13,Owner,
ben,12,Owner,
ben,11,Advisor,
cleo,11,Advisor,remove-label
cleo,12,,unlink
dan,11,,
nobody,11,,
dan,12,Ovner,
twin,11,,
dan,9.0E+03,,
`
const flags = [
  '--from',
  'contacts:nick=Nick',
  '--to',
  'companies=Company',
  '--label',
  'Role',
  '--action',
  'Do',
]

let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

async function aHubSpot(seed: Seed = portal, options: EmulatorOptions = {}) {
  const emulator = createEmulator({ limitReached: 'entry', ...options })
  emulator.seed(seed)
  const server = await emulator.listen()
  close = () => server.close()
  const env = { HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'pat-canary-token' }
  return { emulator, env, cwd: await mkdtemp(join(tmpdir(), 'plan-')) }
}

const writes = ({ received }: Emulator) =>
  received.filter(
    ({ path, method }) => method !== 'GET' && /batch\/(create|associate|archive|labels)|\/labels$/.test(path),
  )

describe('plan', () => {
  it('says what an import would do and what stands in its way, and writes nothing', async () => {
    const { emulator, env, cwd } = await aHubSpot()
    const { code, stdout } = await runCommand(['plan', await aFile('roles.csv', rows), ...flags], {
      env,
      cwd,
    })
    expect(code).toBe(1)
    expect(stdout.split('\n').slice(1, 12)).toEqual([
      '       12 rows',
      '        2 new associations',
      '        1 row already there       1 × already so in HubSpot',
      '        2 labels to add',
      '        1 label to remove',
      '        1 association to remove',
      '        2 rows over a limit       2 × an association limit is reached',
      '        2 rows unresolved         1 × record not found, 1 × unknown label',
      '        1 row ambiguous           1 × several records match',
      '        1 row invalid             1 × not a record id',
      '        0 rows not compared',
    ])
    expect(writes(emulator)).toEqual([])
  })

  it('foretells exactly what HubSpot then does', async () => {
    const { env, cwd } = await aHubSpot()
    const file = await aFile('roles.csv', rows)
    const planned = JSON.parse((await runCommand(['plan', file, ...flags, '--json'], { env, cwd })).stdout)
    const done = JSON.parse((await runCommand(['import', file, ...flags, '--json'], { env, cwd })).stdout)
    expect(planned.summary.codes).toEqual(done.summary.codes)
    expect(planned.summary.planned).toBe(done.summary.applied)
    expect(planned.plan.estimate.calls).toBe(done.calls)
  })

  it('is the same as import --dry-run', async () => {
    const { env, cwd } = await aHubSpot()
    const file = await aFile('roles.csv', rows)
    const plan = await runCommand(['plan', file, ...flags], { env, cwd })
    expect(await runCommand(['import', file, ...flags, '--dry-run'], { env, cwd })).toEqual(plan)
  })

  it('exits with 0 when there is nothing to do, and with 10 when there are changes to make', async () => {
    const { env, cwd } = await aHubSpot()
    const nothing = await aFile('nothing.csv', 'Nick,Company,Role,Do\nada,11,Advisor,\n')
    const change = await aFile('change.csv', 'Nick,Company,Role,Do\nada,12,Advisor,\n')
    expect(await runCommand(['plan', nothing, ...flags], { env, cwd })).toMatchObject({ code: 0 })
    expect(await runCommand(['plan', change, ...flags], { env, cwd })).toMatchObject({ code: 10 })
  })
})

describe('the cost of an import', () => {
  const many = `from_object_type,from_id,to_object_type,to_id,label\n${Array.from(
    { length: 5_000 },
    (_, at) => `contacts,${at + 1},companies,1,\n`,
  ).join('')}`
  const crowd: Seed = {
    records: {
      contacts: Array.from({ length: 5_000 }, (_, at) => ({ id: String(at + 1) })),
      companies: [{ id: '1' }],
    },
  }

  it('is told in calls, time and share of the day, from the quotas that HubSpot tells', async () => {
    const clock = createVirtualClock(0)
    const plan = { burst: 190, associationBurst: 3, searchPerSecond: 5, daily: 10_000 }
    const { env, cwd } = await aHubSpot(crowd, { now: clock.now, plan })
    const file = await aFile('links.csv', many)
    const planned = await runCommand(['plan', file, '--json'], { env, cwd, clock })
    const { estimate } = JSON.parse(planned.stdout).plan
    expect(estimate).toMatchObject({ writeCalls: 3, daily: 10_000 })
    // 3 calls in 10 s, so 5 reads, 2 questions about limits and 3 writes need three windows to pass.
    expect(estimate.durationMs).toBe(30_000)
    const { stdout } = await runCommand(['plan', file], { env, cwd, clock })
    expect(stdout).toMatch(/Doing it takes \d+ calls, about \d+ s, (under )?0\.\d % of today's 10,000/)
  }, 30_000)

  it('warns when the day does not suffice', async () => {
    const { env, cwd } = await aHubSpot(crowd, { plan: { burst: 190, associationBurst: 150, daily: 9 } })
    const { stdout } = await runCommand(['plan', await aFile('links.csv', many)], { env, cwd })
    expect(stdout).toMatch(/only \d are left today, so it would stop and be resumed tomorrow/)
  }, 30_000)
})

describe('--out', () => {
  it('writes each change and each problem, readable by its owner only', async () => {
    const { env, cwd } = await aHubSpot()
    const out = join(cwd, 'plan.json')
    await runCommand(['plan', await aFile('roles.csv', rows), ...flags, '--out', out], { env, cwd })
    expect((await stat(out)).mode & 0o777).toBe(0o600)
    const plan = JSON.parse(await readFile(out, 'utf8'))
    expect(plan).toMatchObject({ version: 1, summary: { newAssociations: 2, labelsToAdd: 2 }, estimate: {} })
    expect(plan.changes).toContainEqual({
      change: 'associate',
      from: { objectType: 'contacts', id: '1' },
      to: { objectType: 'companies', id: '12' },
      addLabels: ['Owner'],
      removeLabels: [],
      lines: [3],
    })
    expect(plan.changes).toContainEqual(
      expect.objectContaining({ change: 'relabel', removeLabels: ['Advisor'], lines: [7] }),
    )
    expect(plan.changes).toContainEqual(expect.objectContaining({ change: 'unlink', lines: [8] }))
    expect(plan.problems.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [4, 'LIMIT_EXCEEDED'],
      [5, 'LIMIT_EXCEEDED'],
      [10, 'RECORD_NOT_FOUND'],
      [11, 'UNKNOWN_LABEL'],
      [12, 'AMBIGUOUS_RECORD'],
      [13, 'INVALID_RECORD_ID'],
    ])
    expect(JSON.stringify(plan)).not.toContain('canary')
  })

  it('is refused where there is no plan, before anything is sent', async () => {
    const { emulator, env, cwd } = await aHubSpot()
    const file = await aFile('roles.csv', rows)
    const { code, stderr } = await runCommand(['import', file, ...flags, '--out', 'plan.json'], { env, cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining('add --dry-run, or use the command plan')])
    expect(emulator.received).toEqual([])
  })
})

describe('--max-rejects', () => {
  it.each([
    ['5', 1],
    ['49%', 1],
  ])(
    '%s refuses a file with six rejected rows of twelve before anything of it is sent',
    async (max, expected) => {
      const { emulator, env, cwd } = await aHubSpot()
      const file = await aFile('roles.csv', rows)
      const finished = await runCommand(['import', file, ...flags, '--max-rejects', max], { env, cwd })
      expect(finished.code).toBe(expected)
      expect(finished.stderr).toContain('6 of 12 rows are rejected, and --max-rejects allows')
      expect(finished.stderr).toContain('nothing was written')
      expect(writes(emulator)).toEqual([])
      const rejects = await readFile(file.replace('.csv', '.rejects.csv'), 'utf8')
      expect(rejects).toContain('nobody,11')
      expect(rejects.match(/,rejected,/g)).toHaveLength(6)
      expect(rejects).not.toContain('NOT_SENT')
    },
  )

  it.each(['6', '50%'])('%s lets it pass', async (max) => {
    const { emulator, env, cwd } = await aHubSpot()
    const file = await aFile('roles.csv', rows)
    await runCommand(['import', file, ...flags, '--max-rejects', max], { env, cwd })
    expect(writes(emulator).length).toBeGreaterThan(0)
  })

  it('a run that was refused can be resumed without the limit', async () => {
    const { emulator, env, cwd } = await aHubSpot()
    const file = await aFile('roles.csv', rows)
    await runCommand(['import', file, ...flags, '--max-rejects', '0'], { env, cwd })
    await runCommand(['resume', 'last'], { env, cwd })
    expect(writes(emulator).length).toBeGreaterThan(0)
  })
})
