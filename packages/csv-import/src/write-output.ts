import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { fileProblem } from './file-problem.ts'
import type { Terminal } from './progress.ts'
import { UsageError } from './usage-error.ts'

/** Writes text to a file that only its owner can read if it is new, or to standard output for "-", no faster than it is taken. */
export async function writeOutput(
  path: string,
  chunks: AsyncIterable<string> | Iterable<string>,
  stdout: Terminal,
): Promise<void> {
  if (path === '-') for await (const chunk of chunks) await take(stdout, chunk)
  else await writeFile(path, chunks)
}

/** A pipe that is slower than HubSpot must not make the process grow. */
function take(stdout: Terminal, chunk: string): Promise<void> {
  return new Promise((resolve) => {
    if (stdout.write(chunk) !== false || stdout.once === undefined) resolve()
    else stdout.once('drain', resolve)
  })
}

async function writeFile(path: string, chunks: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const file = createWriteStream(path, { mode: 0o600 })
  const closed = finished(file)
  try {
    await Promise.race([once(file, 'open'), closed])
    for await (const chunk of chunks)
      if (!file.write(chunk)) await Promise.race([once(file, 'drain'), closed])
    file.end()
    await closed
  } catch (error) {
    file.destroy()
    await closed.catch(() => {})
    if (error instanceof Error && 'syscall' in error) throw new UsageError(fileProblem(path, error, 'write'))
    throw error
  }
}
