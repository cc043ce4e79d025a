#!/usr/bin/env node
import { systemClock } from '@hubspot-associations/client'
import { main } from './main.ts'

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
