import { createHash } from 'node:crypto'
import { access, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { execute } from './execute.ts'

const here = import.meta.dirname
const cache = join(here, '../node_modules/.cache/interop')

// Installs the environments; fast enough that two of them cost seconds.
const installer = 'uv==0.13.9'

/** Makes an environment with what a list of requirements pins, unless it is there; answers its folder of programs. */
export async function preparePython(name: string, requirements: string): Promise<string> {
  const list = await readFile(join(here, requirements), 'utf8')
  const environment = join(cache, name)
  const mark = join(environment, '.installed')
  const wanted = createHash('sha256').update(list).update(installer).digest('hex')
  const programs = join(environment, 'bin')
  if ((await readFile(mark, 'utf8').catch(() => '')) === wanted) return programs
  await rm(environment, { recursive: true, force: true })
  await execute(await findPython(), ['-m', 'venv', environment])
  const quiet = ['--quiet', '--disable-pip-version-check']
  await execute(join(programs, 'pip'), ['install', ...quiet, installer])
  const python = join(programs, 'python')
  const install = ['pip', 'install', '--quiet', '--python', python, '--requirement', join(here, requirements)]
  await execute(join(programs, 'uv'), install)
  await writeFile(mark, wanted)
  return programs
}

/** PyAirbyte runs on these versions. */
async function findPython(): Promise<string> {
  for (const name of ['python3.12', 'python3.11', 'python3.10', 'python3']) {
    const isFit = 'import sys, venv; sys.exit(not (3, 10) <= sys.version_info[:2] < (3, 13))'
    const { code } = await execute(name, ['-c', isFit], { mayFail: true })
    if (code === 0) return name
  }
  throw new Error('Python 3.10, 3.11 or 3.12 with its module venv is missing')
}

/** The built connector under the name that its users know, as an absolute path. */
export async function prepareConnector(): Promise<string> {
  const built = join(here, '../dist/bin.js')
  await access(built).catch(() => {
    throw new Error('the connector is not built: run "pnpm build" first')
  })
  const path = join(cache, 'bin/destination-hubspot-associations')
  await mkdir(dirname(path), { recursive: true })
  await rm(path, { force: true })
  await symlink(built, path)
  return path
}
