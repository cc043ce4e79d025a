import { existsSync } from 'node:fs'
import { type Mapping, MappingError, parseMapping, suggestion } from '@hubspot-associations/engine'
import type { Config } from './config-file.ts'
import { UsageError } from './usage-error.ts'
import { keysNamedIn, placeIn, readYamlFile } from './yaml-file.ts'

/** The mapping that `--mapping` names: one of the config file, or a file of its own. */
export async function namedMapping(name: string, config: Config | undefined): Promise<Mapping> {
  const known = config?.mappings.get(name)
  if (known !== undefined) return known
  if (config !== undefined && config.mappings.size > 0 && !existsSync(name))
    throw new UsageError(
      `${config.path} has no mapping "${name}" (${suggestion(name, [...config.mappings.keys()])}), and there is no file of that name`,
    )
  const file = await readYamlFile(name)
  try {
    return parseMapping(file.data)
  } catch (error) {
    if (!(error instanceof MappingError)) throw error
    throw new UsageError(`${placeIn(file, keysNamedIn(error.message))}: ${error.message}`)
  }
}
