import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hostFolder, toolsFolder, workFolder } from './places.ts'
import { installHost, installTools, packPackage, unpack } from './prepare.ts'
import { report } from './report.ts'
import type { Verdict } from './verdict.ts'

// Judges the node as it would be published by n8n itself; ends with 1 if anything is found. With --editor also
// in a browser (Debian's chromium), with --queue also in queue mode (Debian's redis-server and postgresql).
// n8n's engine keeps what it makes to itself, and quiet.
process.env.N8N_USER_FOLDER = join(workFolder, 'engine')
process.env.N8N_ENCRYPTION_KEY = 'a-key-for-trials'
process.env.N8N_LOG_LEVEL = 'silent'

await installTools()
const archive = await packPackage()
const unpacked = await unpack(archive, join(toolsFolder, 'node_modules'))

// What judges need can only be loaded once it is installed.
const { judgeByLintAndScan } = await import('./lint/judge.ts')
const { judgeByEngine } = await import('./engine/judge.ts')
const { judgeByRealN8n } = await import('./real-n8n/judge.ts')
const { judgeByEditor } = await import('./editor/judge.ts')
const { judgeByQueue } = await import('./queue/judge.ts')
const versionIn = async (folder: string, name: string): Promise<string> =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).dependencies[name]

const verdicts: Verdict[] = [
  await judgeByLintAndScan(unpacked),
  await judgeByEngine(await versionIn(toolsFolder, 'n8n-core')),
]
await installHost()
const version = await versionIn(hostFolder, 'n8n')
verdicts.push(...(await judgeByRealN8n(version, archive)))
if (process.argv.includes('--editor')) verdicts.push(await judgeByEditor(version, archive))
if (process.argv.includes('--queue')) verdicts.push(await judgeByQueue(version, archive))

process.stdout.write(report(verdicts))
process.exitCode = verdicts.every(({ findings }) => findings.length === 0) ? 0 : 1
