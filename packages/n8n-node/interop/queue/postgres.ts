import { type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'

// Debian keeps the programs of the server out of everybody's way.
const places = [17, 16, 15].map((version) => `/usr/lib/postgresql/${version}/bin`)
const PATH = [process.env.PATH, ...places].join(':')
const missing = "install Debian's package postgresql"

/** Lends out an empty PostgreSQL: the database that n8n wants for several processes. */
export async function withPostgres<Result>(work: (port: number) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'n8n-postgres-'))
  const options = await ownerOf(folder)
  try {
    const initdb = spawn('initdb', ['-D', folder, '-U', 'n8n', '-A', 'trust', '--no-sync'], options)
    const [code] = await Promise.race([once(initdb, 'close'), failed(initdb)])
    if (code !== 0) throw new Error(`initdb ended with ${code}`)
    return await served(folder, options, work)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** PostgreSQL refuses to be run by root. */
async function ownerOf(folder: string): Promise<SpawnOptions> {
  const options: SpawnOptions = { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, PATH } }
  if (process.getuid?.() !== 0) return options
  const nobody = 65_534
  await chown(folder, nobody, nobody)
  return { ...options, cwd: folder, uid: nobody, gid: nobody }
}

async function served<Result>(
  folder: string,
  options: SpawnOptions,
  work: (port: number) => Promise<Result>,
): Promise<Result> {
  const port = await freePort()
  const given = ['-D', folder, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-c', 'fsync=off']
  const postgres = spawn('postgres', given, options)
  const ended = once(postgres, 'close')
  try {
    await Promise.race([failed(postgres), isReady(postgres.stderr)])
    return await work(port)
  } finally {
    postgres.kill('SIGINT')
    await ended
  }
}

async function isReady(log: AsyncIterable<Buffer> | null): Promise<void> {
  for await (const data of log ?? []) {
    if (!data.includes('ready to accept connections')) continue
    return
  }
  throw new Error('postgres ended before it was ready')
}

async function failed(program: NodeJS.EventEmitter): Promise<never> {
  const [error] = await once(program, 'error')
  throw new Error(`${(error as Error).message}: ${missing}`)
}
