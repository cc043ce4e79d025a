import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LimitSeed, Seed } from '@hubspot-associations/emulator'
import { afterEach, describe, expect, it } from 'vitest'
import { type AHubSpot, aHubSpot } from './a-hubspot.ts'
import { aFile, runCommand } from './run-command.ts'

const limit = (from: string, to: string, maxToObjectIds: number): LimitSeed => ({
  from,
  to,
  category: 'HUBSPOT_DEFINED',
  typeId: from === 'contacts' ? 279 : 280,
  maxToObjectIds,
})

// More from-records than one read takes, so that they are planned in two parts.
const many = Array.from({ length: 1_500 }, (_, index) => String(100_001 + index))

const portal = (limits: Seed['limits'] = []): Seed => ({
  labels: [
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor', inverseLabel: 'Advised by' },
  ],
  limits,
  records: { contacts: ['1', '2', ...many].map((id) => ({ id })), companies: [{ id: '11' }, { id: '12' }] },
})

let started: AHubSpot | undefined
afterEach(async () => {
  await started?.close()
  started = undefined
})

async function hubSpot(limits: Seed['limits']): Promise<AHubSpot> {
  started = await aHubSpot(portal(limits))
  return started
}

const header = 'from_object_type,from_id,to_object_type,to_id,label\n'
/** Writes that HubSpot had to refuse itself. */
const refused = ({ emulator }: AHubSpot) =>
  emulator.received.filter(
    ({ path, status }) => /batch\/(create|associate)/.test(path) && (status ?? 0) >= 207,
  )
const reads = ({ emulator }: AHubSpot) =>
  emulator.received.filter(({ operation }) => operation === 'readAssociationsBatch')

describe('the limits of the portal, in a large import', () => {
  const rows = `${header}${many.map((id) => `contacts,${id},companies,11,\n`).join('')}`

  it('are counted across all parts of the file, and a full record is read once', async () => {
    const hub = await hubSpot([limit('companies', 'contacts', 1_200)])
    const { stdout } = await runCommand(['import', await aFile('links.csv', rows), '--json'], {
      env: hub.env,
    })
    expect(JSON.parse(stdout).summary).toMatchObject({ applied: 1_200, rejected: 300 })
    expect(refused(hub)).toEqual([])
    expect(reads(hub).filter(({ path }) => path.includes('/0-2/0-1/')).length).toBeLessThanOrEqual(2)
  })

  it('count what was planned before a stop when the run goes on', async () => {
    const hub = await hubSpot([limit('companies', 'contacts', 1_200)])
    const operation = 'readAssociationsBatch'
    hub.emulator.failNext(1, { kind: 'delay', ms: 0 }, { operation })
    hub.emulator.failNext(1, { kind: 'status', status: 401 }, { operation })
    const cwd = await mkdtemp(join(tmpdir(), 'runs-'))
    const shell = { env: hub.env, cwd }
    const stopped = await runCommand(['import', await aFile('links.csv', rows), '--json'], shell)
    expect(stopped.code).toBe(3)
    const { stdout } = await runCommand(['resume', 'last', '--json'], shell)
    expect(JSON.parse(stdout).summary).toMatchObject({ rows: 1_500, applied: 1_200, rejected: 300 })
    expect(refused(hub)).toEqual([])
  })

  describe('which a later part makes room under', () => {
    const [first, second, ...others] = many
    const last = others.pop() ?? ''
    const between = others.map((id) => `contacts,${id},companies,12,,unlink\n`).join('')
    const ask = (id = '', label = '') => `contacts,${id},companies,11,${label},add\n`
    const lines = (...asked: string[]) =>
      aFile(
        'links.csv',
        `${header.trim()},action\n${asked.join('')}${between}contacts,${last},companies,11,,unlink\n`,
      )
    const fullCompany = async (full = limit('companies', 'contacts', 1), ...labels: string[]) => {
      const associations = [{ from: 'contacts', fromId: last, to: 'companies', toId: '11', labels }]
      started = await aHubSpot({ ...portal([full]), associations })
      return started
    }

    it('serve the rows before it, as far as there is room', async () => {
      const hub = await fullCompany()
      const { stdout } = await runCommand(['import', await lines(ask(first), ask(second))], { env: hub.env })
      expect(stdout).toContain('line 3: company 11 may have 1 contacts and has 1 already')
      expect(refused(hub)).toEqual([])
      expect(hub.emulator.links('contacts', 'companies')).toMatchObject([{ from: first, to: '11' }])
    })

    it('are left out of pairs that are planned already: what is planned stays as it was', async () => {
      const advised = { from: 'companies', to: 'contacts', label: 'Advised by', maxToObjectIds: 1 }
      const hub = await fullCompany(advised, 'Advisor')
      const rows = await lines(ask(first), ask(first, 'Advisor'), ask(second, 'Advisor'))
      const { stdout } = await runCommand(['import', rows], { env: hub.env })
      expect(stdout).toContain('line 3: company 11 may have 1 "Advised by" of contacts and has 1 already')
      expect(refused(hub)).toEqual([])
      expect(hub.emulator.links('contacts', 'companies')).toMatchObject([
        { from: first, to: '11', labels: [] },
        { from: second, to: '11', labels: ['Advisor'] },
      ])
    })

    it('serve no more of them when the run goes on, and nothing twice', async () => {
      const hub = await fullCompany()
      const shell = { env: hub.env, cwd: await mkdtemp(join(tmpdir(), 'runs-')) }
      const operation = 'archiveAssociationsBatch'
      hub.emulator.failNext(1, { kind: 'status', status: 401 }, { operation })
      const stopped = await runCommand(['import', await lines(ask(first), ask(second))], shell)
      expect(stopped.code).toBe(3)
      const { stdout } = await runCommand(['resume', 'last', '--json'], shell)
      expect(JSON.parse(stdout).summary).toMatchObject({ applied: 2, rejected: 1, failed: 0 })
      expect(refused(hub)).toEqual([])
    })
  })

  it('are asked for once per direction when there are none', async () => {
    const hub = await hubSpot([])
    await runCommand(['import', await aFile('links.csv', rows)], { env: hub.env })
    const asked = hub.emulator.received.filter(({ operation }) => operation === 'listAssociationLimits')
    expect([asked.length, reads(hub).length]).toEqual([2, 2])
  })
})

