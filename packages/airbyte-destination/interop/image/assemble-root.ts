import { cp, mkdir, realpath, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { execute } from '../execute.ts'
import type { ImageFacts } from './dockerfile.ts'

// What the platform's script uses beside what its shell has itself.
const programs = ['sh', 'env', 'cat', 'mv', 'sleep', 'id', 'ls', 'mkfifo']

/** Makes the image's root folder: what the base image would bring, and what the Dockerfile copies into it. */
export async function assembleRoot(root: string, { copies }: ImageFacts, context: string): Promise<void> {
  for (const folder of ['tmp', 'dest', 'etc', 'airbyte']) await mkdir(join(root, folder), { recursive: true })
  for (const name of programs) await install(await which(name), `/usr/bin/${name}`, root)
  await install(await which('sh'), '/bin/sh', root)
  await install(process.execPath, '/usr/local/bin/node', root)
  await writeFile(
    join(root, 'etc/passwd'),
    'root:x:0:0:root:/root:/bin/sh\nairbyte:x:1000:1000::/airbyte:/bin/sh\n',
  )
  for (const { from, to } of copies) await install(join(context, from), to, root)
}

/** Copies a file, and the libraries that it needs when it is a program. */
async function install(from: string, to: string, root: string): Promise<void> {
  await copy(from, join(root, to))
  const { stdout, code } = await execute('ldd', [from], { mayFail: true })
  if (code !== 0) return
  for (const [, library] of stdout.matchAll(/(?:=>\s+|^\s+)(\/\S+)\s+\(0x/gm))
    if (library !== undefined) await copy(library, join(root, library))
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await cp(await realpath(from), to, { recursive: true })
}

async function which(name: string): Promise<string> {
  const { stdout } = await execute('sh', ['-c', `command -v ${name}`])
  return stdout.trim()
}
