import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { hostFolder, workFolder } from '../places.ts'
import { unpack } from '../prepare.ts'
import { need, runProgram } from '../run-program.ts'

/** An n8n of its own: its database, settings and packages are in a folder that is emptied first. */
export interface Instance {
  readonly folder: string
  /** Runs an n8n command to its end, whatever that is. */
  command(...given: readonly string[]): Promise<{ readonly code: number; readonly output: string }>
  /** Imports entities of a kind, as `n8n import:workflow` reads them. */
  import(kind: 'credentials' | 'workflow', entities: readonly object[]): Promise<void>
  /** Lends out a running n8n for as long as some work takes. */
  serve<Result>(work: (running: Running) => Promise<Result>): Promise<Result>
  /** Starts one of n8n's processes, and waits until it is ready. */
  start(process: 'start' | 'worker'): Promise<Running>
}

type Environment = Readonly<Record<string, string>>

/** A process of n8n that runs. */
export interface Running {
  readonly url: string
  /** What it has logged so far. */
  log(): Promise<string>
  stop(): Promise<void>
}

// Nothing is asked of the outside, and nothing in the editor covers what is to be seen.
const quiet = {
  NO_COLOR: '1',
  N8N_LOG_LEVEL: 'info',
  GENERIC_TIMEZONE: 'UTC',
  N8N_LISTEN_ADDRESS: '127.0.0.1',
  N8N_SECURE_COOKIE: 'false',
  N8N_ENCRYPTION_KEY: 'a-key-for-trials',
  N8N_DIAGNOSTICS_ENABLED: 'false',
  N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
  N8N_TEMPLATES_ENABLED: 'false',
  N8N_PERSONALIZATION_ENABLED: 'false',
  N8N_HIRING_BANNER_ENABLED: 'false',
  N8N_DYNAMIC_BANNERS_ENABLED: 'false',
  N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
  N8N_VERIFIED_PACKAGES_ENABLED: 'false',
  N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
  N8N_DISABLED_MODULES: 'mcp-registry',
  N8N_ONBOARDING_FLOW_DISABLED: 'true',
}

const bin = join(hostFolder, 'node_modules/.bin')
const program = join(bin, 'n8n')

/** Makes an n8n with our package where its own installer would put it. */
export async function createInstance(
  name: string,
  archive: string,
  more: Environment = {},
): Promise<Instance> {
  const folder = join(workFolder, name)
  await rm(folder, { recursive: true, force: true })
  const modules = join(folder, '.n8n/nodes/node_modules')
  await mkdir(modules, { recursive: true })
  await unpack(archive, modules)
  const env = { ...quiet, N8N_USER_FOLDER: folder, PATH: `${bin}:${process.env.PATH}`, ...more }
  const start: Instance['start'] = async (process) => {
    const [port, broker] = [await freePort(), await freePort()]
    const ports = {
      N8N_PORT: String(port),
      QUEUE_HEALTH_CHECK_PORT: String(port),
      N8N_RUNNERS_BROKER_PORT: String(broker),
    }
    return startProcess(process, port, { folder, env: { ...env, ...ports } })
  }
  return {
    folder,
    command: (...given) => runProgram(program, given, { cwd: folder, env }),
    import: async (kind, entities) => {
      const file = join(folder, `${kind}.json`)
      await writeFile(file, JSON.stringify(entities))
      await need(program, [`import:${kind}`, `--input=${file}`], { cwd: folder, env })
    },
    start,
    serve: async (work) => {
      const running = await start('start')
      try {
        return await work(running)
      } finally {
        await running.stop()
      }
    },
  }
}

async function startProcess(
  name: 'start' | 'worker',
  port: number,
  { folder, env }: { readonly folder: string; readonly env: Environment },
): Promise<Running> {
  const path = join(folder, `${name}-${port}.log`)
  const log = await open(path, 'w')
  const given = name === 'worker' ? ['worker', '--concurrency=10'] : ['start']
  const child = spawn(program, given, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', log.fd, log.fd],
  })
  const url = `http://127.0.0.1:${port}`
  const running = {
    url,
    log: () => readFile(path, 'utf8'),
    stop: async () => {
      await stopped(child)
      await log.close()
    },
  }
  try {
    await ready(`${url}/healthz/readiness`, child)
    return running
  } catch (error) {
    const end = (await running.log()).trim().split('\n').slice(-15).join('\n')
    await running.stop()
    throw new Error(`n8n ${name} did not become ready: ${(error as Error).message}\n${end}`)
  }
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await pause(250)
  }
  throw new Error('it took longer than two minutes')
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const impatient = setTimeout(() => child.kill('SIGKILL'), 20_000)
    child.once('close', () => {
      clearTimeout(impatient)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

/** Waits between two looks at something that another process does. */
export function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs))
}
