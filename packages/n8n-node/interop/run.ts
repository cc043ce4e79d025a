import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hostFolder, toolsFolder } from './places.ts'
import { installHost, installTools, packPackage, unpack } from './prepare.ts'
import { report } from './report.ts'

// Judges the node as it would be published by n8n itself; ends with 1 if anything is found.
await installTools()
const archive = await packPackage()
const unpacked = await unpack(archive, join(toolsFolder, 'node_modules'))

// What judges need can only be loaded once it is installed.
const { judgeByLintAndScan } = await import('./lint/judge.ts')
const { judgeByEngine } = await import('./engine/judge.ts')
const { judgeByRealN8n } = await import('./real-n8n/judge.ts')
const versionIn = async (folder: string, name: string): Promise<string> =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).dependencies[name]

const verdicts = [
  await judgeByLintAndScan(unpacked),
  await judgeByEngine(await versionIn(toolsFolder, 'n8n-core')),
]
await installHost()
verdicts.push(...(await judgeByRealN8n(await versionIn(hostFolder, 'n8n'), archive)))

process.stdout.write(report(verdicts))
process.exitCode = verdicts.every(({ findings }) => findings.length === 0) ? 0 : 1
