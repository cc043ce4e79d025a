import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createEmulator } from '@hubspot-associations/emulator'
import { chromium } from 'playwright-core'
import { rolldown } from 'rolldown'
import { clientProgram, programPrints } from './client-program.ts'
import type { Project } from './package-managers.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is; undefined if this machine has none in the usual places nor in CHROMIUM_PATH. */
export const browser: string | undefined = [process.env.CHROMIUM_PATH, ...places].find(
  (path) => path !== undefined && existsSync(path),
)

/** Bundles the installed client as a web page would, and runs it there. */
export async function runInBrowser({ folder }: Project, executablePath: string): Promise<void> {
  const code = await bundled(folder)
  const emulator = createEmulator()
  emulator.seed({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })
  const server = createServer(async (incoming, outgoing) => {
    const { url = '/', method = 'GET', headers } = incoming
    if (url === '/') return outgoing.setHeader('content-type', 'text/html').end('<!doctype html><p>')
    const body = Buffer.concat(await Array.fromAsync(incoming))
    const request = {
      method,
      headers: headers as Record<string, string>,
      ...(body.length > 0 ? { body } : {}),
    }
    const answer = await emulator.fetch(new Request(`http://127.0.0.1${url}`, request))
    return outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const context = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const printed = await page.evaluate(
      `(async () => { ${code}; return globalThis.program(location.origin) })()`,
    )
    if (printed !== programPrints) throw new Error(`the page says ${printed}, not ${programPrints}`)
  } finally {
    await context.close()
    server.close()
  }
}

/** One script, which leaves the program at `globalThis.program`. */
export async function bundled(folder: string): Promise<string> {
  const entry = 'virtual:program'
  const build = await rolldown({
    input: entry,
    cwd: folder,
    platform: 'browser',
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === entry ? join(folder, 'program.mjs') : null),
        load: (id) => (id === join(folder, 'program.mjs') ? clientProgram : null),
      },
    ],
  })
  const { output } = await build.generate({ format: 'iife', minify: true })
  return output[0].code
}
