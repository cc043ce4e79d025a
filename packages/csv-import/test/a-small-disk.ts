import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own, small enough to be filled. */
export interface SmallDisk {
  readonly path: string
  /** Gives it another size, or takes the right to write. */
  change(options: string): void
  remove(): void
}

/** Mounts a small disk; or says why it cannot, which takes the rights of the administrator and Linux. */
export function aSmallDisk(kilobytes: number): SmallDisk | string {
  const path = mkdtempSync(join(tmpdir(), 'disk-'))
  const mount = (...argv: string[]): string => {
    const { status, stderr, error } = spawnSync('mount', argv, { encoding: 'utf8' })
    return status === 0 ? '' : `no disk can be mounted: ${stderr ?? error?.message}`
  }
  const problem = mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path)
  if (problem !== '') return problem
  return {
    path,
    change(options) {
      const trouble = mount('-o', `remount,${options}`, path)
      if (trouble !== '') throw new Error(trouble)
    },
    remove: () => void spawnSync('umount', ['-l', path]),
  }
}
