import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bench/workspace-packages.ts'

/** A package as it would be published. */
export interface PackedPackage {
  readonly name: string
  readonly folder: string
  /** The manifest inside the tarball. */
  readonly manifest: Manifest
  readonly tarball: string
  readonly integrity: string
}

/** What of a manifest matters here. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Packs every package that is published. Build first. */
export function packAll(into: string): PackedPackage[] {
  return readdirSync(join(root, 'packages')).flatMap((each) => {
    const folder = join(root, 'packages', each)
    const { name, private: isPrivate = false } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    )
    return isPrivate ? [] : [pack(name, folder, into)]
  })
}

function pack(name: string, folder: string, into: string): PackedPackage {
  const tarball = join(into, `${name.replace(/[@/]/g, '-')}.tgz`)
  execFileSync('pnpm', ['pack', '--out', tarball], { cwd: folder, stdio: 'ignore' })
  const manifest = JSON.parse(
    execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }),
  ) as Manifest
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  return { name, folder, manifest, tarball, integrity }
}

/** The files that a tarball holds, without the folder that all of them are in. */
export function filesOf({ tarball }: PackedPackage): string[] {
  const list = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
  return list.split('\n').flatMap((path) => (path === '' ? [] : [path.replace(/^package\//, '')]))
}
