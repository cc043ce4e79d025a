import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, type TestContext } from 'vitest'
import { type AHubSpot, aHubSpot } from './a-hubspot.ts'
import { aSmallDisk, type SmallDisk } from './a-small-disk.ts'
import { aFile, runCommand } from './run-command.ts'

const contacts = Array.from({ length: 3_000 }, (_, at) => String(at + 1))
const header = 'from_object_type,from_id,to_object_type,to_id,label,note\n'
const rows = `${header}${contacts.map((id) => `contacts,${id},companies,9001,,a note about ${id}\n`).join('')}`

let hubspot: AHubSpot
let disk: SmallDisk | undefined
beforeEach(async () => {
  hubspot = await aHubSpot({
    records: { contacts: contacts.map((id) => ({ id })), companies: [{ id: '9001' }] },
  })
})
afterEach(async () => {
  disk?.remove()
  disk = undefined
  await hubspot.close()
})

const links = () => hubspot.emulator.links('contacts', 'companies').length

/** Gives a small disk, or skips the test with the reason why there is none. */
function mounted(kilobytes: number, { skip }: TestContext): SmallDisk {
  const made = aSmallDisk(kilobytes)
  if (typeof made === 'string') return skip(made)
  disk = made
  return made
}

it.for([150, 250, 350, 450])(
  'a disk that is full after %i kB stops the run, which goes on when there is room',
  async (kilobytes, context) => {
    const small = mounted(kilobytes, context)
    const shell = { env: hubspot.env, cwd: small.path }
    const stopped = await runCommand(['import', await aFile('rows.csv', rows)], shell)
    expect(stopped.stderr).toMatch(
      /stopped: cannot write .*\.sqlite: the disk is full; go on with: .* resume \S+-rows\n$/,
    )
    expect(stopped.stderr + stopped.stdout).not.toMatch(/\n\s+at |SQLITE/)
    expect(stopped.code).toBe(3)
    small.change('size=20m')
    const resumed = await runCommand(['resume', 'last', '--json'], shell)
    expect(JSON.parse(resumed.stdout).summary).toMatchObject({ rows: 3_000, rejected: 0, failed: 0 })
    expect(resumed.code).toBe(0)
    expect(links()).toBe(3_000)
    await runCommand(['undo', 'last'], shell)
    expect(links()).toBe(0)
  },
)

it('a disk that has no room for a run at all is said to be full, and nothing is sent', async (context) => {
  const small = mounted(16, context)
  const { code, stderr } = await runCommand(['import', await aFile('rows.csv', rows)], {
    env: hubspot.env,
    cwd: small.path,
  })
  expect([code, stderr]).toEqual([2, expect.stringMatching(/cannot write .*: the disk is full\n$/)])
  expect(links()).toBe(0)
})

it('a rejects file for which there is no room does not hide what was done', async (context) => {
  const small = mounted(400, context)
  const file = join(small.path, 'rows.csv')
  await writeFile(file, `${rows}${'contacts,x,companies,9001,,nobody\n'.repeat(4_000)}`)
  const cwd = (await aFile('x', '')).replace(/\/x$/, '')
  const finished = await runCommand(['import', file], { env: hubspot.env, cwd })
  expect(finished.stdout).toContain('3,000 applied')
  expect(finished.stdout).not.toContain('rows.rejects.csv')
  expect(finished.stderr).toMatch(
    /cannot write .*rows\.rejects\.csv: the disk is full; name another file with --rejects\n$/,
  )
  expect(finished.code).toBe(3)
  const rejects = join(cwd, 'rejects.csv')
  const again = await runCommand(['resume', 'last', '--rejects', rejects], { env: hubspot.env, cwd })
  expect(again.stdout).toContain('4,000 rejected')
  expect((await readFile(rejects, 'utf8')).split('\n')).toHaveLength(4_002)
})

it('a folder that nobody may write to keeps no run, and the message says where', async (context) => {
  const small = mounted(4_000, context)
  const file = join(small.path, 'rows.csv')
  await writeFile(file, rows)
  small.change('ro')
  const inside = await runCommand(['import', file], { env: hubspot.env, cwd: small.path })
  expect([inside.code, inside.stderr]).toEqual([
    2,
    expect.stringMatching(
      /cannot write .*runs: the disk is read-only; runs are kept below .*: start it in one that can be/,
    ),
  ])
  expect(links()).toBe(0)
})

it('a file in such a folder is imported, and its rejects are written where the command is started', async (context) => {
  const small = mounted(4_000, context)
  const file = join(small.path, 'rows.csv')
  await writeFile(file, `${rows}contacts,x,companies,9001,,\n`)
  small.change('ro')
  const cwd = (await aFile('x', '')).replace(/\/x$/, '')
  const { code, stdout } = await runCommand(['import', file], { env: hubspot.env, cwd })
  expect([code, stdout]).toEqual([1, expect.stringContaining(`all are in ${join(cwd, 'rows.rejects.csv')}`)])
  expect((await stat(join(cwd, 'rows.rejects.csv'))).size).toBeGreaterThan(0)
})

it('a dry run needs no disk', async (context) => {
  const small = mounted(16, context)
  small.change('ro')
  const { code } = await runCommand(['plan', await aFile('rows.csv', rows)], {
    env: hubspot.env,
    cwd: small.path,
  })
  expect(code).toBe(10)
})
