import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createEmulator, type Emulator } from '@hubspot-associations/emulator'
import { program } from './program.ts'

/** A local HubSpot that keeps its portal in a file, in a process that may be killed. */
export interface EmulatorProcess {
  readonly url: string
  /** Ends it at once, as a power cut would, and starts it again on the same port. */
  killAndRestart(): Promise<void>
  stop(): Promise<void>
}

/** Starts one on a free port. */
export async function startEmulator(db: string): Promise<EmulatorProcess> {
  let running = await start(db, 0)
  const { url } = running
  const { port } = new URL(url)
  return {
    url,
    async killAndRestart() {
      await end(running.child, 'SIGKILL')
      running = await start(db, Number(port))
    },
    stop: () => end(running.child, 'SIGTERM'),
  }
}

async function start(db: string, port: number): Promise<{ child: ChildProcess; url: string }> {
  const argv = [program, 'emulator', '--db', db, '--port', String(port)]
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'ignore'] })
  let text = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      text += String(chunk)
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the emulator ended before it listened: ${text}`)))
  })
  return { child, url }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** What a portal file holds, read when no process has it open. */
export function readPortal<T>(db: string, read: (emulator: Emulator) => T): T {
  const emulator = createEmulator({ db })
  try {
    return read(emulator)
  } finally {
    emulator.close()
  }
}
