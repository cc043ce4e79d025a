import { type ChildProcess, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { program } from './program.ts'

/** Where a command runs: its folder, and the HubSpot that it speaks to. */
export interface Place {
  readonly cwd: string
  readonly url: string
  /** @default one that the emulator takes like any other */
  readonly token?: string
}

/** A command that is running, or has ended. */
export interface RunningCommand {
  readonly child: ChildProcess
  readonly ended: Promise<EndedCommand>
}

/** What a command left behind. */
export interface EndedCommand {
  /** Null when it was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts the command line in a process of its own. */
export function startCommand(argv: readonly string[], { cwd, url, token = 'trial' }: Place): RunningCommand {
  const env = { ...process.env, HUBSPOT_BASE_URL: url, HUBSPOT_ACCESS_TOKEN: token }
  const child = spawn(process.execPath, [program, ...argv], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ended = Promise.all([closed, text(child.stdout), text(child.stderr)]).then(
    ([code, stdout, stderr]) => ({ code, stdout, stderr }),
  )
  return { child, ended }
}

/** What `--json` says of a run. */
export interface JsonReport {
  readonly summary: {
    readonly rows: number
    readonly applied: number
    readonly unchanged: number
    readonly rejected: number
    readonly failed: number
    readonly codes: Readonly<Record<string, number>>
  }
  readonly calls: number
  readonly durationMs: number
  readonly stoppedBy?: string
}

/** Reads the report of a command that came to its end. */
export function reportOf({ code, stdout, stderr }: EndedCommand): JsonReport {
  try {
    return JSON.parse(stdout) as JsonReport
  } catch {
    throw new Error(`the command ended with ${code} and no report: ${stderr || stdout}`)
  }
}
