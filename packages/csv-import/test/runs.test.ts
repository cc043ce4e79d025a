import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator, type Emulator, type Seed } from '@hubspot-associations/emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFile, runCommand } from './run-command.ts'

const portal: Seed = {
  labels: [
    { from: 'contacts', to: 'companies', name: 'billing_contact', label: 'Billing contact' },
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor', inverseLabel: 'Advised by' },
  ],
  records: {
    contacts: ['1', '2', '3', '4'].map((id) => ({ id })),
    companies: ['11', '12'].map((id) => ({ id })),
  },
  associations: [
    { from: 'contacts', fromId: '1', to: 'companies', toId: '11', labels: ['Billing contact'] },
    { from: 'contacts', fromId: '2', to: 'companies', toId: '11' },
    { from: 'contacts', fromId: '4', to: 'companies', toId: '12', labels: ['Advisor'] },
  ],
}

const rows = `from_object_type,from_id,to_object_type,to_id,label,action
contacts,1,companies,11,Advisor,
contacts,2,companies,11,,
contacts,3,companies,12,Billing contact,
companies,12,contacts,3,Advised by,add
contacts,4,companies,12,,unlink
`

let emulator: Emulator
let env: Record<string, string>
let cwd: string
let close: () => Promise<void>

beforeEach(async () => {
  emulator = createEmulator()
  emulator.seed(portal)
  const server = await emulator.listen()
  close = () => server.close()
  env = { HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'pat-canary-token' }
  cwd = await mkdtemp(join(tmpdir(), 'runs-'))
})
afterEach(() => close())

const run = (...argv: string[]) => runCommand(argv, { env, cwd })
const links = () => emulator.links('contacts', 'companies')
const runsFolder = () => join(cwd, '.hubspot-associations', 'runs')

describe('a run', () => {
  it('is kept in a file of its own that only its owner can read and that holds no token', async () => {
    await run('import', await aFile('rows.csv', rows))
    const [name] = (await readdir(runsFolder())).filter((file) => file.endsWith('.sqlite'))
    const path = join(runsFolder(), name!)
    expect((await stat(path)).mode & 0o077).toBe(0)
    expect((await readFile(path)).includes('canary')).toBe(false)
  })

  it('can be undone: the portal is as it was before', async () => {
    const before = links()
    const imported = await run('import', await aFile('rows.csv', rows))
    expect(imported.stdout).toContain('4 applied')
    expect(imported.code).toBe(0)
    expect(links()).not.toEqual(before)
    const dry = await run('undo', 'last', '--dry-run')
    expect([dry.code, dry.stdout]).toEqual([10, expect.stringContaining('3 labels to remove')])
    const undone = await run('undo', 'last')
    expect(undone.stdout).toMatch(/^Undid run .*-rows in portal 62515\n/)
    expect([undone.code, undone.stdout]).toEqual([0, expect.stringContaining('4 applied    4 × undone')])
    expect(links()).toEqual(before)
  })

  it('and its undo can be undone too', async () => {
    await run('import', await aFile('rows.csv', rows))
    const after = links()
    await run('undo', 'last')
    await run('undo', 'last')
    expect(links()).toEqual(after)
  })

  it('gives Primary back to the company that it was taken from', async () => {
    const types = ['11', '12'].map((id) => `contacts,1,companies,${id},Primary,\n`)
    const [first, second] = types.map(
      (line) => `from_object_type,from_id,to_object_type,to_id,label,action\n${line}`,
    )
    await run('import', await aFile('first.csv', first!))
    const before = links()
    await run('import', await aFile('second.csv', second!))
    expect(links()).not.toEqual(before)
    await run('undo', 'last')
    expect(links()).toEqual(before)
  })

  it('is verified row by row', async () => {
    await run('import', await aFile('rows.csv', rows))
    expect(await run('verify', 'last')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('all 5 rows'),
    })
    await run(
      'import',
      await aFile('unlink.csv', `${rows.split('\n')[0]}\ncontacts,1,companies,11,,unlink\n`),
    )
    const first = (await readdir(runsFolder())).filter((file) => file.endsWith('rows.sqlite')).sort()[0]!
    const verified = await run('verify', first.replace('.sqlite', ''))
    expect(verified.code).toBe(1)
    expect(verified.stdout).toContain(
      '1 of 5 rows are not in HubSpot as they should be\n  line 2: the records are not associated',
    )
  })

  it('that is an undo is verified too: what it took back must be gone', async () => {
    await run('import', await aFile('rows.csv', rows))
    await run('undo', 'last')
    expect(await run('verify', 'last')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('all 4 rows'),
    })
    await run('import', await aFile('again.csv', rows))
    const undone = (await readdir(runsFolder())).find((file) => file.includes('undo'))!
    const { code, stdout } = await run('verify', undone.replace('.sqlite', ''))
    expect(code).toBe(1)
    expect(stdout).toContain('line 4: the association still has Advisor\n')
    expect(stdout).toContain('line 5: the records are not associated\n')
  })

  it('is listed, and pruned when it is finished', async () => {
    expect((await run('runs')).stdout).toBe('There are no runs here.\n')
    await run('import', await aFile('rows.csv', rows))
    expect((await run('runs')).stdout).toMatch(/-rows {2}finished {2}.*5 rows, 4 applied, 1 unchanged/)
    expect((await run('runs', 'prune')).code).toBe(2)
    expect((await run('runs', 'prune', 'last')).stdout).toBe('Deleted 1 run\n')
    expect((await run('runs')).stdout).toBe('There are no runs here.\n')
  })
})

describe('a run that stops', () => {
  it('says so, and goes on where it stopped without sending anything twice', async () => {
    emulator.failNext(
      1,
      { kind: 'status', status: 429, policy: 'DAILY' },
      { operation: 'createAssociationsBatch' },
    )
    const stopped = await run('import', await aFile('rows.csv', rows))
    expect(stopped.code).toBe(3)
    expect(stopped.stderr).toContain('go on with: hubspot-associations resume ')
    expect((await run('runs')).stdout).toContain('stopped')
    const before = emulator.received.length
    const resumed = await run('resume', 'last')
    expect([resumed.code, resumed.stdout]).toEqual([0, expect.stringContaining('4 applied')])
    const sent = emulator.received.slice(before).map(({ operation }) => operation)
    expect(sent.filter((operation) => operation === 'archiveAssociationsBatch')).toEqual([])
    expect(await run('verify', 'last')).toMatchObject({ code: 0 })
  })

  it('stops at once when it is asked to before it begins to write', async () => {
    const stopping = new AbortController()
    stopping.abort(new Error('interrupted'))
    const file = await aFile('rows.csv', rows)
    const stopped = await runCommand(['import', file], { env, cwd, stopping: stopping.signal })
    expect([stopped.code, stopped.stderr]).toEqual([3, expect.stringContaining('stopped: interrupted')])
    expect(links()).toHaveLength(3)
    expect(await run('resume', 'last')).toMatchObject({ code: 0 })
  })

  it('belongs to its portal', async () => {
    await run('import', await aFile('rows.csv', rows))
    emulator.reset()
    emulator.seed({ ...portal, portalId: 999 })
    expect(await run('resume', 'last')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the token to portal 999'),
    })
  })
})

it('a run that does not exist is answered with what there is', async () => {
  await run('import', await aFile('rows.csv', rows))
  expect(await run('undo', 'lost')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is no run "lost"'),
  })
})
