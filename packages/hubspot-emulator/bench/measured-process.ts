import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** An emulator in a process of its own. */
export interface MeasuredProcess {
  readonly url: string
  /** From starting the process until it listens. */
  readonly readyMs: number
  /** Memory of the process in bytes: now, and at its highest. */
  memory(): Promise<{ readonly rss: number; readonly peak: number }>
  stop(): Promise<void>
}

/** Starts an emulator, in memory or with a state file. */
export async function startProcess(db?: string): Promise<MeasuredProcess> {
  const startedAt = performance.now()
  const script = fileURLToPath(new URL('serve.ts', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [script, ...(db === undefined ? [] : [db])], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const { stdout } = child
  if (stdout === null) throw new Error('the emulator’s process has no output to read its address from')
  const failed = once(child, 'exit').then(() => {
    throw new Error('the emulator’s process ended early; build the package first')
  })
  const [line] = (await Promise.race([once(stdout, 'data'), failed])) as [Buffer]
  failed.catch(() => undefined)
  return {
    url: String(line).trim(),
    readyMs: performance.now() - startedAt,
    async memory(): Promise<{ rss: number; peak: number }> {
      child.send('memory')
      const [answer] = (await once(child, 'message')) as [{ rss: number; peak: number }]
      return answer
    },
    async stop(): Promise<void> {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
