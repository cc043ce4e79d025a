#!/usr/bin/env -S node --max-semi-space-size=16 --heap-growing-percent=150
import { systemClock } from '@hubspot-associations/client'
import { main } from './main.ts'

const stopping = new AbortController()
const stop = new AbortController()

// The platform waits ten seconds and more before it kills; what is under way has this long to be finished.
const graceMs = 8_000

let endedBy: NodeJS.Signals | undefined
for (const name of ['SIGTERM', 'SIGINT'] as const)
  process.on(name, () => {
    endedBy ??= name
    stopping.abort(new Error(name))
    setTimeout(() => stop.abort(new Error(name)), graceMs).unref()
  })

// Whoever reads the output may stop early, as the platform does once it has what it asked for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  stopping.abort(error)
})

// The platform logs whatever comes on standard error as an error.
process.on('warning', () => {})

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  print: (text) => void process.stdout.write(text),
  env: process.env,
  clock: systemClock,
  stopping: stopping.signal,
  signal: stop.signal,
})
process.stdin.destroy()

// Dying of the signal itself is what tells whoever sent it that it worked: a code of 143 would count as a fault.
if (endedBy !== undefined) {
  process.removeAllListeners(endedBy)
  process.kill(process.pid, endedBy)
}
