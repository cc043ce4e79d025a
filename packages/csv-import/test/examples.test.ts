import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { aFile, runCommand } from './run-command.ts'

const examples = new URL('../../../examples/', import.meta.url)
const pathOf = (name: string) => new URL(name, examples).pathname

/** Runs an example on a copy of its rows, so that the rejects file does not land in the repository. */
async function runExample(folder: string, ...flags: string[]) {
  const file = await aFile('rows.csv', await readFile(pathOf(`${folder}/rows.csv`)))
  return runCommand(['import', file, '--json', '--emulator-seed', pathOf(`${folder}/portal.json`), ...flags])
}

it('contacts-to-companies gives every row the outcome that its story tells', async () => {
  const { code, stdout } = await runExample(
    'contacts-to-companies',
    '--mapping',
    pathOf('contacts-to-companies/mapping.yaml'),
  )
  expect(code).toBe(1)
  expect(JSON.parse(stdout).summary).toMatchObject({
    rows: 328,
    failed: 0,
    rejected: 8,
    codes: {
      RECORD_NOT_FOUND: 2,
      UNKNOWN_LABEL: 2,
      WRONG_DIRECTION: 1,
      MISSING_VALUE: 2,
      UNREADABLE_ROW: 1,
      REPEATED_ROW: 2,
    },
  })
})

it('labelled-deals needs no mapping', async () => {
  const { code, stdout } = await runExample('labelled-deals')
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    summary: { rows: 8, applied: 7, rejected: 1, codes: { INVALID_RECORD_ID: 1 } },
    problems: [{ line: 9, column: 'to_id' }],
  })
})
