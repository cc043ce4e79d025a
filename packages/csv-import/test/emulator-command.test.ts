import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { addEmulatorCommand } from '../src/emulator-command.ts'
import { UsageError } from '../src/usage-error.ts'
import { aFile } from './run-command.ts'

interface Running {
  readonly url: string
  readonly told: () => { readonly stdout: string; readonly stderr: string }
  /** Ctrl-C, once for the next good moment or twice for at once. */
  stop(how?: 'once' | 'twice'): Promise<void>
}

/** Starts the command in this process and waits until it says where it listens, or fails. */
async function start(...argv: string[]): Promise<Running> {
  const stopping = new AbortController()
  const signal = new AbortController()
  let stdout = ''
  let stderr = ''
  const { promise: isUp, resolve: up } = Promise.withResolvers<void>()
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  addEmulatorCommand(program, {
    env: {},
    cwd: '',
    stdin: (async function* () {})(),
    stdout: {
      write(text) {
        stdout += text
        up()
      },
    },
    stderr: {
      write(text) {
        stderr += text
      },
    },
    clock: { now: () => 0, sleep: async () => {} },
    stopping: stopping.signal,
    signal: signal.signal,
  })
  const ended = program.parseAsync(['emulator', '--port', '0', ...argv], { from: 'user' })
  await Promise.race([isUp, ended])
  return {
    url: /http:\S+/.exec(stdout)?.[0] ?? '',
    told: () => ({ stdout, stderr }),
    async stop(how = 'once'): Promise<void> {
      ;(how === 'once' ? stopping : signal).abort()
      await ended
    },
  }
}

const headers = { authorization: 'Bearer any' }
const LINK = '/crm/objects/2026-03/contacts/101/associations/default/companies/201'
const LABELS = '/crm/associations/2026-03/contacts/companies/labels'

const stateOf = async (url: string): Promise<{ portalId: number; pairs: { links: number }[] }> =>
  (await fetch(`${url}/_emulator/state`)).json() as Promise<{ portalId: number; pairs: { links: number }[] }>

