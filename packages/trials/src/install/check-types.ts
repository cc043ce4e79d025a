import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, type Project } from './package-managers.ts'
import type { PublishedPackage } from './uses.ts'

/** The compilers that strangers have. */
export const compilers = ['5.9.3', '7.0.2'] as const

/** Checks what a program in TypeScript would write, under `strict` and with the declarations checked too. */
export async function checkTypes(
  { typed = '' }: PublishedPackage,
  { folder }: Project,
  version: (typeof compilers)[number],
): Promise<void> {
  writeFileSync(join(folder, 'typed.mts'), `${typed}\n`)
  const home = join(folder, '..', `typescript-${version}`)
  mkdirSync(home, { recursive: true })
  await inFolder(home, [
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    '--prefix',
    '.',
    `typescript@${version}`,
  ])
  const options = [
    '--strict',
    '--noEmit',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--lib',
    'es2024,dom',
  ]
  await inFolder(folder, ['node', join(home, 'node_modules/typescript/bin/tsc'), ...options, 'typed.mts'])
}
