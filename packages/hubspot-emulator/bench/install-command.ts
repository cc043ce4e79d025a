import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Manifest {
  readonly name: string
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly publishConfig?: object
}

const COMMAND = fileURLToPath(new URL('../../csv-import', import.meta.url))

/** Lays the built packages out in a folder as an installation does, and answers the script of the command. */
export function installCommand(folder: string): string {
  const { name, bin = {} } = install(COMMAND, folder)
  const [script = ''] = Object.values(bin)
  return join(folder, 'node_modules', name, script)
}

// In the workspace the packages find each other's sources; installed ones find what was built.
function install(source: string, folder: string): Manifest {
  const { publishConfig, ...manifest } = manifestOf(source)
  const published = { ...manifest, ...publishConfig }
  if (!existsSync(join(source, 'dist')))
    throw new Error(`${manifest.name} is not built: run "pnpm build" first`)
  const target = join(folder, 'node_modules', manifest.name)
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'package.json'), JSON.stringify(published))
  cpSync(join(source, 'dist'), join(target, 'dist'), { recursive: true })
  for (const [name, version] of Object.entries(manifest.dependencies ?? {})) {
    const found = realpathSync(join(source, 'node_modules', name))
    const place = join(folder, 'node_modules', name)
    if (existsSync(place)) continue
    mkdirSync(dirname(place), { recursive: true })
    if (version.startsWith('workspace:')) install(found, folder)
    else symlinkSync(found, place)
  }
  return published
}

function manifestOf(source: string): Manifest {
  return JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Manifest
}
