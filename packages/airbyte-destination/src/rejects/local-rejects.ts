import { open, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../failure.ts'
import { makeFolder } from './make-folder.ts'
import type { RejectSink } from './reject-sink.ts'

/** Keeps rejected records in a file of a folder; each sync has its own. @param run a name that no other sync has */
export function localRejects(folder: string, run: string): RejectSink {
  const place = resolve(folder, `rejected-${run}.jsonl`)
  return {
    place,
    store: (lines) => guarded(place, () => append(place, lines)),
    check: () => {
      const probe = join(resolve(folder), `.check-${run}`)
      return guarded(probe, async () => {
        await append(probe, ['{}'])
        await rm(probe)
      })
    },
  }
}

/** Safe on disk when it resolves. Records may hold personal data, so nobody else reads them. */
async function append(path: string, lines: readonly string[]): Promise<void> {
  await makeFolder(dirname(path))
  const file = await open(path, 'a', 0o600)
  try {
    await file.appendFile(`${lines.join('\n')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function guarded(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new Failure(
      'config_error',
      `Rejected records cannot be kept in ${path} (${code}). Name a folder that can be written in object_storage_config.`,
    )
  }
}
