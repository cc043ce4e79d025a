import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Works in a folder of its own. What is left behind stays where something went wrong, and only there. */
export async function inAFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'))
  const result = await work(folder)
  rmSync(folder, { recursive: true })
  return result
}
