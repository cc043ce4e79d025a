import { appendFile, mkdtemp, readFile, unlink, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator, type Emulator } from '@hubspot-associations/emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aHubSpotBehind } from './a-hubspot-behind.ts'
import { aFile, runCommand } from './run-command.ts'

const writing = /batch\/(create|associate)/

let emulator: Emulator
let cwd: string
let env: Record<string, string>
let close: () => Promise<void>
/** What somebody does to the portal right before the first write of the next import. */
let meddle: (() => Promise<unknown>) | undefined

const call = async (method: string, path: string, body?: object): Promise<{ id: string }> => {
  const answer = await emulator.fetch(`https://api.hubapi.com${path}`, {
    method,
    headers: { authorization: 'Bearer token' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return answer.status === 204 ? { id: '' } : ((await answer.json()) as { id: string })
}

beforeEach(async () => {
  emulator = createEmulator()
  emulator.seed({
    labels: ['Chair', 'Member'].map((label) => ({
      from: 'contacts',
      to: 'companies',
      name: label.toLowerCase(),
      label,
    })),
    records: {
      contacts: Array.from({ length: 40 }, (_, at) => ({
        id: `${at + 1}`,
        properties: { email: `p${at + 1}@example.com` },
      })),
      companies: ['91', '92'].map((id) => ({ id })),
    },
  })
  const around = async (
    { url = '' }: IncomingMessage,
    answer: () => Promise<Response>,
  ): Promise<Response> => {
    const due = writing.test(url) ? meddle : undefined
    if (due !== undefined) meddle = undefined
    await due?.()
    return answer()
  }
  const server = await aHubSpotBehind(emulator, around)
  close = server.close
  env = { HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'token' }
  cwd = await mkdtemp(join(tmpdir(), 'meddling-'))
})
afterEach(() => close())

const run = (...argv: string[]) => runCommand(argv, { env, cwd })
const links = () => emulator.links('contacts', 'companies')

/** Forty rows; every second one has a label. */
const rows = `Email,Company,Role\n${Array.from({ length: 40 }, (_, at) => `p${at + 1}@example.com,91,${['', 'Chair'][at % 2]}\n`).join('')}`
const columns = ['--from', 'contacts:email=Email', '--to', 'companies=Company', '--label', 'Role']
const importing = async (...flags: string[]) => {
  const file = await aFile('rows.csv', rows)
  return { file, ...(await run('import', file, ...columns, ...flags)) }
}

describe('while an import is under way', () => {
  it('a label is deleted: its rows say so, the others are done, and the rejects go in once it is back', async () => {
    const labels = (await call('GET', '/crm/associations/2026-03/contacts/companies/labels')) as unknown as {
      results: { label: string | null; typeId: number }[]
    }
    const chair = labels.results.find(({ label }) => label === 'Chair')
    meddle = () => call('DELETE', `/crm/associations/2026-03/contacts/companies/labels/${chair?.typeId}`)
    const { code, stdout, file } = await importing()
    expect(code).toBe(1)
    expect(stdout).toContain('20 applied')
    expect(stdout).toMatch(
      /line 3: the label was deleted while the run was under way: HubSpot no longer has USER_DEFINED 1\. /,
    )
    expect(links()).toHaveLength(20)
    await run(
      'labels',
      'import',
      await aFile('l.csv', 'from_object_type,to_object_type,label\ncontacts,companies,Chair\n'),
    )
    expect((await run('import', file.replace('.csv', '.rejects.csv'), ...columns)).code).toBe(0)
    expect(links().filter(({ labels }) => labels.includes('Chair'))).toHaveLength(20)
  })

  it('a record is merged into another: its rows name the one to use, and are done by their value afterwards', async () => {
    let survivor = ''
    meddle = async () => {
      const input = { primaryObjectId: '91', objectIdToMerge: '92' }
      survivor = (await call('POST', '/crm/objects/2026-03/companies/merge', input)).id
    }
    const { code, stdout, file } = await importing()
    expect(code).toBe(1)
    expect(stdout).toContain(`line 2, Company: company 91 was merged into ${survivor}; use ${survivor}.`)
    const rejects = file.replace('.csv', '.rejects.csv')
    await writeFile(rejects, (await readFile(rejects, 'utf8')).replaceAll(',91,', `,${survivor},`))
    expect((await run('import', rejects, ...columns)).code).toBe(0)
    expect(links()).toHaveLength(40)
  })

  it('a limit is lowered: HubSpot keeps it, rows beyond it say so, and go in once it is raised', async () => {
    const limit = (maxToObjectIds: number) =>
      call('POST', '/crm/associations/2026-03/definitions/configurations/companies/contacts/batch/update', {
        inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 280, maxToObjectIds }],
      })
    meddle = () => limit(10)
    const { code, stdout, file } = await importing()
    expect(code).toBe(1)
    expect(stdout).toContain('an association limit is reached')
    expect(links()).toHaveLength(10)
    await limit(100)
    expect((await run('import', file.replace('.csv', '.rejects.csv'), ...columns)).code).toBe(0)
    expect(links()).toHaveLength(40)
  })

  it('another import of the same rows is under way: each pair is there once, and both runs are whole', async () => {
    const file = await aFile('rows.csv', rows)
    const both = await Promise.all([
      run('import', file, ...columns, '--json', '--rejects', join(cwd, 'one.csv')),
      run('import', file, ...columns, '--json', '--rejects', join(cwd, 'two.csv')),
    ])
    for (const { code, stdout } of both) {
      expect(code).toBe(0)
      expect(JSON.parse(stdout).summary).toMatchObject({ rows: 40, rejected: 0, failed: 0 })
    }
    expect(links()).toHaveLength(40)
    expect((await run('runs')).stdout.match(/finished/g)).toHaveLength(2)
  })
})

describe('while a file is read', () => {
  const long = `${rows}${'p1@example.com,91,\n'.repeat(60_000)}`

  it.each([
    ['it grows', (file: string) => appendFile(file, 'p1@example.com,92,\n')],
    ['it is gone', (file: string) => unlink(file)],
  ])('%s: nothing is written, and no run is left', async (_what, change) => {
    const file = await aFile('rows.csv', long)
    let isDue = true
    await close()
    const server = await aHubSpotBehind(emulator, async ({ url = '' }, answer) => {
      // Labels are asked for when the first row is read.
      if (url.includes('/labels') && isDue) {
        isDue = false
        await change(file)
      }
      return answer()
    })
    close = server.close
    env = { ...env, HUBSPOT_BASE_URL: server.url }
    const { code, stderr } = await run('import', file, ...columns, '--rejects', join(cwd, 'r.csv'))
    expect(stderr).toContain('rows.csv changed while it was read')
    expect(code).toBe(2)
    expect(links()).toEqual([])
    expect((await run('runs')).stdout).toBe('There are no runs here.\n')
  })
})
