import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Seed } from '@hubspot-associations/emulator'
import { afterEach, describe, expect, it } from 'vitest'
import { type AHubSpot, aHubSpot } from './a-hubspot.ts'
import { aFile, runCommand } from './run-command.ts'

const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ id: String(from + index) }))

const portal: Seed = {
  labels: [
    { from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' },
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor', inverseLabel: 'Advised by' },
    { from: 'contacts', to: 'contacts', name: 'manager', label: 'Manager', inverseLabel: 'Reports to' },
  ],
  records: { contacts: ids(1, 251), companies: ids(1001, 1011) },
  associations: [
    ...ids(1, 231).map(({ id }) => ({
      from: 'contacts',
      fromId: id,
      to: 'companies',
      toId: String(1001 + (Number(id) % 10)),
    })),
    {
      from: 'contacts',
      fromId: '240',
      to: 'companies',
      toId: '1001',
      labels: ['Advisor', 'Billing contact'],
    },
    { from: 'contacts', fromId: '240', to: 'companies', toId: '1002', labels: ['Primary'] },
    { from: 'contacts', fromId: '1', to: 'contacts', toId: '2', labels: ['Manager'] },
  ],
}

let started: AHubSpot | undefined
afterEach(async () => {
  await started?.close()
  started = undefined
})

async function hubSpot(seed: Seed = portal): Promise<AHubSpot> {
  started = await aHubSpot(seed)
  return started
}

const between = ['--from', 'contacts', '--to', 'companies']
const writes = ({ emulator }: AHubSpot) =>
  emulator.received.filter(({ path }) => /batch\/(create|associate|archive|labels)/.test(path))

describe('export', () => {
  it('writes every association, and importing the file changes nothing', async () => {
    const hub = await hubSpot()
    const file = join(await aFile('x', ''), '..', 'links.csv')
    const { code, stdout } = await runCommand(['export', file, ...between], { env: hub.env })
    expect([code, stdout]).toEqual([0, expect.stringContaining('Exported 232 associations of portal')])
    const lines = (await readFile(file, 'utf8')).trim().split('\n')
    expect(lines[0]).toBe('from_object_type,from_id,to_object_type,to_id,label')
    expect(lines).toHaveLength(233)
    expect(lines).toContain('contacts,7,companies,1008,')
    expect(lines).toContain('contacts,240,companies,1001,Billing contact;Advisor')
    expect(lines).toContain('contacts,240,companies,1002,Primary')
    const again = await runCommand(['import', file], { env: hub.env })
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('232 unchanged')])
    expect(writes(hub)).toEqual([])
  })

  it('does the same within one object type, where a label has two names', async () => {
    const hub = await hubSpot()
    const own = await runCommand(['export', '--from', 'contacts', '--to', 'contacts'], { env: hub.env })
    expect(own.stdout).toBe(`from_object_type,from_id,to_object_type,to_id,label
contacts,1,contacts,2,Manager
contacts,2,contacts,1,Reports to
`)
    const again = await runCommand(['import', await aFile('links.csv', own.stdout)], { env: hub.env })
    expect([again.code, writes(hub)]).toEqual([0, []])
  })

  it('reads only the records that are named, and no list of all', async () => {
    const hub = await hubSpot()
    const file = await aFile('ids.csv', 'Record ID,Name\r\n240,Ada\r\n\r\n3,Ben')
    const { code, stdout } = await runCommand(['export', ...between, '--ids', file], { env: hub.env })
    expect(code).toBe(0)
    expect(stdout.trim().split('\n').slice(1).sort()).toEqual([
      'contacts,240,companies,1001,Billing contact;Advisor',
      'contacts,240,companies,1002,Primary',
      'contacts,3,companies,1004,',
    ])
    expect(hub.emulator.received.some(({ operation }) => operation === 'listObjects')).toBe(false)
  })

  it('takes ids from standard input, and writes JSON lines', async () => {
    const { env } = await hubSpot()
    const argv = ['export', ...between, '--ids', '-', '--format', 'jsonl']
    const { stdout } = await runCommand(argv, { env, stdin: ['24', '0\n5\n'] })
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toContainEqual({
      from_object_type: 'contacts',
      from_id: '5',
      to_object_type: 'companies',
      to_id: '1006',
      label: '',
    })
  })

  it.each([
    [['export', '--from', 'contacts'], 'export needs --from and --to'],
    [['export', '--from', 'contacts', '--to', 'nothings'], '"nothings" is not an object type'],
    [['export', ...between, '--format', 'xml'], '--format "xml" is neither csv nor jsonl'],
    [['export', '/no/such/folder/x.csv', ...between], 'cannot write /no/such/folder/x.csv'],
    [['export', ...between, '--ids', '/no/such/file'], 'cannot read /no/such/file'],
  ])('says what is wrong with %j', async (argv, message) => {
    const { env } = await hubSpot()
    expect(await runCommand(argv, { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(message),
    })
  })

  it('names the line of what is no record id', async () => {
    const { env } = await hubSpot()
    const file = await aFile('ids.txt', '240\n24O\n')
    expect(await runCommand(['export', ...between, '--ids', file], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('line 2: "24O" is not a record id'),
    })
  })

  it('ends with 1 when a record could not be read, and says which', async () => {
    const { env, emulator } = await hubSpot()
    emulator.failNext(1, { kind: 'partial', ids: ['3'] }, { operation: 'readAssociationsBatch' })
    const { code, stderr, stdout } = await runCommand(['export', ...between], { env })
    expect([code, stderr]).toEqual([1, expect.stringContaining('contacts 3 could not be read')])
    expect(stdout.trim().split('\n')).toHaveLength(232)
  })
})
