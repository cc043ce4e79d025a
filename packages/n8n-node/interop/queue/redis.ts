import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../free-port.ts'

/** Lends out a Redis that keeps nothing on disk. */
export async function withRedis<Result>(work: (port: number) => Promise<Result>): Promise<Result> {
  const port = await freePort()
  const given = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no']
  const redis = spawn('redis-server', given, { stdio: ['ignore', 'pipe', 'ignore'] })
  const failed = once(redis, 'error').then(([error]) => {
    throw new Error(
      `redis-server cannot be started (${error.message}): install Debian's package redis-server`,
    )
  })
  try {
    await Promise.race([failed, isReady(redis.stdout)])
    return await work(port)
  } finally {
    redis.kill()
  }
}

async function isReady(log: AsyncIterable<Buffer>): Promise<void> {
  for await (const data of log) if (data.includes('Ready to accept connections')) return
  throw new Error('redis-server ended before it was ready')
}
