import { glob, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { routes } from '../src/http/generated/routes.ts'
import { coveragePage } from './coverage-page.ts'
import { findFaults } from './find-faults.ts'
import type { Area } from './rule.ts'

const here = import.meta.dirname
const home = join(here, '..')
const page = join(home, 'COVERAGE.md')

const areas = parse(await readFile(join(here, 'rules.yaml'), 'utf8')) as readonly Area[]
const operations = [...new Set(routes.map(({ operation }) => operation))]
const faults = findFaults(areas, { operations, tests: await testFiles() })
const content = coveragePage(areas)

if (faults.length > 0)
  fail(`coverage/rules.yaml does not hold:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
else if (!process.argv.includes('--check')) await writeFile(page, content)
else if ((await readFile(page, 'utf8').catch(() => '')) !== content)
  fail('COVERAGE.md is stale. Run "pnpm generate".')

async function testFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for await (const path of glob('test/*.test.ts', { cwd: home })) {
    files.set(basename(path, '.test.ts'), await readFile(join(home, path), 'utf8'))
  }
  return files
}

function fail(message: string): void {
  process.stderr.write(`packages/hubspot-emulator: ${message}\n`)
  process.exitCode = 1
}