describe('the limits of the portal, in a file of both directions', () => {
  it('count what either direction takes', async () => {
    const hub = await hubSpot([limit('contacts', 'companies', 1)])
    const file = await aFile('links.csv', `${header}contacts,1,companies,11,\ncompanies,12,contacts,1,\n`)
    const { stdout } = await runCommand(['import', file], { env: hub.env })
    expect(stdout).toContain('line 3: contact 1 may have 1 companies and has 0, and 1 more in this run')
    expect(hub.emulator.links('contacts', 'companies')).toHaveLength(1)
  })

  it.each([[[]], [['--dry-run']]])('let a pair be named both ways %j', async (flags) => {
    const hub = await hubSpot([limit('contacts', 'companies', 1), limit('companies', 'contacts', 1)])
    const file = await aFile(
      'links.csv',
      `${header}contacts,1,companies,11,\ncompanies,11,contacts,1,Advised by\n`,
    )
    const { stdout } = await runCommand(['import', file, '--json', ...flags], { env: hub.env })
    expect(JSON.parse(stdout).summary).toMatchObject({ rejected: 0 })
  })

  it('never keep an undo from giving back what was there', async () => {
    const hub = await hubSpot([limit('contacts', 'companies', 1)])
    const cwd = await mkdtemp(join(tmpdir(), 'runs-'))
    const shell = { env: hub.env, cwd }
    await runCommand(['import', await aFile('a.csv', `${header}contacts,1,companies,11,\n`)], shell)
    await runCommand(
      ['import', await aFile('b.csv', `${header}contacts,1,companies,11,\n`), '--unlink'],
      shell,
    )
    const { code } = await runCommand(['undo', 'last'], shell)
    expect([code, hub.emulator.links('contacts', 'companies').length]).toEqual([0, 1])
  })
})
