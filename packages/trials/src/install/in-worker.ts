import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEmulator } from '@hubspot-associations/emulator'
import { programPrints } from './client-program.ts'
import { bundled } from './in-browser.ts'
import { inFolder, type Project } from './package-managers.ts'

const runtime = 'miniflare@4.20260730.0'

/** Runs the installed client where there is neither Node nor a window: in Cloudflare's workerd. */
export async function runInWorker({ folder }: Project): Promise<void> {
  const emulator = createEmulator()
  emulator.seed({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })
  const { url, close } = await emulator.listen()
  try {
    const home = join(folder, '..', 'worker')
    mkdirSync(home, { recursive: true })
    await inFolder(home, ['npm', 'install', '--no-audit', '--no-fund', '--prefix', '.', runtime])
    const worker = `${await bundled(folder)}
export default { fetch: async () => new Response(await globalThis.program(${JSON.stringify(url)})) }`
    writeFileSync(join(home, 'worker.mjs'), worker)
    writeFileSync(join(home, 'run.mjs'), host)
    const printed = (await inFolder(home, ['node', 'run.mjs'])).trim()
    if (printed !== programPrints) throw new Error(`the worker says ${printed}, not ${programPrints}`)
  } finally {
    await close()
  }
}

const host = `import { Miniflare } from 'miniflare'
const worker = new Miniflare({ modules: true, scriptPath: 'worker.mjs', compatibilityDate: '2026-07-01' })
try {
  console.log(await (await worker.dispatchFetch('http://worker/')).text())
} finally {
  await worker.dispose()
}
`
