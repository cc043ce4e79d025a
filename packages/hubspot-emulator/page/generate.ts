import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { pageModule } from './build/page-module.ts'

const target = new URL('../src/page/generated/page-html.ts', import.meta.url)

async function check(content: string): Promise<void> {
  const committed = await readFile(target, 'utf8').catch(() => undefined)
  if (committed === content) return
  process.stderr.write(
    'Stale in packages/hubspot-emulator: src/page/generated/page-html.ts. Run "pnpm generate".\n',
  )
  process.exitCode = 1
}

async function write(content: string): Promise<void> {
  await mkdir(new URL('.', target), { recursive: true })
  await writeFile(target, content)
}

const content = await pageModule(new URL('.', import.meta.url))
await (process.argv.includes('--check') ? check(content) : write(content))
