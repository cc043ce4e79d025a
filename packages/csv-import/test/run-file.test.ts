import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createEmulator } from '@hubspot-associations/emulator'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openRunFile } from '../src/run/run-file.ts'
import { aFile, runCommand } from './run-command.ts'

let env: Record<string, string>
let cwd: string
let close: () => Promise<void>

beforeEach(async () => {
  const emulator = createEmulator()
  emulator.seed({ records: { contacts: [{ id: '1' }, { id: '2' }], companies: [{ id: '11' }] } })
  const server = await emulator.listen()
  close = () => server.close()
  env = { HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'token' }
  cwd = await mkdtemp(join(tmpdir(), 'run-file-'))
})
afterEach(() => close())

const run = (...argv: string[]) => runCommand(argv, { env, cwd })
const rows = 'from_object_type,from_id,to_object_type,to_id\ncontacts,1,companies,11\n'

/** The file of the only run that there is. */
async function runFile(): Promise<string> {
  const folder = join(cwd, '.hubspot-associations', 'runs')
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.sqlite'))
  return join(folder, file!)
}

it('a run that another process holds is left alone', async () => {
  await run('import', await aFile('rows.csv', rows))
  const held = openRunFile(await runFile())
  for (const command of ['resume', 'undo', 'verify'])
    expect(await run(command, 'last')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is in use by another process'),
    })
  expect((await run('runs')).stdout).toContain('in use')
  held.close()
  expect(await run('verify', 'last')).toMatchObject({ code: 0 })
})

it('a run whose process ended before it had begun says so, and can be deleted', async () => {
  const folder = join(cwd, '.hubspot-associations', 'runs')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'empty.sqlite'), '')
  for (const command of ['resume', 'undo', 'verify'])
    expect(await run(command, 'empty')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'was not begun properly, and nothing was sent for it; start the import again',
      ),
    })
  expect((await run('runs')).stdout).toMatch(/^empty {2}not begun/)
  expect((await run('runs', 'prune', 'empty')).stdout).toBe('Deleted 1 run\n')
  expect((await run('runs')).stdout).toBe('There are no runs here.\n')
})

it('a run file of another version is refused, never guessed at', async () => {
  await run('import', await aFile('rows.csv', rows))
  const database = new DatabaseSync(await runFile())
  database.exec("UPDATE meta SET value = '99' WHERE key = 'version'")
  database.close()
  expect(await run('resume', 'last')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /made by another version of this program \(its format is 99, this one reads \d+\)/,
    ),
  })
})

it('a file that is no run file is refused', async () => {
  const path = await aFile('notes.sqlite', 'these are notes, not a database')
  expect(await run('verify', path)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is not a run file'),
  })
})

it('a place where no run can be kept stops the import before anything is written', async () => {
  await writeFile(join(cwd, '.hubspot-associations'), 'a file where a folder belongs')
  const { code, stderr } = await run('import', await aFile('rows.csv', rows))
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/cannot (read|write) .*\.hubspot-associations.*: a part of its path is a file/),
  ])
  expect(stderr).not.toMatch(/\n\s+at /)
})

it('an import that stopped while it read goes on only with the same file', async () => {
  const file = await aFile('rows.csv', rows)
  await run('import', file)
  const path = await runFile()
  const database = new DatabaseSync(path)
  database.exec(notStaged)
  database.close()
  expect(await run('resume', 'last')).toMatchObject({ code: 0, stdout: expect.stringContaining('1 row\n') })
  await run('runs', 'prune', 'last')
  await run('import', file)
  const again = new DatabaseSync(await runFile())
  again.exec(notStaged)
  again.close()
  await writeFile(file, `${rows}contacts,2,companies,11\n`)
  expect(await run('resume', 'last')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('has changed since this run read it; start the import again'),
  })
})

/** Makes a run one that has not read its input to the end. */
const notStaged = "DELETE FROM meta WHERE key = 'staged'; DELETE FROM batch; DELETE FROM plan"

it('two imports at once keep two runs', async () => {
  await mkdir(join(cwd, '.hubspot-associations'), { recursive: true })
  const file = await aFile('rows.csv', rows)
  const both = await Promise.all([run('import', file), run('import', file)])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expect((await run('runs')).stdout.trim().split('\n')).toHaveLength(2)
})
