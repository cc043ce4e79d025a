import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../bench/workspace-packages.ts'
import { checkTypes, compilers } from './check-types.ts'
import { browser, runInBrowser } from './in-browser.ts'
import { runInWorker } from './in-worker.ts'
import { startRegistry } from './local-registry.ts'
import { createProject, inFolder, managers, type Project } from './package-managers.ts'
import { filesOf, type PackedPackage, packAll } from './packed-package.ts'
import { type PublishedPackage, publishedPackages } from './uses.ts'

// Packs what is published, and installs, types, runs and bundles it as strangers would. Build first.
const folder = mkdtempSync(join(tmpdir(), 'strangers-'))
const packed = packAll(folder)
const registry = await startRegistry(packed)
let faults = 0
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })

for (const { name } of packed)
  if (!publishedPackages.some((row) => row.name === name)) {
    faults++
    say('!', `${name} is published, and nothing says how strangers use it`)
  }
for (const row of publishedPackages.filter(({ name }) => name.endsWith(values.only))) {
  const own = packed.find(({ name }) => name === row.name)
  if (own === undefined) throw new Error(`${row.name} is not published`)
  say('', row.name)
  await tryPackage(row, own)
}
registry.close()
if (faults === 0) rmSync(folder, { recursive: true })
say(
  '',
  faults === 0
    ? 'All of it works as strangers install it.'
    : `${faults} faults; the projects are in ${folder}`,
)
process.exitCode = faults === 0 ? 0 : 1

async function tryPackage(row: PublishedPackage, own: PackedPackage): Promise<void> {
  await attempt('the tarball holds what it should', async () => checkFiles(row, own))
  const bin = join(root, 'packages/associations-client/node_modules/.bin')
  await attempt('publint', () => inFolder(folder, [join(bin, 'publint'), '--strict', own.tarball]))
  if (row.attw !== undefined) {
    const profile = ['--profile', row.attw]
    await attempt('attw', () => inFolder(folder, [join(bin, 'attw'), own.tarball, ...profile]))
  }
  const projects = new Map<string, Project>()
  for (const manager of managers) {
    const place = {
      folder: join(folder, row.name.replace(/\W+/g, '-'), manager.name),
      registry: registry.url,
      isSloppy: row.isBesideSloppyOnes === true,
    }
    await attempt(`${manager.name} installs it`, async () => {
      projects.set(manager.name, await createProject(manager, [row.name, ...(row.with ?? [])], place))
    })
    for (const { file, lines, prints } of row.uses)
      await attempt(`${manager.name} runs ${file}`, async () => {
        const printed = (await projects.get(manager.name)?.run(file, lines))?.trim()
        if (printed !== prints) throw new Error(`it prints ${printed}, not ${prints}`)
      })
  }
  const project = projects.get('npm')
  if (project !== undefined) await tryFurther(row, own, project)
}

/** What is tried with one package manager only. */
async function tryFurther(row: PublishedPackage, own: PackedPackage, project: Project): Promise<void> {
  if (row.typed !== undefined)
    for (const version of compilers)
      await attempt(`TypeScript ${version} takes its types`, () => checkTypes(row, project, version))
  if (row.name.endsWith('/client')) {
    if (browser === undefined) say('?', 'no Chromium on this machine: not run in a browser')
    else await attempt('runs in a browser', () => runInBrowser(project, browser ?? ''))
    await attempt('runs in a worker', () => runInWorker(project))
  }
  if (row.name.endsWith('/csv-import'))
    await attempt('npx runs the tarball', async () => {
      writeFileSync(join(project.folder, '..', '.npmrc'), `registry=${registry.url}\n`)
      const command = ['npx', '-y', '-p', own.tarball, 'hubspot-associations', '--help']
      const help = await inFolder(join(project.folder, '..'), command)
      if (!help.startsWith('Usage: hubspot-associations')) throw new Error(help)
    })
}

function checkFiles({ files }: PublishedPackage, own: PackedPackage): void {
  const there = filesOf(own)
  const missing = files.filter((file) => !there.includes(file))
  if (missing.length > 0) throw new Error(`it lacks ${missing.join(', ')}`)
  const extra = there.filter((file) => /(^|\/)(src|test|bench)\/|\.test\.|tsconfig/.test(file))
  if (extra.length > 0) throw new Error(`it holds ${extra.join(', ')}`)
}

async function attempt(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  try {
    await work()
    say('✓', `${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  } catch (error) {
    faults++
    say('!', `${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function say(mark: string, text: string): void {
  process.stdout.write(mark === '' ? `${text}\n` : `  ${mark} ${text}\n`)
}
