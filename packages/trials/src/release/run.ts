import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../bench/workspace-packages.ts'
import { expectedRelease, type Manifest, type Pending } from './expected-release.ts'

// What the next release would be: versions and changelogs are made in a scratch clone, and held against the changesets.
const clone = mkdtempSync(join(tmpdir(), 'trial-release-'))
execFileSync('git', ['clone', '--quiet', '--local', root, clone])
symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'))

const pending = changesets(clone)
const wanted = expectedRelease(manifests(clone), pending)
execFileSync(process.execPath, [join(root, 'node_modules/@changesets/cli/bin.js'), 'version'], {
  cwd: clone,
  stdio: ['ignore', 'ignore', 'inherit'],
})

const faults: string[] = []
for (const { name, version, folder } of manifests(clone)) {
  const expected = wanted.get(name)
  if (expected === undefined) continue
  if (version !== expected.version) faults.push(`${name} became ${version}, not ${expected.version}`)
  const path = join(folder, 'CHANGELOG.md')
  const changelog = existsSync(path) ? readFileSync(path, 'utf8') : ''
  for (const summary of expected.summaries)
    if (!changelog.includes(summary)) faults.push(`the changelog of ${name} lacks "${summary}"`)
  process.stdout.write(`${name} ${version}, ${expected.summaries.length} changes\n`)
}
const left = changesets(clone).length
if (left > 0) faults.push(`${left} changesets are left`)
if (pending.length === 0) faults.push('there is no changeset, so nothing was tried')
rmSync(clone, { recursive: true })
process.stdout.write(
  faults.length === 0 ? 'Versions and changelogs are those of the changesets.\n' : `${faults.join('\n')}\n`,
)
process.exitCode = faults.length === 0 ? 0 : 1

function manifests(folder: string): (Manifest & { readonly folder: string })[] {
  const packages = join(folder, 'packages')
  return readdirSync(packages).map((name) => {
    const manifest = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as Manifest
    return { ...manifest, folder: join(packages, name) }
  })
}

function changesets(folder: string): Pending[] {
  const path = join(folder, '.changeset')
  return readdirSync(path)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => {
      const [, head = '', body = ''] = readFileSync(join(path, name), 'utf8').split(/^---$/m)
      const bumps = [...head.matchAll(/^"(.+)": (major|minor|patch)$/gm)]
      const [summary = ''] = body.trim().split('\n')
      return { bumps: new Map(bumps.map(([, of = '', bump]) => [of, bump as Bump])), summary }
    })
}

type Bump = 'major' | 'minor' | 'patch'
