import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'peer')
const mark = join(folder, 'node_modules/.installed')

/** Installs what the peer's script needs, as locked, unless it is there; answers where the script is. */
export function preparePeer(): string {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (installed() !== wanted) {
    const npm = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--silent']
    execFileSync('npm', npm, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    writeFileSync(mark, wanted)
  }
  return join(folder, 'import.js')
}

function installed(): string | undefined {
  try {
    return readFileSync(mark, 'utf8')
  } catch {
    return undefined
  }
}
