import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hostFolder, packageFolder, packageName, toolsFolder, workFolder } from './places.ts'
import { need } from './run-program.ts'

const pnpm = ['-y', 'pnpm@12.21.0']

/** Installs n8n's engine, linter and scanner as locked; a moment when they are there. */
export async function installTools(): Promise<void> {
  await need('npx', [...pnpm, 'install', '--frozen-lockfile'], { cwd: toolsFolder })
}

/** Installs a whole n8n as locked: minutes and two gigabytes the first time, seconds later. */
export async function installHost(): Promise<void> {
  const headers = await nodeHeaders()
  await need('npx', [...pnpm, 'install', '--frozen-lockfile'], {
    cwd: hostFolder,
    env: headers === undefined ? {} : { npm_config_nodedir: headers },
  })
}

/**
 * Where the headers of an installed Node are. sqlite3 is compiled with them, and what comes out runs on any
 * Node; the one of this workspace is a bare program without headers.
 */
async function nodeHeaders(): Promise<string | undefined> {
  for (const bin of process.env.PATH?.split(':') ?? []) {
    const isThere = await access(join(bin, '../include/node/node.h')).then(
      () => true,
      () => false,
    )
    if (isThere) return join(bin, '..')
  }
  return undefined
}

/** Builds and packs the package as it would be published; answers where the archive is. */
export async function packPackage(): Promise<string> {
  await need('npx', ['tsdown'], { cwd: packageFolder })
  await mkdir(workFolder, { recursive: true })
  const archive = join(workFolder, 'package.tgz')
  await need('npx', ['-y', await pnpmOfWorkspace(), 'pack', '--out', archive], { cwd: packageFolder })
  return archive
}

/** Puts a packed package where n8n's own installer would: unpacked, in a folder of its name. */
export async function unpack(archive: string, modules: string): Promise<string> {
  const folder = join(modules, packageName)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await need('tar', ['xzf', archive, '-C', folder, '--strip-components=1'], { cwd: modules })
  return folder
}

const source = ['package.json', 'eslint.config.mjs', 'README.md', 'nodes', 'credentials', 'icons']

/** A copy of what the linter and the scanner read of the source, beside their own packages. */
export async function copySource(): Promise<string> {
  const folder = join(toolsFolder, 'node_modules/.source')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const part of source) await cp(join(packageFolder, part), join(folder, part), { recursive: true })
  const compilerOptions = {
    module: 'preserve',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  return folder
}

async function pnpmOfWorkspace(): Promise<string> {
  const root = JSON.parse(await readFile(join(packageFolder, '../../package.json'), 'utf8'))
  return root.packageManager
}
