import { mkdirSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { messages, prepareSync } from '../ways/by-airbyte.ts'
import { startDestination } from '../ways/destination-process.ts'
import type { Canaries } from './canaries.ts'
import type { Exhibit } from './find-leaks.ts'

/** What the Airbyte destination prints for these rows, and the folder that it may write to. */
export async function destinationExhibits(
  command: 'check' | 'write',
  { folder, url, canaries }: { readonly folder: string; readonly url: string; readonly canaries: Canaries },
): Promise<Exhibit[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const files = prepareSync(folder, 'add', url, canaries.token)
  const rows = [canaries.applied, canaries.rejected].map((email) => ({
    email,
    company: 'C-1',
    role: 'Billing contact',
    action: '',
  }))
  const child = startDestination(command, files)
  child.stdin.end([...messages(rows)].join(''))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const name = `destination ${command}`
  return [
    { name: `${name}: messages`, bytes: Buffer.from(stdout) },
    { name: `${name}: errors`, bytes: Buffer.from(stderr) },
  ]
}
