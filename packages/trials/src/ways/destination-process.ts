import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const manifest = createRequire(import.meta.url).resolve(
  '@hubspot-associations/airbyte-destination/package.json',
)
const program = join(dirname(manifest), 'src', 'bin.ts')

/** What a sync left behind. */
export interface EndedSync {
  /** Null when it was killed. */
  readonly exitCode: number | null
  /** The last state that came back. */
  readonly lastState: number | undefined
  readonly failure: string | undefined
}

/** The files that a command of the destination is started with. */
export interface SyncFiles {
  readonly config: string
  readonly catalog: string
}

/** Starts a command of the destination in a process of its own. */
export function startDestination(
  command: 'check' | 'write',
  { config, catalog }: SyncFiles,
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, command, '--config', config, '--catalog', catalog])
}

/** Starts a sync. `kill` ends it as a power cut would. */
export function startSync(
  files: SyncFiles,
  lines: Iterable<string>,
): { readonly ended: Promise<EndedSync>; kill(): void } {
  const child = startDestination('write', files)
  child.stderr.pipe(process.stderr)
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  // A process that ends early does not read the rest; what became of it is told by its exit code.
  const feeding = pipeline(Readable.from(lines), child.stdin).catch(() => undefined)
  const read = async (): Promise<EndedSync> => {
    let lastState: number | undefined
    let failure: string | undefined
    for await (const line of createInterface({ input: child.stdout })) {
      const { state, trace } = JSON.parse(line)
      if (state !== undefined) lastState = state.stream.stream_state.row
      if (trace?.type === 'ERROR') failure = trace.error.message
    }
    await feeding
    return { exitCode: await closed, lastState, failure }
  }
  return { ended: read(), kill: () => void child.kill('SIGKILL') }
}
