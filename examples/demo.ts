// The main job, end to end: a CSV file becomes labelled associations in a local HubSpot, is read back, and is undone.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator } from '../packages/hubspot-emulator/src/index.ts'

const program = join(import.meta.dirname, '../packages/csv-import/src/bin.ts')
const folder = mkdtempSync(join(tmpdir(), 'hubspot-associations-demo-'))
cpSync(join(import.meta.dirname, 'contacts-to-companies'), folder, { recursive: true })

const emulator = createEmulator()
emulator.seed(JSON.parse(readFileSync(join(folder, 'portal.json'), 'utf8')))
const server = await emulator.listen()

/** Runs a command as a user would type it, in a folder of its own, against the local HubSpot. */
async function run(expected: number, ...argv: string[]): Promise<void> {
  process.stdout.write(`\n$ hubspot-associations ${argv.join(' ')}\n`)
  const child = spawn(process.execPath, [program, ...argv], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'demo' },
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== expected) throw new Error(`the command ended with exit code ${code}, expected ${expected}`)
}

process.stdout.write(
  'A local HubSpot with 120 contacts, 40 companies, 4 labels and 10 associations is running.\n',
)
try {
  // Eight of the rows have something wrong with them, which the exit code says.
  await run(1, 'import', 'rows.csv', '--mapping', 'mapping.yaml')
  await run(0, 'verify', 'last')
  await run(0, 'undo', 'last')
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
