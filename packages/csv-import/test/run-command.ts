import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../src/main.ts'

/** What a command left behind. */
export interface Finished {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command as the shell would, in this process. */
export async function runCommand(
  argv: readonly string[],
  { env = {}, stdin = [] }: { env?: Record<string, string>; stdin?: readonly (string | Buffer)[] } = {},
): Promise<Finished> {
  const out: string[] = []
  const err: string[] = []
  const code = await main(argv, {
    env,
    stdin: (async function* () {
      for (const chunk of stdin) yield Buffer.from(chunk)
    })(),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    clock: { now: () => 0, sleep: async () => {} },
    signal: new AbortController().signal,
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}

/** A file in a folder of its own. */
export async function aFile(name: string, content: string | Buffer): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'import-')), name)
  await writeFile(path, content)
  return path
}