test('says where it is and what it holds, answers, and stops with Ctrl-C', async () => {
  const emulator = await start()
  expect(emulator.told()).toEqual({
    stdout: `HubSpot emulator: ${emulator.url}\nlook into it: ${emulator.url}/_emulator/\n`,
    stderr: 'portal 62515, 0 records, 0 links, in memory; Ctrl-C stops it\n',
  })
  expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${emulator.url}${LABELS}`, { headers })).status).toBe(200)
  expect((await fetch(`${emulator.url}/_emulator/`)).headers.get('content-type')).toContain('text/html')
  await emulator.stop()
  expect(emulator.told().stderr).toContain('emulator stopped\n')
  await expect(fetch(emulator.url)).rejects.toThrow('fetch failed')
})

test('stops at once as well', async () => {
  const emulator = await start()
  await emulator.stop('twice')
  await expect(fetch(emulator.url)).rejects.toThrow('fetch failed')
})

test('is filled from files of every kind', async () => {
  const portal = await aFile(
    'portal.yaml',
    'portalId: 7\nlabels: [{ from: contacts, to: companies, name: payer, label: Payer }]\n',
  )
  const contacts = await aFile('contacts.csv', 'id,email\n101,ada@example.com\n')
  const companies = await aFile('list.csv', 'id,name\n201,Example Ltd\n')
  const links = await aFile(
    'links.csv',
    'from_object_type,from_id,to_object_type,to_id,label\ncontacts,101,companies,201,Payer\n',
  )
  const files = [portal, contacts, `companies=${companies}`, links].flatMap((file) => ['--seed', file])
  const emulator = await start(...files)
  expect(emulator.told().stderr).toContain('portal 7, 2 records, 1 links, in memory')
  expect(await stateOf(emulator.url)).toMatchObject({
    portalId: 7,
    pairs: [{ links: 1 }],
    labels: [{ links: 1 }],
  })
  await emulator.stop()
})

test('keeps its portal in a file, and does not seed it twice', async () => {
  const db = join(await mkdtemp(join(tmpdir(), 'emulator-')), 'portal.sqlite')
  const seed = await aFile(
    'portal.json',
    '{"records": {"contacts": [{"id": "101"}], "companies": [{"id": "201"}]}}',
  )
  const first = await start('--db', db, '--seed', seed)
  expect((await fetch(`${first.url}${LINK}`, { method: 'PUT', headers })).status).toBe(200)
  await first.stop()
  expect(existsSync(db)).toBe(true)
  const second = await start('--db', db, '--seed', seed)
  expect(second.told().stderr).toContain(`${db} holds a portal already, so --seed is left out`)
  expect(second.told().stderr).toContain(`2 records, 1 links, kept in ${db}`)
  await second.stop()
})

test('keeps quotas, tokens, faults and a clock as told', async () => {
  const tokens = await aFile('tokens.yaml', 'access:\n  good: {}\n')
  const faults = await aFile(
    'faults.yaml',
    `scripted:
  - { count: 1, fault: { kind: status, status: 423 }, operation: listAssociationLabels }
random:
  seed: 1
  rates: [{ percent: 100, fault: { kind: status, status: 5xx }, route: /crm/properties/* }]
`,
  )
  const emulator = await start(
    ...['--plan', 'free', '--auth', 'oauth', '--tokens', tokens, '--faults', faults],
    ...['--clock', '2026-01-01T00:00:00Z'],
  )
  const ask = async (path: string, token: string): Promise<Response> =>
    fetch(`${emulator.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  expect((await ask(LABELS, 'good')).status).toBe(423)
  const answer = await ask(LABELS, 'good')
  expect([answer.status, answer.headers.get('x-hubspot-ratelimit-max')]).toEqual([200, '100'])
  expect((await ask(LABELS, 'bad')).status).toBe(401)
  expect((await ask('/crm/properties/2026-03/contacts', 'good')).status).toBeGreaterThanOrEqual(500)
  expect(await (await fetch(`${emulator.url}/_emulator/clock`)).json()).toEqual({
    now: '2026-01-01T00:00:00.000Z',
    clock: 'fake',
  })
  await emulator.stop()
})

test('warns when other machines can reach it, and answers to further names', async () => {
  const emulator = await start('--host', '0.0.0.0', '--allow-host', 'emulator')
  expect(emulator.told().stderr).toContain('warning: 0.0.0.0 can be reached from other machines')
  await emulator.stop()
})

describe('wrong usage is told with what to do', () => {
  const problem = async (...argv: string[]): Promise<string> => {
    const error = await start(...argv).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (error instanceof UsageError || error instanceof CommanderError) return error.message
    throw new Error(`expected a usage error, got ${String(error)}`)
  }

  test('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    expect(await problem('--port', String(port))).toBe(
      `port ${port} is taken; name another one with --port, or 0 for any`,
    )
    await new Promise((resolve) => server.close(resolve))
  })

  test.each([
    ['--port', 'http', 'Write a number from 0 to 65535.'],
    ['--port', '65536', 'Write a number from 0 to 65535.'],
    ['--plan', 'starter', 'Allowed choices are free, professional, enterprise, addOn'],
    ['--auth', 'basic', 'Allowed choices are privateApp, oauth'],
    ['--clock', 'noon', 'clock, start: is "noon", write a time as 2026-01-01T00:00:00Z'],
    ['--seed', '/nowhere/portal.json', 'cannot read /nowhere/portal.json: there is no such file'],
    ['--tokens', '/nowhere/tokens.json', 'cannot read /nowhere/tokens.json: there is no such file'],
    ['--db', '/nowhere/portal.sqlite', 'the state file /nowhere/portal.sqlite cannot be used'],
    ['--host', '192.0.2.1', '192.0.2.1 is no address of this machine; leave --host out'],
  ])('%s %s: %s', async (flag, value, message) => {
    expect(await problem(flag, value)).toContain(message)
  })

  test.each([
    ['--seed', 'portal.json', '{"record": {}}', 'has the unknown key "record"'],
    ['--seed', 'portal.yaml', 'records: [', 'line 1, column'],
    ['--seed', 'portal.json', '{"records": {"contcats": []}}', 'Unable to infer object type from: contcats'],
    ['--tokens', 'tokens.json', '["a"]', 'is no list of tokens; write {"access":'],
    ['--tokens', 'tokens.json', '{"good": {}, "access": {}}', 'is no list of tokens'],
    [
      '--faults',
      'faults.json',
      '{"rates": []}',
      'has the unknown key "rates"; the keys are scripted and random',
    ],
    [
      '--faults',
      'faults.json',
      '{"scripted": [{"fault": {"kind": "x"}}]}',
      'has the kind "x"; the kinds are status',
    ],
    ['--faults', 'faults.json', '{"random": {"rates": []}}', 'faults: lacks "seed"'],
  ])('%s %s with %s: %s', async (flag, name, text, message) => {
    const path = await aFile(name, text)
    const told = await problem(flag, path)
    expect(told).toContain(message)
    expect(told).toContain(path)
  })
})
