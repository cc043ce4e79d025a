import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator, type Emulator } from '@hubspot-associations/emulator'
import { expect, it } from 'vitest'
import { aFragileHubSpot } from './a-fragile-hubspot.ts'
import { aFile } from './run-command.ts'
import { repeated, sentWrites } from './sent-writes.ts'

const program = new URL('../src/bin.ts', import.meta.url).pathname

const contacts = Array.from({ length: 1_500 }, (_, i) => ({
  id: `${i + 1}`,
  properties: { email: `p${i + 1}@example.com` },
}))
const companies = Array.from({ length: 20 }, (_, i) => ({ id: `${9_001 + i}` }))

/** Rows with labels, repeated pairs, removals and faults, in no order. */
function csv(): string {
  const lines = contacts.flatMap((_, i) => {
    const email = `p${((i * 7) % 1_500) + 1}@example.com`
    const company = 9_001 + (i % 20)
    const label = ['', 'Chair', 'Member', 'Chair;Member'][i % 4]
    const line = `${email},${company},${label},${i % 50 === 49 ? 'unlink' : ''}`
    return i % 10 === 0 ? [line, `${email},${company},Member,`] : [line]
  })
  return [
    'Email,Company,Role,Do',
    ...lines,
    'nobody@example.com,9001,,',
    'p1@example.com,9001,Boss,',
    '',
  ].join('\n')
}

function aPortal(): Emulator {
  const emulator = createEmulator()
  emulator.seed({
    labels: ['Chair', 'Member', 'Guest'].map((label) => ({
      from: 'contacts',
      to: 'companies',
      name: label.toLowerCase(),
      label,
    })),
    records: { contacts, companies },
    associations: contacts
      .filter((_, i) => i % 3 === 0)
      .map(({ id }, i) => ({
        from: 'contacts',
        fromId: id,
        to: 'companies',
        toId: `${9_001 + (i % 20)}`,
        labels: ['Guest'],
      })),
  })
  return emulator
}

const columns = ['--from', 'contacts:email=Email', '--to', 'companies=Company', '--label', 'Role', '--json']

function start(argv: readonly string[], { url, cwd }: { url: string; cwd: string }): ChildProcess {
  const env = { ...process.env, HUBSPOT_BASE_URL: url, HUBSPOT_ACCESS_TOKEN: 'token' }
  return spawn(process.execPath, [program, ...argv], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] })
}

async function ended(child: ChildProcess): Promise<{ code: number | null; stdout: string }> {
  const stdout = (await Array.fromAsync(child.stdout!)).join('')
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('close', resolve)))
  return { code, stdout }
}

/** A row for each contact, once, so that what else they hold has to go. */
function mirrored(): string {
  const lines = contacts.map(
    (_, i) => `p${i + 1}@example.com,${9_001 + ((i * 3) % 20)},${['Chair', 'Guest'][i % 2]}`,
  )
  return ['Email,Company,Role', ...lines, ''].join('\n')
}

const mirror = ['--mirror', '--max-removals', '100%']
const all = { rows: 1_500, applied: 1_450, unchanged: 50 }

it.each([
  ['import', csv(), { asking: ['--action', 'Do'], counts: { rows: 1_652, rejected: 2, failed: 0 }, step: 6 }],
  ['mirror of labels', mirrored(), { asking: mirror, counts: all, step: 10 }],
  ['mirror of associations', mirrored(), { asking: [...mirror, '--set'], counts: all, step: 10 }],
])(
  '%s: a run that is killed at any request goes on where it stopped, and its undo gives the first portal back',
  async (_what, rows, { asking, counts, step }) => {
    const file = await aFile('rows.csv', rows)
    const flags = [...columns, ...asking]
    const clean = aPortal()
    const first = clean.links('contacts', 'companies')
    const hubspot = await aFragileHubSpot(clean)
    const cwd = await mkdtemp(join(tmpdir(), 'clean-'))
    const whole = await ended(start(['import', file, ...flags], { url: hubspot.url, cwd }))
    await hubspot.close()
    const { summary, mirror: removed, calls } = JSON.parse(whole.stdout)
    expect(summary).toMatchObject(counts)

    // From the first request that the run file knows of, to the last.
    for (const when of ['before', 'after'] as const)
      for (let request = 4; request <= calls; request += step) {
        const emulator = aPortal()
        const fragile = await aFragileHubSpot(emulator)
        const where = { url: fragile.url, cwd: await mkdtemp(join(tmpdir(), 'killed-')) }
        const child = start(['import', file, ...flags], where)
        fragile.expect({ request, when, happen: () => child.kill('SIGKILL') })
        expect((await ended(child)).code).toBe(null)
        const resumed = await ended(start(['resume', 'last', '--json'], where))
        expect(JSON.parse(resumed.stdout), `killed ${when} request ${request}`).toMatchObject({
          summary,
          ...(removed === undefined ? {} : { mirror: removed }),
        })
        expect(emulator.links('contacts', 'companies')).toEqual(clean.links('contacts', 'companies'))
        // Nothing goes out twice but the one batch whose answer was lost.
        const requests = sentWrites(emulator)
        const twice = repeated(requests.flat())
        expect(when === 'after' ? [[], ...requests] : [[]]).toContainEqual(twice)
        const undone = await ended(start(['undo', 'last', '--json'], where))
        expect(JSON.parse(undone.stdout).summary).toMatchObject({ rejected: 0, failed: 0 })
        expect(emulator.links('contacts', 'companies'), `killed ${when} request ${request}`).toEqual(first)
        await fragile.close()
      }
  },
  120_000,
)
