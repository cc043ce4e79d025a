import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { installPeer } from '@hubspot-associations/figures'
import { type MeasuredProcess, usageOf } from './measured-process.ts'

const peer = join(import.meta.dirname, 'peer')
const program = join(peer, 'node_modules/@stoplight/prism-cli/dist/index.js')
const document = join(import.meta.dirname, '../../openapi-contract/src/generated/2026-03.json')

/** Starts Prism before the contract that the emulator keeps, with nothing told about requests. */
export async function startPrism(): Promise<MeasuredProcess> {
  installPeer(peer)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const startedAt = performance.now()
  const argv = [program, 'mock', document, '--port', String(port), '--verboseLevel', 'error']
  const child = spawn(process.execPath, argv, { stdio: 'ignore' })
  const { pid } = child
  if (pid === undefined) throw new Error(`${program} could not be started`)
  const ended = once(child, 'exit')
  while (!(await answers(url))) if (child.exitCode !== null) throw new Error('Prism ended early')
  return {
    url,
    readyMs: performance.now() - startedAt,
    usage: () => usageOf(pid),
    async stop(): Promise<void> {
      child.kill()
      await ended
    },
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url)).arrayBuffer()
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
