import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Fuzzer } from './contract-fuzz/fuzz-version.ts'

const run = promisify(execFile)
const here = import.meta.dirname
const cache = join(here, '../node_modules/.cache/interop')

/** Something that has to be on the machine and is not; the message says what to do. */
export class NotPrepared extends Error {
  override readonly name: string = 'NotPrepared'
}

/** Installs HubSpot's client as locked, unless it is there; answers its version. */
export async function prepareOfficialClient(): Promise<string> {
  await onceFor('package-lock.json', join(here, 'node_modules/.installed'), async () => {
    await need('npm', ['--version'], 'npm is missing; it comes with Node, see https://nodejs.org')
    await need(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--ignore-scripts'],
      'npm could not install the client',
    )
  })
  const { dependencies } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'))
  return dependencies['@hubspot/api-client']
}

/** Installs the fuzzer as pinned into an environment of its own, unless it is there. */
export async function prepareFuzzer(): Promise<Fuzzer> {
  const environment = join(cache, 'python')
  const requirements = 'contract-fuzz/requirements.txt'
  await onceFor(requirements, join(environment, '.installed'), async () => {
    const isRecent = 'import sys; sys.exit(sys.version_info < (3, 11))'
    await need(
      'python3',
      ['-c', isRecent],
      'python3 3.11 or later is missing; install it, with its module venv',
    )
    await rm(environment, { recursive: true, force: true })
    await need(
      'python3',
      ['-m', 'venv', environment],
      'python3 cannot make an environment; install its module venv',
    )
    const pip = ['install', '--quiet', '--disable-pip-version-check', '--requirement', requirements]
    await need(join(environment, 'bin/pip'), pip, 'pip could not install the fuzzer')
  })
  const pinned = await readFile(join(here, requirements), 'utf8')
  const version = /^schemathesis==(.+)$/m.exec(pinned)?.[1] ?? 'of unknown version'
  const logs = join(cache, 'logs')
  await mkdir(logs, { recursive: true })
  return { program: join(environment, 'bin/schemathesis'), version, logs }
}

// A mark beside what was installed holds the hash of the file that says what to install.
async function onceFor(source: string, mark: string, install: () => Promise<void>): Promise<void> {
  const wanted = createHash('sha256')
    .update(await readFile(join(here, source)))
    .digest('hex')
  const isThere = await access(mark).then(
    async () => (await readFile(mark, 'utf8')) === wanted,
    () => false,
  )
  if (isThere) return
  await install()
  await writeFile(mark, wanted)
}

async function need(program: string, given: readonly string[], otherwise: string): Promise<void> {
  try {
    await run(program, given, { cwd: here, maxBuffer: 16 * 1024 * 1024 })
  } catch (error) {
    throw new NotPrepared(`${otherwise} (${lastLines(error)})`)
  }
}

function lastLines(error: unknown): string {
  const text =
    error instanceof Error && 'stderr' in error && error.stderr ? String(error.stderr) : String(error)
  return text.trim().split('\n').slice(-3).join(' ')
}
