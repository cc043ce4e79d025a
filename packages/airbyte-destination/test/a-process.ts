import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { aCatalog, aFolder, credentials, keepForJudges, type Ran, read } from './a-sync.ts'

/** The connector in a process of its own, as the platform starts it. */
export interface ConnectorProcess {
  readonly child: ChildProcess
  readonly stdin: Writable
  /** Resolves when so many states have come back. */
  states(count: number): Promise<void>
  /** What it did, once it has ended; `exitCode` is negative when a signal ended it. */
  ended(): Promise<Ran & { readonly stderr: string }>
}

const bin = join(import.meta.dirname, '../src/bin.ts')
const signals = { SIGTERM: -15, SIGINT: -2, SIGKILL: -9 } as Readonly<Record<string, number>>

/** Starts a command against HubSpot at a URL. */
export function aProcess(command: string, url: string, config: object = {}): ConnectorProcess {
  const folder = aFolder()
  const [configFile, catalogFile] = [join(folder, 'config.json'), join(folder, 'catalog.json')]
  writeFileSync(configFile, JSON.stringify({ credentials, base_url: url, ...config }))
  writeFileSync(catalogFile, JSON.stringify(aCatalog('links')))
  const child = spawn(process.execPath, [bin, command, '--config', configFile, '--catalog', catalogFile])
  let stdout = ''
  let stderr = ''
  let heard: (() => void) | undefined
  child.stdin.on('error', () => undefined)
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
    heard?.()
  })
  const statesSoFar = (): number => stdout.split('"type":"STATE"').length - 1
  const closed = once(child, 'close')
  return {
    child,
    stdin: child.stdin,
    async states(count) {
      while (statesSoFar() < count)
        await new Promise<void>((resolve) => {
          heard = resolve
        })
    },
    async ended() {
      const [code, signal] = await closed
      const lines = stdout.split('\n').filter((line) => line !== '')
      keepForJudges(lines)
      return { exitCode: code ?? signals[signal], lines, stderr, ...read(lines) }
    },
  }
}
