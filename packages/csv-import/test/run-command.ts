import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '@hubspot-associations/client'
import { main } from '../src/main.ts'

/** What a command left behind. */
export interface Finished {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** What a shell gives a command. */
export interface Shell {
  readonly env?: Record<string, string>
  readonly stdin?: readonly (string | Buffer)[]
  readonly cwd?: string
  readonly stopping?: AbortSignal
  readonly clock?: Clock
  /** Whether a person is watching. */
  readonly isTTY?: boolean
}

const stoppedClock: Clock = { now: () => 0, sleep: async () => {} }

/** Runs a command as the shell would, in this process. */
export async function runCommand(
  argv: readonly string[],
  {
    env = {},
    stdin = [],
    cwd,
    stopping = new AbortController().signal,
    clock = stoppedClock,
    isTTY = false,
  }: Shell = {},
): Promise<Finished> {
  const out: string[] = []
  const err: string[] = []
  const code = await main(argv, {
    env,
    stdin: (async function* () {
      for (const chunk of stdin) yield Buffer.from(chunk)
    })(),
    stdout: { write: (text) => out.push(text) },
    stderr: { isTTY, write: (text) => err.push(text) },
    cwd: cwd ?? (await mkdtemp(join(tmpdir(), 'cwd-'))),
    clock,
    stopping,
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
