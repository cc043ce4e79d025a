import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package of this repository. */
export interface WorkspacePackage {
  readonly name: string
  readonly folder: string
}

/** The root of the repository. */
export const root: string = join(import.meta.dirname, '../../../..')

/** The packages that have a script of this name. */
export function packagesWith(script: string): WorkspacePackage[] {
  const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name))
  return folders.flatMap((folder) => {
    const { name, scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return script in scripts ? [{ name, folder }] : []
  })
}
