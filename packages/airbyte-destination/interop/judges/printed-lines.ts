import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execute } from '../execute.ts'
import type { Judge } from '../verdict.ts'

/** Every line that the connector prints in any of its tests, judged by Airbyte's own models of the protocol. */
export const judgePrintedLines: Judge = async ({ python, folder }) => {
  const lines = join(folder, 'lines.jsonl')
  const packageFolder = join(import.meta.dirname, '../..')
  await execute(
    process.execPath,
    [join(packageFolder, 'node_modules/vitest/vitest.mjs'), 'run', '--testTimeout=60000'],
    {
      cwd: packageFolder,
      env: { AIRBYTE_LINES_FILE: lines },
    },
  )
  const script = join(import.meta.dirname, 'judge_lines.py')
  const { stdout } = await execute(join(python, 'python'), [script, lines])
  const count = (await readFile(lines, 'utf8')).trimEnd().split('\n').length
  const findings: string[] = JSON.parse(stdout)
  return [{ tried: 'lines printed in tests, by airbyte-protocol-models-pdv2', count, findings }]
}
