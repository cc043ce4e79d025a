import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { API_VERSIONS } from './generator/api-versions.ts'
import { associationTypeFiles } from './generator/association-type-files.ts'
import { contractFiles } from './generator/contract-files.ts'
import { documentDeclaration } from './generator/document-declaration.ts'
import type { GeneratedFile } from './generator/generated-file.ts'
import { objectTypeFiles } from './generator/object-type-files.ts'

const folder = new URL('./src/generated/', import.meta.url)

async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const contracts = await Promise.all(API_VERSIONS.map(contractFiles))
  const tables = await Promise.all([associationTypeFiles(), objectTypeFiles()])
  return [documentDeclaration(), ...contracts.flat(), ...tables.flat()]
}

async function isStale({ name, content }: GeneratedFile): Promise<boolean> {
  const committed = await readFile(new URL(name, folder), 'utf8').catch(() => undefined)
  return committed !== content
}

async function check(files: readonly GeneratedFile[]): Promise<void> {
  const stale = await Promise.all(files.map(isStale))
  const names = files.filter((_, index) => stale[index]).map(({ name }) => `src/generated/${name}`)
  if (names.length === 0) return
  process.stderr.write(`Stale in packages/openapi-contract: ${names.join(', ')}. Run "pnpm generate".\n`)
  process.exitCode = 1
}

async function write(files: readonly GeneratedFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all(files.map(({ name, content }) => writeFile(new URL(name, folder), content)))
}

const files = await generatedFiles()
await (process.argv.includes('--check') ? check(files) : write(files))
