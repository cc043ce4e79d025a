import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The command `hubspot-associations emulator`, running. */
export interface MeasuredProcess {
  readonly url: string
  /** From starting the process until it listens. */
  readonly readyMs: number
  usage(): Usage
  stop(): Promise<void>
}

/** What a process took so far, as the system counts it. */
export interface Usage {
  /** Resident memory in megabytes, everything included: also the pages of node's own program. */
  readonly memory: number
  /** The same at its highest. */
  readonly peak: number
  readonly cpuSeconds: number
}

/** Starts the command by its script, in memory or with a state file. */
export async function startProcess(script: string, db?: string): Promise<MeasuredProcess> {
  const startedAt = performance.now()
  const flags = ['emulator', '--port', '0', ...(db === undefined ? [] : ['--db', db])]
  const child: ChildProcess = spawn(process.execPath, [script, ...flags], {
    // The command keeps compiled code between its starts; here it is thrown away with everything else.
    env: { ...process.env, NODE_COMPILE_CACHE: dirname(script) },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { stdout, pid } = child
  if (stdout === null || pid === undefined) throw new Error(`${script} could not be started`)
  const failed = once(child, 'exit').then(() => {
    throw new Error(`${script} ended early; build the packages first`)
  })
  const [text] = (await Promise.race([once(stdout, 'data'), failed])) as [Buffer]
  failed.catch(() => undefined)
  return {
    url: /http:\S+/.exec(String(text))?.[0] ?? '',
    readyMs: performance.now() - startedAt,
    usage: () => usageOf(pid),
    async stop(): Promise<void> {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}

const TICKS_PER_SECOND = 100

/** What a process took so far. */
export function usageOf(pid: number): Usage {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024
  // The fields after the name in brackets; user and system time are the twelfth and thirteenth of them.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  const ticks = Number(fields[11]) + Number(fields[12])
  return { memory: megabytes('VmRSS'), peak: megabytes('VmHWM'), cpuSeconds: ticks / TICKS_PER_SECOND }
}
