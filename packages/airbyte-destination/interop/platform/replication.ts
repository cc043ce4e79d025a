import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { execute } from '../execute.ts'
import { catalog, type Feed, stateEvery } from './feed.ts'

/** How a replication is disturbed, once the first state has come back. */
export type Disturbance = 'none' | 'cancel' | 'source crash' | 'kill'

/** What came of a replication. */
export interface Replication {
  readonly exitCode: number
  /** Ids of the states that came back, in their order. */
  readonly stateIds: readonly number[]
  readonly findings: readonly string[]
}

/** What a replication runs with. */
export interface ReplicationSetting {
  /** What the image has as AIRBYTE_ENTRYPOINT. */
  readonly entryPoint: string
  readonly config: object
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
}

/** One attempt of a sync as the platform's orchestrator carries it out, from a state on. */
export async function replicate(
  feed: Feed,
  disturbance: Disturbance,
  { entryPoint, config, folder, env }: ReplicationSetting,
): Promise<Replication> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const pipe of ['stdin', 'stdout', 'stderr']) await execute('mkfifo', [join(folder, pipe)])
  await writeFile(join(folder, 'connectorConfig.json'), JSON.stringify(config), { mode: 0o444 })
  await writeFile(join(folder, 'catalog.json'), JSON.stringify(catalog), { mode: 0o444 })
  const launcher = spawn('sh', [join(import.meta.dirname, 'launch.sh'), folder], {
    env: { ...process.env, ...env, AIRBYTE_ENTRYPOINT: entryPoint },
    // The shell tells here how its child ended.
    stdio: 'ignore',
  })
  const ended = once(launcher, 'close')
  const stop = new AbortController()
  const feeding = feedInto(join(folder, 'stdin'), feed, stop.signal)
  const disturb = async (): Promise<void> => {
    if (disturbance === 'none') return
    stop.abort()
    if (disturbance === 'cancel') launcher.kill('SIGTERM')
    if (disturbance === 'kill') process.kill(Number(await readFile(join(folder, 'pid'), 'utf8')), 'SIGKILL')
  }
  const [lines, stderr] = await Promise.all([
    readLines(join(folder, 'stdout'), disturb),
    text(createReadStream(join(folder, 'stderr'))),
  ])
  await Promise.all([ended, feeding])
  const exitCode = Number(await readFile(join(folder, 'exitCode'), 'utf8'))
  const isKilled = disturbance === 'kill'
  return { exitCode, ...judgeLines(lines, feed, { isKilled, stderr }) }
}

/** The source: its records and states, until it crashes in the middle of a line. */
async function feedInto(pipe: string, feed: Feed, stop: AbortSignal): Promise<void> {
  const stdin = createWriteStream(pipe)
  // A connector that was killed reads no more.
  stdin.on('error', () => undefined)
  const closed = once(stdin, 'close')
  for (const line of feed.lines) {
    if (stop.aborted) {
      stdin.write(line.slice(0, 40))
      break
    }
    if (!stdin.write(line)) await Promise.race([once(stdin, 'drain').catch(() => undefined), closed])
    if (stdin.destroyed) return
  }
  stdin.end()
  await closed
}

async function readLines(pipe: string, onFirstState: () => Promise<void>): Promise<string[]> {
  const lines: string[] = []
  let rest = ''
  let hasState = false
  for await (const chunk of createReadStream(pipe, 'utf8')) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    if (hasState || !parts.some((line) => line.includes('"type":"STATE"'))) continue
    hasState = true
    await onFirstState()
  }
  // A killed connector may leave half a line; what comes without its end counts for nothing.
  return lines
}

/** What the orchestrator holds against a destination. */
function judgeLines(
  lines: readonly string[],
  feed: Feed,
  { isKilled, stderr }: { readonly isKilled: boolean; readonly stderr: string },
): Pick<Replication, 'stateIds' | 'findings'> {
  const findings: string[] = []
  const stateIds: number[] = []
  for (const line of lines) {
    const message = parse(line)
    if (message === undefined) findings.push(`a line of its output is no message: ${line.slice(0, 100)}`)
    if (message?.type !== 'STATE') continue
    const { id, destinationStats = {}, stream } = message.state
    stateIds.push(id)
    const { recordCount = -1, rejectedRecordCount = 0 } = destinationStats
    if (recordCount + rejectedRecordCount !== stateEvery)
      findings.push(`state ${id} counts ${recordCount} records`)
    if (JSON.stringify(stream) !== JSON.stringify(feed.streamStateOf(id)))
      findings.push(`state ${id} came back changed`)
  }
  const first = feed.firstId
  if (stateIds.some((id, index) => id !== first + index))
    findings.push(`states came back as ${stateIds.slice(0, 9)} …`)
  if (stderr !== '' && !isKilled) findings.push(`standard error says ${stderr.slice(0, 200)}`)
  return { stateIds, findings }
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the connector prints
function parse(line: string): any {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
