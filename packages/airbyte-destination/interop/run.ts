import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { judgeImage } from './judges/image.ts'
import { judgeOnPlatform } from './judges/platform.ts'
import { judgePrintedLines } from './judges/printed-lines.ts'
import { judgePurchases } from './judges/purchases.ts'
import { judgeSmokeTest } from './judges/smoke-test.ts'
import { prepareConnector, preparePython } from './prepare.ts'
import type { Judge, Verdict } from './verdict.ts'

// Judges the connector by Airbyte's own tools; ends with 1 if any of them finds anything.
const judges: Readonly<Record<string, Judge>> = {
  lines: judgePrintedLines,
  smoke: judgeSmokeTest,
  purchases: judgePurchases,
  platform: judgeOnPlatform,
  image: judgeImage,
}
const wanted = process.argv.slice(2)
const connector = await prepareConnector()
const python = await preparePython('airbyte', 'requirements.txt')
const source = await preparePython('source', 'requirements-source.txt')
const env = {
  PATH: [python, source, process.env.PATH].join(delimiter),
  // Nothing but the registries of packages is asked, and nobody is told.
  AIRBYTE_OFFLINE_MODE: '1',
  DO_NOT_TRACK: '1',
}

let hasFindings = false
for (const [name, judge] of Object.entries(judges)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const folder = await mkdtemp(join(tmpdir(), `airbyte-${name}-`))
  const startedAt = performance.now()
  const verdicts = await judge({
    connector,
    python,
    source,
    folder,
    env: { ...env, AIRBYTE_LOGGING_ROOT: folder },
  }).catch((error: unknown): Verdict[] => [{ tried: name, count: 0, findings: [String(error)] }])
  await rm(folder, { recursive: true, force: true })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  for (const { tried, count, findings } of verdicts) {
    hasFindings ||= findings.length > 0
    const found = findings.length === 0 ? 'as it should be' : `${findings.length} findings`
    console.log(`${tried}: ${count}, ${found}`)
    for (const finding of findings) console.log(`  - ${finding}`)
  }
  console.log(`  (${name}: ${seconds} s)`)
}
process.exitCode = hasFindings ? 1 : 0
