import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** What a process took from its start to its end. */
export interface Usage {
  readonly wallMs: number
  readonly cpuMs: number
  /** Memory at its highest. */
  readonly peakBytes: number
  readonly stdout: string
}

// Plain JavaScript, so that what is measured need not load what strips types.
const preloaded = ['tell-usage.js', 'as-published.js'].flatMap((name) => [
  '--import',
  join(import.meta.dirname, name),
])

/** Runs a script of Node's to its end. Throws when it fails. */
export async function measured(
  script: string,
  argv: readonly string[],
  { env, cwd }: { readonly env: Readonly<Record<string, string>>; readonly cwd: string },
): Promise<Usage> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [...preloaded, script, ...argv], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  })
  const [usage, stdout, [code]] = await Promise.all([
    text(child.stdio[3] as Readable),
    text(child.stdout as Readable),
    once(child, 'close'),
  ])
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${stdout}`)
  return { wallMs: performance.now() - startedAt, stdout, ...JSON.parse(usage) }
}
