import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs what the package in a folder needs, as its package-lock.json says, unless it is there. Peers are
 * installed for a bench only, and apart from the workspace, so that nobody else has to carry them.
 */
export function installPeer(folder: string): void {
  const mark = join(folder, 'node_modules', '.installed')
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (textOf(mark) === wanted) return
  const npm = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--silent']
  execFileSync('npm', npm, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(mark, wanted)
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
