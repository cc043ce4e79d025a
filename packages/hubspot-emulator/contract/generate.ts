import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { bodySchemas } from './body-schemas.ts'
import { allRoutes } from './routes.ts'

// What the emulator needs of the contract is a twentieth of it. It is worked out here, so that no process has to
// load the documents, and a compiler of schemas, to learn it.

const folder = new URL('../src/http/generated/', import.meta.url)
const notice = '// Generated from the contract by "pnpm generate". Do not edit.\n'

const files: ReadonlyMap<string, string> = new Map([
  ['routes.ts', routesModule()],
  ['body-validators.js', validatorsModule()],
  ['body-validators.d.ts', validatorTypes()],
])

function routesModule(): string {
  const lines = allRoutes().map((route) => `  ${JSON.stringify(route)},\n`)
  return `${notice}import type { Route } from '../route.ts'

/** Every address that the emulator answers at. */
export const routes: readonly Route[] = [\n${lines.join('')}]\n`
}

function validatorsModule(): string {
  const schemas = bodySchemas()
  const code = { source: true, esm: true, lines: true }
  const ajv = new Ajv({ strict: false, verbose: true, messages: false, code })
  for (const [name, schema] of schemas) ajv.addSchema(schema, name)
  const names = Object.fromEntries([...schemas.keys()].map((name) => [name, name]))
  return `${notice}${standalone.default(ajv, names)}`
}

function validatorTypes(): string {
  const lines = [...bodySchemas().keys()].map((name) => `export declare const ${name}: Validator\n`)
  return `${notice}import type { Validator } from '../violation-refusal.ts'\n\n${lines.join('')}`
}

async function stale(): Promise<string[]> {
  const found: string[] = []
  for (const [name, content] of files) {
    const committed = await readFile(new URL(name, folder), 'utf8').catch(() => undefined)
    if (committed !== content) found.push(`src/http/generated/${name}`)
  }
  return found
}

if (process.argv.includes('--check')) {
  const names = await stale()
  if (names.length > 0) {
    process.stderr.write(`Stale in packages/hubspot-emulator: ${names.join(', ')}. Run "pnpm generate".\n`)
    process.exitCode = 1
  }
} else {
  await mkdir(folder, { recursive: true })
  for (const [name, content] of files) await writeFile(new URL(name, folder), content)
}
