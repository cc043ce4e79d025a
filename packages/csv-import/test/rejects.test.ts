import { readFile, stat, writeFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { aFile, runCommand } from './run-command.ts'

const header = 'from_object_type,from_id,to_object_type,to_id,label,+note'
const wild = [
  '=HYPERLINK("https://example.com")',
  '+49 30 1234',
  '-5',
  '@SUM(A1)',
  "'=1",
  "O'Neill",
  'a;=1+1',
]

/** Rows whose ids are wrong and whose notes a spreadsheet would run. */
const rows = wild.map((note, at) => `contacts,bad${at},companies,2,,"${note.replaceAll('"', '""')}"`)

const rejectsOf = (file: string) => file.replace('.csv', '.rejects.csv')

it('no cell of a rejects file is a formula to a spreadsheet', async () => {
  const file = await aFile('links.csv', `${header}\n${rows.join('\n')}\n`)
  await runCommand(['import', file, '--emulator'])
  const text = await readFile(rejectsOf(file), 'utf8')
  const cells = (parse(text) as string[][]).flat()
  expect(cells).toContain("'-5")
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  // Where semicolons separate, an unquoted one would begin a cell.
  expect(text).toContain('"a;=1+1"')
})

it('mended and imported again, its cells are what they were', async () => {
  const file = await aFile('links.csv', `${header}\n${rows.join('\n')}\n`)
  await runCommand(['import', file, '--emulator'])
  const again = rejectsOf(file)
  await runCommand(['import', again, '--emulator'])
  // Still wrong, so they are rejected once more: with the same cells, not with a second apostrophe.
  expect(withoutLines(await readFile(rejectsOf(again), 'utf8'))).toEqual(
    withoutLines(await readFile(again, 'utf8')),
  )
  await writeFile(again, (await readFile(again, 'utf8')).replaceAll(',bad', ',10'))
  const mended = await runCommand(['import', again, '--emulator'])
  expect([mended.code, mended.stdout]).toEqual([0, expect.stringContaining(`${wild.length} applied`)])
})

it('an apostrophe in a file that is no rejects file is part of its cell', async () => {
  const file = await aFile('links.csv', `${header}\ncontacts,'-1,companies,2,,\n`)
  const { stdout } = await runCommand(['import', file, '--emulator'])
  expect(stdout).toContain(`"'-1"`)
})

it('is for its owner only, also where a file was before that others could read', async () => {
  const file = await aFile('links.csv', `${header}\n${rows.join('\n')}\n`)
  await writeFile(rejectsOf(file), 'old', { mode: 0o644 })
  await runCommand(['import', file, '--emulator'])
  expect((await stat(rejectsOf(file))).mode & 0o777).toBe(0o600)
})

it('cannot be the input itself, however that is spelled, nor lie in a folder that is not there', async () => {
  const file = await aFile('links.csv', `${header}\n${rows.join('\n')}\n`)
  const spelled = file.replace('/links.csv', `/../${file.split('/').at(-2)}/links.csv`)
  expect(await runCommand(['import', file, '--emulator', '--rejects', spelled])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is the input itself'),
  })
  expect(await runCommand(['import', file, '--emulator', '--rejects', '/nowhere/r.csv'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('name another file with --rejects'),
  })
})

function withoutLines(csv: string): string[][] {
  return (parse(csv, { columns: true }) as Record<string, string>[]).map(({ line: _, ...cells }) =>
    Object.values(cells),
  )
}
