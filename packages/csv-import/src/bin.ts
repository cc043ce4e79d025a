#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Compiled code is kept among the system's temporary files: starting again takes two thirds of the time.
enableCompileCache()
const { systemClock } = await import('@hubspot-associations/client')
const { boundMemory } = await import('./bound-memory.ts')
const { main } = await import('./main.ts')

boundMemory()

const stopping = new AbortController()
const stop = new AbortController()
const interrupt = (): void => {
  if (stopping.signal.aborted) stop.abort(new Error('interrupted'))
  else stopping.abort(new Error('interrupted'))
}
// Whoever reads the output may stop early, as `head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  stop.abort(error)
})
process.on('SIGINT', interrupt)
process.on('SIGTERM', interrupt)

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  clock: systemClock,
  stopping: stopping.signal,
  signal: stop.signal,
})
