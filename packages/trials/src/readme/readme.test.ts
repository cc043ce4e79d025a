import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { packagesWith, root } from '../bench/workspace-packages.ts'
import { program } from '../processes/program.ts'
import { codeLines, documents } from './documents.ts'
import { demoBlock, misfits } from './fitting-output.ts'

const pages = documents()
const run = promisify(execFile)

it('there are pages to hold to their word', () => {
  expect(pages.map(({ path }) => path)).toContain('README.md')
  expect(pages.length).toBeGreaterThan(10)
})

it.each(pages)('$path: every link within the repository leads somewhere', ({ text, folder }) => {
  const links = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link)
  expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([])
})

it.each(pages)('$path: every script that it names is there', (page) => {
  const calls = codeLines(page).flatMap((line) => [
    ...line.matchAll(/\bpnpm(?:@[\d.]+)? (?:--filter (\S+) )?([\w:-]+)/g),
  ])
  const known = new Set(['exec', 'install', 'i', 'add', 'pack', 'publish', 'changeset', 'dlx'])
  const missing = calls.filter(([, filter, script = '']) => {
    if (known.has(script)) return false
    const inRoot = Object.hasOwn(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts, script)
    return filter === undefined ? !inRoot : !packagesWith(script).some(({ name }) => name === filter)
  })
  expect(missing.map(([call]) => call)).toEqual([])
})

/** Commands as pages show them: the words up to the first flag or file, and the flags. */
const shown = pages.flatMap((page) =>
  codeLines(page).flatMap((line) =>
    [...line.matchAll(/(?<![\w/@-])hubspot-associations ((?:[a-z]+ ?)+)([^#|>&]*)/g)].map(
      ([, words = '', rest = '']) => ({
        path: page.path,
        words: words.trim().split(' '),
        flags: [...rest.matchAll(/(?<=\s|^)--[\w-]+/g)].map(([flag]) => flag),
      }),
    ),
  ),
)

const helps = new Map<string, Promise<string>>()

function helpOf(words: readonly string[]): Promise<string> {
  const key = words.join(' ')
  const help =
    helps.get(key) ?? run(process.execPath, [program, ...words, '--help']).then(({ stdout }) => stdout)
  helps.set(key, help)
  return help
}

it('every command and flag that a page shows is one that the command line has', async () => {
  expect(shown.length).toBeGreaterThan(20)
  for (const { path, words, flags } of shown) {
    const [command = '', ...more] = words
    const top = await helpOf([])
    expect(top, `${path}: ${command}`).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'))
    const group = await helpOf([command])
    const isGroup = group.includes('\nCommands:') && more[0] !== undefined && group.includes(`\n  ${more[0]}`)
    const help = isGroup ? await helpOf([command, more[0] ?? '']) : group
    for (const flag of flags) expect(help, `${path}: ${command} ${more.join(' ')}`).toContain(flag)
  }
}, 120_000)

it('CONTRIBUTING says of ten tasks and more in which file each is done', () => {
  const { text = '' } = pages.find(({ path }) => path === 'CONTRIBUTING.md') ?? {}
  const [, section = ''] = text.split('## Where do I change…')
  const [table = ''] = section.split('\n## ')
  const rows = [...table.matchAll(/^\| (?!task|---)(.+?) \| (.+?) \|$/gm)]
  expect(rows.length).toBeGreaterThanOrEqual(10)
  const files = rows.flatMap(([, task, where = '']) =>
    [...where.matchAll(/`([^`]+)`/g)].map(([, file = '']) => ({ task, file })),
  )
  // Files of one sentence after the first may be named by their last part alone.
  const isThere = (file: string): boolean =>
    existsSync(join(root, file)) || existsSync(join(root, 'packages', file)) || isNeighbour(file)
  const isNeighbour = (file: string): boolean =>
    !file.includes('/') && files.some((other) => existsSync(join(root, 'packages', other.file, '..', file)))
  const missing = files.filter(({ file }) => !file.startsWith('pnpm ') && !isThere(file))
  expect(missing).toEqual([])
})

it('the demo prints what the first page shows, but for times and names of runs', async () => {
  const { stdout } = await run(process.execPath, [join(root, 'examples/demo.ts')], { cwd: root })
  const { text = '' } = pages.find(({ path }) => path === 'README.md') ?? {}
  expect(misfits(demoBlock(text), stdout)).toEqual([])
}, 60_000)
