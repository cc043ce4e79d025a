import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, where they are missing, for their owner only. Node's own recursive way
 * never comes to an end where a folder is there that takes no others, such as /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  if ((await isMade(path)) || dirname(path) === path) return
  await makeFolder(dirname(path))
  if (!(await isMade(path))) throw Object.assign(new Error(`${path} cannot be made`), { code: 'ENOENT' })
}

/** Tells whether it is there now; false where what is above it is missing. */
async function isMade(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 })
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return true
    if (code === 'ENOENT') return false
    throw error
  }
}
