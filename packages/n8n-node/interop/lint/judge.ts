import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { analyzePackage, SOURCE_FILE_PATTERNS } from '@n8n/scan-community-package/scanner/scanner.mjs'
import { toolsFolder } from '../places.ts'
import { copySource } from '../prepare.ts'
import { need } from '../run-program.ts'
import { runTrials, type Trial } from '../trial.ts'
import type { Verdict } from '../verdict.ts'

const node = 'dist/nodes/HubspotAssociations/HubspotAssociations.node.js'
const published = ['**/*.js', 'package.json']

/** n8n's own linter on the source, and its scanner on the source and on what would be published. */
export async function judgeByLintAndScan(unpacked: string): Promise<Verdict> {
  const source = await copySource()
  const trials: Trial[] = [
    { title: 'n8n-node lint', run: () => lint(source) },
    { title: 'the scanner on the source', run: () => scan(source, SOURCE_FILE_PATTERNS) },
    { title: 'the scanner on the package', run: () => scan(unpacked, published) },
    { title: 'the scanner finds what must not be there', run: () => scanPlanted(unpacked) },
    { title: 'the package asks for nothing else to be installed', run: () => needsNothing(unpacked) },
  ]
  return runTrials("n8n's linter and scanner", trials)
}

async function lint(source: string): Promise<void> {
  const PATH = `${join(toolsFolder, 'node_modules/.bin')}:${process.env.PATH}`
  await need('n8n-node', ['lint'], { cwd: source, env: { PATH, NO_COLOR: '1' } })
}

async function scan(folder: string, patterns: readonly string[]): Promise<void> {
  const { passed, details = 'no reason given' } = await analyzePackage(folder, patterns)
  if (!passed) throw new Error(details)
}

/** A judge that could not fail would prove nothing. */
async function scanPlanted(unpacked: string): Promise<void> {
  const copy = `${unpacked}-planted`
  await rm(copy, { recursive: true, force: true })
  await cp(unpacked, copy, { recursive: true })
  const text = await readFile(join(copy, node), 'utf8')
  await writeFile(join(copy, node), `${text}\nsetTimeout(() => process.exit(), 1)\n`)
  const { passed } = await analyzePackage(copy, published)
  await rm(copy, { recursive: true })
  if (passed) throw new Error('a timer and process were planted, and it passed')
}

async function needsNothing(unpacked: string): Promise<void> {
  const { dependencies, peerDependencies } = JSON.parse(
    await readFile(join(unpacked, 'package.json'), 'utf8'),
  )
  if (dependencies !== undefined && Object.keys(dependencies).length > 0)
    throw new Error(`it has dependencies: ${Object.keys(dependencies).join(', ')}`)
  if (Object.keys(peerDependencies).join() !== 'n8n-workflow')
    throw new Error(`it has other peers than n8n-workflow: ${Object.keys(peerDependencies).join(', ')}`)
}
